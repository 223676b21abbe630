// The last layer: ten scores and what the softmax makes of them. Each is a button that puts its digit
// in question: what the units say is then said to that digit. Only shows.

import { css, html, type TemplateResult } from 'lit';
import { insideTexts as texts } from '../../locales/inside.js';
import { cellForKey } from '../arrow-keys.js';
import { outputOf, type Reading } from './reading.js';

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/**
 * @param layer - Index of the layer that gives the scores.
 * @param digit - The digit in question.
 */
export function scoreList(
  layer: number,
  reading: Reading | null,
  digit: number,
  choose: (digit: number) => void,
): TemplateResult {
  const key = (event: KeyboardEvent) => {
    const next = cellForKey(event.key, digit, 1, DIGITS.length);
    if (next === null) return;
    event.preventDefault();
    choose(next);
    (event.currentTarget as Element).querySelectorAll<HTMLElement>('button')[next]?.focus();
  };
  const scores = reading && outputOf(reading, layer);
  const row = (k: number) => {
    const score = scores?.[k] ?? null;
    const share = reading?.prediction.probabilities[k] ?? 0;
    return html`<button
      class=${k === reading?.prediction.digit ? 'row winner' : 'row'}
      aria-label=${texts.scoreName(k, score, share)}
      aria-pressed=${k === digit && reading !== null}
      tabindex=${k === digit ? 0 : -1}
      @click=${() => choose(k)}
    >
      <span class="digit">${k}</span>
      <span class="number">${score === null ? '' : texts.signed(score)}</span>
      <span class="track"><span .style=${`transform: scaleX(${share})`}></span></span>
      <span class="number">${score === null ? '' : texts.percent(share)}</span>
    </button>`;
  };
  return html`<div class="scores" role="group" aria-label=${texts.scoresName} @keydown=${key}>
    <div class="head" aria-hidden="true">
      <span></span><span class="number">${texts.score}</span><span></span
      ><span class="number">${texts.probability}</span>
    </div>
    ${DIGITS.map(row)}
  </div>`;
}

export const scoreStyles = css`
  .scores {
    display: grid;
    align-content: start;
    font-variant-numeric: tabular-nums;
  }
  .scores .head,
  .scores .row {
    display: grid;
    grid-template-columns: 16px 64px minmax(16px, 1fr) 68px;
    gap: 8px;
    align-items: center;
    padding: 0 8px;
    font-size: 0.875rem;
  }
  .scores .head {
    font-size: 0.75rem;
    line-height: 16px;
    color: var(--digitpad-muted);
  }
  .scores .row {
    min-height: 44px;
    border-color: transparent;
    background: none;
    text-align: left;
  }
  .scores .number {
    text-align: right;
    white-space: nowrap;
  }
  .scores .track {
    display: grid;
    height: 12px;
    border-left: 1px solid var(--digitpad-control);
  }
  .scores .track span {
    background: var(--digitpad-bar);
    transform-origin: left;
    transform: scaleX(0);
  }
  .scores .winner {
    font-weight: 600;
  }
  .scores .winner .track span {
    background: var(--digitpad-accent);
  }
  .scores .row[aria-pressed='true'] {
    border-color: var(--digitpad-accent);
    background: var(--digitpad-accent-quiet);
  }
`;
