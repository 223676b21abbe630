// How the section "Train" looks: the recipe beside the curves, below each other where there is little
// room.

import { css } from 'lit';
import { stateStyles } from './state.js';

export const trainStyles = [
  stateStyles,
  css`
    :host {
      container-type: inline-size;
    }
    section {
      --_row: 20px;
      display: grid;
      gap: 24px 48px;
    }
    .recipe,
    .results {
      min-width: 0;
    }
    h2 {
      margin: 0 0 8px;
      font: 600 1.5rem / 32px ui-serif, Georgia, serif;
    }
    h3 {
      margin: 0 0 4px;
      font-size: 0.875rem;
      line-height: 24px;
      font-weight: 400;
      color: var(--digitpad-muted);
    }
    p {
      margin: 0;
    }
    .lead {
      max-width: 44ch;
      margin-bottom: 16px;
      font: 1.0625rem / 1.6 ui-serif, Georgia, serif;
    }
    .results {
      display: flex;
      flex-direction: column;
    }
    /* Where the curves are far below the recipe, the buttons come before them. */
    .buttons {
      order: -2;
    }
    .state {
      order: -1;
      margin-bottom: 16px;
    }
    .chart {
      margin-bottom: 12px;
    }
    .figures {
      margin-bottom: 16px;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-bottom: 8px;
    }
    .buttons .primary {
      min-width: 6.5rem;
    }
    .buttons [aria-pressed='true'] {
      border-color: var(--digitpad-accent);
      background: var(--digitpad-accent-quiet);
    }
    .files {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
      margin-top: 16px;
      font-size: 0.875rem;
      color: var(--digitpad-muted);
    }
    .reading {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 0 24px;
      margin-top: 24px;
      padding-top: 16px;
      border-top: 1px solid var(--digitpad-hairline);
    }
    .reading h3,
    .reading p {
      grid-column: 1 / -1;
    }
    .reading canvas {
      width: 112px;
    }
    .reading p {
      margin-top: 8px;
      font-size: 0.875rem;
      line-height: 24px;
      color: var(--digitpad-muted);
    }
    .reading a {
      color: var(--digitpad-accent);
      padding-block: 10px;
    }

    @container (min-width: 900px) {
      section {
        grid-template-columns: 41% minmax(0, 1fr);
      }
      .buttons,
      .state {
        order: 0;
      }
      .state {
        margin-bottom: 0;
      }
    }
  `,
];
