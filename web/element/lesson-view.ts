// "Wrong? It is …": ten buttons that give a lesson; how far it is, and what it did, in words. Only
// shows: lessons.ts teaches.

import { css, html, type TemplateResult } from 'lit';
import { padTexts as texts } from '../locales/pad.js';
import type { LessonProgress, TeachReport as PackageReport } from '../package/index.js';
import type { Lessons, TeachReport } from './lessons.js';

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

export interface LessonState {
  lessons: Lessons;
  /** There is something to learn from. */
  canTeach: boolean;
  /** What is said while there is nothing to say of a lesson. */
  hint: string;
  teach(label: number): void;
  undo(): void;
  forget(): void;
}

export function lessonButtons({ canTeach, lessons, teach }: LessonState): TemplateResult {
  const busy = lessons.progress !== null;
  // Not `disabled` while a lesson is on, which refuses another one: that would take the focus from
  // the button just pressed.
  const button = (digit: number) =>
    html`<button
      ?disabled=${!canTeach}
      aria-disabled=${busy}
      @click=${() => teach(digit)}
    >${digit}</button>`;
  return html`<div class="teach" part="teach" role="group" aria-labelledby="wrong">
    <span id="wrong">${texts.wrong}</span>
    <div class="digits">${DIGITS.map(button)}</div>
  </div>`;
}

export function lessonReport(state: LessonState): TemplateResult {
  const { progress, canForget } = state.lessons;
  return html`<div class="lesson" part="lesson">
    <div class="words" aria-live="polite">${words(state)}</div>
    ${progress === null ? '' : progressBar(progress)} ${canForget ? waysBack(state) : ''}
  </div>`;
}

function words({ lessons, hint }: LessonState): TemplateResult {
  const { progress, report, message, failed } = lessons;
  if (progress !== null) return html`<p>${texts.learning}</p>`;
  if (report !== null) return learned(report);
  return failed
    ? html`<p class="failed">${texts.sentences(message ?? '', texts.lessonFailed)}</p>`
    : html`<p>${message ?? hint}</p>`;
}

function progressBar({ step, steps }: LessonProgress): TemplateResult {
  return html`<progress aria-label=${texts.lessonProgress} .value=${step} max=${steps}></progress>`;
}

function learned(report: TeachReport | PackageReport): TemplateResult {
  const { drawings, mnist } = report;
  const what =
    'label' in report
      ? texts.learned(report.before, report.after, report.label)
      : texts.learnedAll(drawings.count);
  return html`<p class="learned">${what}</p>
    <p>${texts.taughtDrawings(drawings)}</p>
    <p title=${texts.mnistSampleMeans}>${texts.mnistSample(mnist)}</p>`;
}

function waysBack({ lessons, undo, forget }: LessonState): TemplateResult {
  return html`<div class="ways-back">
    <button ?disabled=${!lessons.canUndo} @click=${undo}>${texts.undoLesson}</button>
    <button title=${texts.forgetMeans} @click=${forget}>${texts.forget}</button>
  </div>`;
}

export const lessonStyles = css`
  .teach {
    display: grid;
    gap: 8px 16px;
    align-items: center;
    align-content: start;
  }
  .teach .digits {
    display: grid;
    grid-template-columns: repeat(var(--_digit-columns), 1fr);
    gap: 4px;
  }
  .teach button {
    padding: 0;
  }
  .lesson {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    align-content: start;
    justify-content: space-between;
    gap: 8px 16px;
    /* As much as a report and the ways back take: a lesson moves nothing below it. */
    min-height: 148px;
    font-size: 0.875rem;
    line-height: 24px;
  }
  .lesson p {
    margin: 0;
    color: var(--digitpad-muted);
    font-variant-numeric: tabular-nums;
  }
  .lesson .learned {
    color: var(--digitpad-ink);
    font-weight: 600;
  }
  .lesson .failed {
    color: var(--digitpad-warm);
  }
  .lesson progress {
    width: 100%;
    accent-color: var(--digitpad-accent);
  }
  .lesson .ways-back {
    display: flex;
    gap: 8px;
  }
  @container (min-width: 900px) {
    .teach {
      grid-template-columns: auto 1fr;
    }
    .lesson {
      min-height: 72px;
    }
  }
`;
