// How the section "Inside" is laid out: input, units and scores from left to right where there is room,
// below each other where there is not. What each part looks like stands beside its template.

import { css } from 'lit';
import { controlStyles } from '../../element/controls.js';
import { saliencyStyles } from './saliency-maps.js';
import { scoreStyles } from './scores.js';
import { stageStyles } from './stages.js';
import { probeStyles } from './theme-colours.js';
import { detailStyles } from './unit-detail.js';
import { unitStyles } from './units.js';

const layoutStyles = css`
  :host {
    container-type: inline-size;
  }
  section {
    font-variant-numeric: tabular-nums;
  }
  h2,
  h3 {
    margin: 0 0 8px;
    font: 600 1.5rem / 32px ui-serif, Georgia, serif;
  }
  h3 {
    font-size: 1.125rem;
    line-height: 24px;
  }
  .lead {
    max-width: 68ch;
    margin: 0 0 16px;
    font: 1.0625rem / 1.6 ui-serif, Georgia, serif;
  }
  .note {
    margin: 8px 0 0;
    max-width: 68ch;
    font-size: 0.875rem;
    line-height: 24px;
    color: var(--digitpad-muted);
  }
  .legend {
    font-size: 0.75rem;
    line-height: 16px;
    color: var(--digitpad-muted);
  }
  .legend p {
    margin: 0 0 8px;
  }
  .legend span {
    margin-right: 8px;
  }
  .legend span::before {
    content: '';
    display: inline-block;
    width: 8px;
    height: 8px;
    margin-right: 4px;
    background: currentColor;
  }
  .above {
    color: var(--digitpad-accent);
  }
  .below {
    color: var(--digitpad-warm);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    margin: 0 0 8px;
    font-size: 0.875rem;
    line-height: 24px;
  }
  .head .shape {
    color: var(--digitpad-muted);
  }

  .flow {
    display: grid;
    gap: 24px 32px;
  }
  .in {
    display: grid;
    grid-template-columns: 112px minmax(0, 1fr);
    gap: 0 16px;
    align-content: start;
  }
  .in .head {
    grid-column: 1 / -1;
  }
  math {
    font-family: math, ui-serif, Georgia, serif;
    font-size: 1.0625rem;
  }
  .formula {
    height: 48px;
    margin: 0;
  }
  .choices.views button {
    padding: 0 16px;
  }
  .why,
  layer-walk {
    display: block;
    margin-top: 40px;
    padding-top: 24px;
    border-top: 1px solid var(--digitpad-hairline);
  }

  @container (min-width: 900px) {
    .flow {
      grid-template-columns: 140px minmax(0, 1fr) 264px;
    }
    .in {
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
    }
  }
`;

export const insideStyles = [
  controlStyles,
  layoutStyles,
  stageStyles,
  unitStyles,
  scoreStyles,
  detailStyles,
  saliencyStyles,
  probeStyles,
];
