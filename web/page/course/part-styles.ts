// What the live parts of the course look alike in: a frame of hairlines, and numbers that hold still.

import { css } from 'lit';

export const partStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    font: 1rem / 1.5 system-ui, sans-serif;
    font-variant-numeric: tabular-nums;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    margin-bottom: 16px;
  }
  .choices span,
  .note {
    margin: 0;
    font-size: 0.875rem;
    line-height: 24px;
    color: var(--digitpad-muted);
  }
  .choices button {
    min-width: 44px;
    padding: 0 12px;
  }
  button[aria-pressed='true'] {
    border-color: var(--digitpad-accent);
    background: var(--digitpad-accent-quiet);
    font-weight: 600;
  }
  input[type='range'] {
    width: 100%;
    height: 32px;
    margin: 0;
    accent-color: var(--digitpad-accent);
  }
  label {
    font-size: 0.875rem;
    line-height: 24px;
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 16px;
    margin: 0;
  }
  dt {
    color: var(--digitpad-muted);
  }
  dd {
    margin: 0;
    text-align: right;
  }
`;
