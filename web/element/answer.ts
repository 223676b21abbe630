// The answer in large: the digit, how sure the network is of it, and how long it took; or that this
// may be no digit at all, with the best guess. Only shows.

import { css, html, type TemplateResult } from 'lit';
import { padTexts as texts } from '../locales/en.js';
import type { Prediction } from '../package/index.js';

/** From this probability on the answer is printed in full ink. */
const SURE = 0.8;

/**
 * @param milliseconds - How long the latest reading took.
 * @param canRead - A model has arrived.
 * @param settled - The drawing is at rest. Half a digit is no digit: only then is it called none.
 */
export function answer(
  prediction: Prediction | null,
  milliseconds: number,
  canRead: boolean,
  settled: boolean,
): TemplateResult {
  if (prediction === null) {
    return html`<div class="answer" part="answer">
      <span class="large"></span>
      <p class="waiting">${canRead ? texts.waiting : texts.waitingForModel}</p>
    </div>`;
  }
  const { digit, probabilities, isDigit } = prediction;
  const share = probabilities[digit] ?? 0;
  const sure = share >= SURE;
  const state = isDigit ? (sure ? '' : 'unsure') : 'doubted';
  const [headline, verdict] =
    isDigit || !settled
      ? [texts.percent(share), isDigit && sure ? texts.sure : texts.unsure]
      : [texts.notADigit, texts.bestGuess(share)];
  // Hidden from screen readers: it changes with every stroke, and the settled answer is spoken.
  return html`<div class="answer" part="answer" aria-hidden="true">
    <span class="large ${state}">${digit}</span>
    <div>
      <div class="headline ${settled ? state : ''}">${headline}</div>
      <div class="verdict">${verdict}</div>
      <div class="time">${texts.readIn(milliseconds)}</div>
    </div>
  </div>`;
}

/** The answer as it is spoken. */
export function spokenAnswer(prediction: Prediction | null): string {
  if (prediction === null) return '';
  const { digit, probabilities, isDigit } = prediction;
  const share = probabilities[digit] ?? 0;
  return isDigit ? texts.spoken(digit, share) : texts.spokenDoubt(digit, share);
}

export const answerStyles = css`
  .answer {
    display: grid;
    grid-template-columns: auto 1fr;
    column-gap: 24px;
    align-items: center;
    font-variant-numeric: tabular-nums;
  }
  .answer .large {
    font-size: var(--_large);
    line-height: 1;
    height: 1em;
    width: 0.68em;
    font-weight: 300;
    text-align: center;
  }
  .answer .large:empty {
    border-bottom: 1px solid var(--digitpad-control);
    box-sizing: border-box;
  }
  .answer .large.unsure {
    color: var(--digitpad-muted);
  }
  .answer .large.doubted {
    color: var(--digitpad-control);
  }
  .answer .headline {
    /* On one line on the smallest phone, too. */
    font-size: clamp(1.0625rem, 6cqi, 1.5rem);
    line-height: 32px;
    white-space: nowrap;
  }
  .answer .headline.doubted {
    color: var(--digitpad-warm);
  }
  .answer .verdict,
  .answer .time,
  .answer .waiting {
    color: var(--digitpad-muted);
  }
  .answer .verdict,
  .answer .time {
    font-size: 0.875rem;
    line-height: 24px;
    white-space: nowrap;
  }
  .answer .waiting {
    margin: 0;
    max-width: 24ch;
  }
  @container (max-width: 320px) {
    .answer {
      column-gap: 8px;
    }
    .answer .verdict,
    .answer .time {
      font-size: 0.8125rem;
    }
  }
`;
