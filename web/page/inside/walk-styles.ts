// How the walk through the layers looks: words on the left, this drawing's numbers on the right.

import { css } from 'lit';

export const walkStyles = css`
  :host {
    font-variant-numeric: tabular-nums;
  }
  h3 {
    margin: 0 0 8px;
    font: 600 1.125rem / 24px ui-serif, Georgia, serif;
  }
  .lead,
  .note {
    max-width: 68ch;
    margin: 0;
    font-size: 0.875rem;
    line-height: 24px;
    color: var(--digitpad-muted);
  }
  .walk {
    display: grid;
    /* A long formula scrolls in its own place. */
    grid-template-columns: minmax(0, 1fr);
    gap: 16px 32px;
    margin-top: 16px;
  }
  .steps {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  .track {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: 2px;
    margin-block: 16px;
    max-width: 520px;
  }
  .track span {
    height: 8px;
    background: var(--digitpad-hairline);
  }
  .track .backward {
    background: repeating-linear-gradient(
      -45deg,
      var(--digitpad-hairline) 0 2px,
      transparent 2px 4px
    );
    outline: 1px solid var(--digitpad-hairline);
    outline-offset: -1px;
  }
  .track .here {
    background: var(--digitpad-accent);
  }
  .track .backward.here {
    background: var(--digitpad-warm);
  }
  .layer {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: baseline;
    margin: 0;
    line-height: 32px;
  }
  .layer strong {
    font-size: 1.25rem;
  }
  .formula {
    min-height: 64px;
    display: flex;
    align-items: center;
    overflow-x: auto;
    overflow-y: hidden;
    font-size: 1.125rem;
  }
  .text {
    min-height: 176px;
    margin-top: 16px;
  }
  value-figure {
    width: 224px;
  }
  .wide value-figure {
    width: min(100%, 448px);
  }
  ol {
    list-style: none;
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
    gap: 8px 16px;
    margin: 0;
    padding: 0;
    max-width: 448px;
    font-size: 0.875rem;
    line-height: 20px;
  }
  ol span {
    display: block;
    color: var(--digitpad-muted);
  }
  dl {
    display: flex;
    gap: 24px;
    margin: 8px 0 0;
    font-size: 0.875rem;
    line-height: 20px;
  }
  dt {
    color: var(--digitpad-muted);
  }
  dd {
    margin: 0;
    min-width: 72px;
  }
  .targets {
    align-self: start;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .targets span {
    flex-basis: 100%;
    font-size: 0.875rem;
    line-height: 24px;
    color: var(--digitpad-muted);
  }
  .targets button {
    min-width: 44px;
    padding: 0;
  }
  .targets button[aria-pressed='true'] {
    border-color: var(--digitpad-accent);
    background: var(--digitpad-accent-quiet);
    font-weight: 600;
  }
  @container (min-width: 900px) {
    .walk {
      grid-template-columns: minmax(0, 1fr) 448px;
      grid-template-rows: auto 1fr;
    }
    .values {
      grid-row: span 2;
    }
  }
`;
