// The answer in large: the digit, how sure the network is of it, and how long it took; or that this
// may be no digit at all, with the best guess. Only shows.

import { css, html, type TemplateResult } from 'lit';
import { padTexts as texts } from '../locales/pad.js';
import type { Prediction } from '../package/index.js';
import type { Guess } from './guess.js';

/** From this probability on the answer is printed in full ink. */
const SURE = 0.8;

export interface AnswerState {
  /** Null: there is none, or it is not to be seen yet. */
  prediction: Prediction | null;
  /** How long the latest reading took. */
  milliseconds: number;
  /** A model has arrived. */
  canRead: boolean;
  /** The drawing is at rest. Half a digit is no digit: only then is it called none. */
  settled: boolean;
  /** What was guessed; null where nobody is asked to. */
  guess: Guess | null;
}

export function answer(state: AnswerState): TemplateResult {
  const { prediction, milliseconds, canRead, settled, guess } = state;
  if (prediction === null) {
    const asked = guess === null ? texts.waiting : texts.guessFirst;
    return html`<div class="answer" part="answer">
      <span class="large"></span>
      <p class="waiting">${canRead ? asked : texts.waitingForModel}</p>
    </div>`;
  }
  const { digit, probabilities, isDigit } = prediction;
  const share = probabilities[digit] ?? 0;
  const sure = share >= SURE;
  const look = isDigit ? (sure ? '' : 'unsure') : 'doubted';
  const [headline, verdict] =
    isDigit || !settled
      ? [texts.percent(share), isDigit && sure ? texts.sure : texts.unsure]
      : [texts.notADigit, texts.bestGuess(share)];
  const [second, third] =
    guess === null || guess.digit === null
      ? [verdict, texts.readIn(milliseconds)]
      : [texts.guessed(guess.digit), texts.tally(guess.right, guess.made)];
  // Hidden from screen readers: it changes with every stroke, and the settled answer is spoken.
  return html`<div class="answer" part="answer" aria-hidden="true">
    <span class="large ${look}">${digit}</span>
    <div>
      <div class="headline ${settled ? look : ''}">${headline}</div>
      <div class="verdict">${second}</div>
      <div class="time">${third}</div>
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
