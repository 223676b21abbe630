// Ten probabilities as a small printed figure: digit, bar, number. Shared by the pad and the page's
// samples. Only shows.

import { css, html, type TemplateResult } from 'lit';
import { padTexts as texts } from '../locales/pad.js';
import type { Prediction } from '../package/index.js';

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** From this share on a number is worth reading: the rest is printed paler. */
const NOTABLE = 0.001;

/** @param prediction - Null for the empty figure, which takes the same room. */
export function bars(prediction: Prediction | null): TemplateResult {
  const row = (digit: number) => {
    const share = prediction?.probabilities[digit] ?? 0;
    const state = digit === prediction?.digit ? 'winner' : share >= NOTABLE ? 'notable' : '';
    // Through the style's own interface: a style attribute would offend a strict content policy.
    return html`<li class=${state}>
      <span class="digit">${digit}</span>
      <span class="track"><span class="bar" .style=${`transform: scaleX(${share})`}></span></span>
      <span class="share">${prediction === null ? '' : texts.percent(share)}</span>
    </li>`;
  };
  const doubted = prediction?.isDigit === false;
  return html`<ul class=${doubted ? 'bars doubted' : 'bars'} part="bars" role="list" aria-label=${texts.probabilities}>
    ${DIGITS.map(row)}
  </ul>`;
}

export const barsStyles = css`
  .bars {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    /* A figure with an axis: it runs from left to right in every language. */
    direction: ltr;
    grid-auto-rows: 1fr;
    font-variant-numeric: tabular-nums;
  }
  .bars li {
    display: grid;
    grid-template-columns: 1.5rem 1fr 4.5rem;
    align-items: center;
    min-height: var(--_row, 24px);
    color: var(--digitpad-muted);
    line-height: 1;
  }
  .bars .track {
    align-self: stretch;
    display: grid;
    align-items: center;
    /* Hairlines at every quarter, as the axis of a printed figure. */
    border-left: 1px solid var(--digitpad-control);
    background: repeating-linear-gradient(
      to left,
      var(--digitpad-hairline) 0 1px,
      transparent 1px 25%
    );
  }
  .bars .bar {
    height: 12px;
    background: var(--digitpad-bar);
    transform-origin: left;
    transition: transform 80ms ease-out;
  }
  .bars .share {
    text-align: right;
    font-size: 0.875rem;
  }
  .bars .notable {
    color: var(--digitpad-ink);
  }
  .bars .winner {
    color: var(--digitpad-ink);
    font-weight: 600;
  }
  .bars .winner .bar {
    background: var(--digitpad-accent);
  }
  /* The likeliest digit of what is none has won nothing. */
  .bars.doubted .winner .bar {
    background: var(--digitpad-bar);
  }
  @media (prefers-reduced-motion: reduce) {
    .bars .bar {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .bars .bar {
      forced-color-adjust: none;
    }
  }
`;
