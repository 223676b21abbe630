// "Wrong? It is …": ten buttons that give a lesson, and what the last one did, in words. Only shows:
// teaching.ts teaches.

import { css, html, type TemplateResult } from 'lit';
import { padTexts as texts } from '../locales/en.js';
import type { Lessons } from './lessons.js';
import type { TeachReport } from './teaching.js';

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

export interface LessonState {
  lessons: Lessons;
  /** There is something to learn from. */
  canTeach: boolean;
  teach(label: number): void;
}

export function lessonButtons({ canTeach, teach }: LessonState): TemplateResult {
  const button = (digit: number) =>
    html`<button ?disabled=${!canTeach} @click=${() => teach(digit)}>${digit}</button>`;
  return html`<div class="teach" part="teach" role="group" aria-labelledby="wrong">
    <span id="wrong">${texts.wrong}</span>
    <div class="digits">${DIGITS.map(button)}</div>
  </div>`;
}

export function lessonReport({ lessons }: LessonState): TemplateResult {
  const { report, message } = lessons;
  return html`<div class="lesson" part="lesson">
    <div class="words" aria-live="polite">
      ${report === null ? html`<p>${message}</p>` : words(report)}
    </div>
    ${lessons.canForget ? waysBack(lessons) : ''}
  </div>`;
}

function words({ label, steps, before, after }: TeachReport): TemplateResult {
  return html`<p class="learned">${texts.learned(before.digit, after.digit, label)}</p>
    <p>${texts.chance(label, before.probability, after.probability)}</p>
    <p>${texts.loss(before.loss, after.loss)} ${texts.steps(steps)}</p>`;
}

function waysBack(lessons: Lessons): TemplateResult {
  return html`<div class="ways-back">
    <button ?disabled=${!lessons.canUndo} @click=${() => lessons.undo()}>${texts.undoLesson}</button>
    <button title=${texts.forgetMeans} @click=${() => lessons.forget()}>${texts.forget}</button>
  </div>`;
}

export const lessonStyles = css`
  .teach {
    display: grid;
    gap: 8px 16px;
    align-items: center;
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
    min-height: 72px;
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
  .lesson .ways-back {
    display: flex;
    gap: 8px;
  }
  @container (min-width: 900px) {
    .teach {
      grid-template-columns: auto 1fr;
    }
  }
`;
