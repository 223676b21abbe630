// How the section "Samples" looks: words and button beside the figure, below each other where there
// is little room.

import { css } from 'lit';

export const sampleStyles = css`
  :host {
    container-type: inline-size;
  }
  section {
    display: grid;
    gap: 24px 48px;
  }
  h2 {
    margin: 0 0 8px;
    font: 600 1.5rem / 32px ui-serif, Georgia, serif;
  }
  p {
    margin: 0;
  }
  .lead {
    max-width: 44ch;
    margin-bottom: 24px;
    font: 1.0625rem / 1.6 ui-serif, Georgia, serif;
  }
  .note {
    margin-top: 8px;
    min-height: 48px;
    font-size: 0.875rem;
    line-height: 24px;
    color: var(--digitpad-muted);
    font-variant-numeric: tabular-nums;
  }
  .failed {
    margin-top: 16px;
    padding: 8px 16px;
    border-left: 4px solid var(--digitpad-warm);
    background: var(--digitpad-surface);
    font-size: 0.875rem;
    line-height: 24px;
    overflow-wrap: anywhere;
  }
  .failed button {
    margin-top: 8px;
  }

  .picture {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 24px;
    margin: 0 0 24px;
  }
  .picture canvas {
    width: 140px;
  }
  dl {
    display: grid;
    grid-template-columns: auto auto 1fr;
    grid-template-rows: 24px 72px 24px;
    gap: 0 24px;
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  dl div {
    display: grid;
    grid-row: 1 / -1;
    grid-template-rows: subgrid;
  }
  dt {
    font-size: 0.875rem;
    line-height: 24px;
    color: var(--digitpad-muted);
  }
  dd {
    margin: 0;
  }
  dd.digit {
    font-size: 64px;
    line-height: 72px;
    font-weight: 300;
    min-width: 0.64em;
  }
  .verdict {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: 0.875rem;
    line-height: 24px;
    font-weight: 600;
  }
  .verdict svg {
    stroke-width: 2;
  }
  .right svg {
    color: var(--digitpad-accent);
  }
  .wrong svg {
    color: var(--digitpad-warm);
  }

  @container (min-width: 720px) {
    section {
      grid-template-columns: minmax(0, 5fr) minmax(0, 6.2fr);
    }
    .picture canvas {
      width: 196px;
    }
    dl {
      grid-template-rows: 40px 104px 24px;
    }
    dt {
      align-self: end;
    }
    dd.digit {
      font-size: 96px;
      line-height: 104px;
    }
  }
`;
