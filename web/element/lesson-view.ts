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
    <div aria-live="polite">${report === null ? html`<p>${message}</p>` : words(report)}</div>
    ${
      lessons.canForget
        ? html`<div class="ways-back">
            <button class="plain" ?disabled=${!lessons.canUndo} @click=${() => lessons.undo()}>${texts.undoLesson}</button>
            <button class="plain" title=${texts.forgetMeans} @click=${() => lessons.forget()}>
              ${texts.forget}
            </button>
          </div>`
        : ''
    }
  </div>`;
}

function words({ label, steps, before, after }: TeachReport): TemplateResult {
  return html`<p class="learned">${texts.learned(before.digit, after.digit, label)}</p>
    <p>
      ${texts.chance(label, before.probability, after.probability)}
      ${texts.loss(before.loss, after.loss)} ${texts.steps(steps)}
    </p>`;
}

export const lessonStyles = css`
  .teach {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  .teach .digits {
    flex: 1;
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
    justify-content: space-between;
    gap: 0 16px;
    font-size: 0.875rem;
    line-height: 24px;
    min-height: var(--_lesson-height);
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
  .lesson button {
    /* The two ways back stand in line with the words, and still give a thumb its 44 pixels. */
    margin: -10px 0;
  }
`;
