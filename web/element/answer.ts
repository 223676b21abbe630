// The answer in large: the digit, how sure the network is of it, and how long it took. Only shows.

import { css, html, type TemplateResult } from 'lit';
import { padTexts as texts } from '../locales/en.js';
import type { Prediction } from '../package/index.js';

/** From this probability on the answer is printed in full ink. */
const SURE = 0.8;

/**
 * @param milliseconds - How long the latest reading took.
 * @param canRead - A model has arrived.
 */
export function answer(
  prediction: Prediction | null,
  milliseconds: number,
  canRead: boolean,
): TemplateResult {
  if (prediction === null) {
    return html`<div class="answer" part="answer">
      <span class="large"></span>
      <p class="waiting">${canRead ? texts.waiting : texts.waitingForModel}</p>
    </div>`;
  }
  const { digit, probabilities, isDigit } = prediction;
  const share = probabilities[digit] ?? 0;
  const sure = isDigit && share >= SURE;
  const verdict = isDigit ? (sure ? texts.sure : texts.unsure) : texts.bestGuess;
  // Hidden from screen readers: it changes with every stroke, and the settled answer is spoken.
  return html`<div class="answer" part="answer" aria-hidden="true">
    <span class=${sure ? 'large' : 'large doubtful'}>${digit}</span>
    <div>
      <div class="doubt">${isDigit ? '' : texts.notADigit}</div>
      <div class="share">${texts.percent(share)}</div>
      <div class="verdict">${verdict}</div>
      <div class="time">${texts.readIn(milliseconds)}</div>
    </div>
  </div>`;
}

/** The answer as it is spoken. */
export function spokenAnswer(prediction: Prediction | null): string {
  if (prediction === null) return '';
  const { digit, probabilities, isDigit } = prediction;
  return isDigit ? texts.spoken(digit, probabilities[digit] ?? 0) : texts.spokenDoubt(digit);
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
  .answer .doubtful {
    color: var(--digitpad-muted);
  }
  .answer .share {
    font-size: 1.5rem;
    line-height: 32px;
  }
  .answer .doubt {
    color: var(--digitpad-warm);
  }
  .answer .verdict,
  .answer .time,
  .answer .waiting {
    color: var(--digitpad-muted);
  }
  .answer .doubt,
  .answer .verdict,
  .answer .time {
    font-size: 0.875rem;
    line-height: 24px;
    min-height: 24px;
  }
  .answer .waiting {
    margin: 0;
    max-width: 24ch;
  }
`;
