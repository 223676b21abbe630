// "Predict first": the visitor guesses what the network will say before it is shown. Holds the guess
// and the tally, and asks for the guess; what is hidden meanwhile, the parts themselves hide.

import { html, type TemplateResult } from 'lit';
import { padTexts as texts } from '../locales/pad.js';

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

export class Guess {
  /** On this drawing; null: none yet. */
  digit: number | null = null;
  /** Guesses so far. */
  made = 0;
  /** How many of them the network answered as guessed. */
  right = 0;

  make(digit: number, answer: number): void {
    this.digit = digit;
    this.made += 1;
    if (digit === answer) this.right += 1;
  }

  /** Another drawing. */
  forget(): void {
    this.digit = null;
  }
}

/** Stands where "Wrong? It is" stands otherwise, and looks alike. */
export function guessButtons(canGuess: boolean, guess: (digit: number) => void): TemplateResult {
  const button = (digit: number) =>
    html`<button ?disabled=${!canGuess} @click=${() => guess(digit)}>${digit}</button>`;
  return html`<div class="teach" part="teach" role="group" aria-labelledby="guess">
    <span id="guess">${texts.yourGuess}</span>
    <div class="digits">${DIGITS.map(button)}</div>
  </div>`;
}
