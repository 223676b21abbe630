// Digits to draw one after the other, for lessons: holds which is asked for, and says so. A digit
// counts as soon as the network reads it in a drawing at rest.

import { css, html, type TemplateResult } from 'lit';
import { padTexts as texts } from '../locales/pad.js';

/** @returns The digits in `text`, which separates them by spaces; what is no digit is left out. */
function digitsIn(text: string): number[] {
  return text
    .split(/\s+/)
    .filter((word) => /^[0-9]$/.test(word))
    .map(Number);
}

export class Steps {
  /** What is asked for, in its order. */
  digits: number[] = [];
  /** How many of them are drawn. */
  done = 0;

  ask(text: string): void {
    this.digits = digitsIn(text);
    this.done = 0;
  }

  /** The digit asked for now; null: all are drawn, or none was asked for. */
  get digit(): number | null {
    return this.digits[this.done] ?? null;
  }

  /** @returns Whether `digit`, read in the drawing, is what was asked for. */
  take(digit: number): boolean {
    if (digit !== this.digit) return false;
    this.done += 1;
    return true;
  }
}

export function stepsView(steps: Steps): TemplateResult {
  const { digit, digits, done } = steps;
  return html`<p class="steps" part="steps" aria-live="polite">
    ${digit === null ? texts.stepsDone(digits.length) : texts.step(digit, done, digits.length)}
  </p>`;
}

export const stepsStyles = css`
  .steps {
    margin: 0 0 16px;
    min-height: 24px;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
`;
