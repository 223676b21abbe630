// How the section "Gradients" looks: settings beside the table, or above it where there is little room.

import { css } from 'lit';
import { controlStyles } from '../../element/controls.js';
import { tableStyles } from './table.js';

const layoutStyles = css`
  :host {
    container-type: inline-size;
  }
  h2,
  h3 {
    margin: 0 0 8px;
    font: 600 1.5rem / 32px ui-serif, Georgia, serif;
  }
  h3 {
    margin-top: 24px;
    font-size: 1.125rem;
    line-height: 24px;
  }
  p {
    margin: 0;
  }
  .lead {
    max-width: 68ch;
    margin-bottom: 24px;
    font: 1.0625rem / 1.6 ui-serif, Georgia, serif;
  }
  .note {
    font-size: 0.875rem;
    line-height: 24px;
    color: var(--digitpad-muted);
    font-variant-numeric: tabular-nums;
  }
  .experiment {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px 32px;
  }
  .settings {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    align-content: start;
  }
  .means {
    display: block;
    font-size: 0.875rem;
    line-height: 24px;
    color: var(--digitpad-muted);
  }
  select {
    font: inherit;
    min-height: 44px;
    min-width: 0;
    padding: 0 8px;
    color: var(--digitpad-ink);
    background: var(--digitpad-surface);
    border: 1px solid var(--digitpad-hairline);
    border-radius: 6px;
    cursor: pointer;
  }
  select:disabled {
    color: var(--digitpad-muted);
    cursor: default;
  }
  select:hover:not(:disabled) {
    border-color: var(--digitpad-accent);
  }
  .switch {
    display: grid;
    grid-template-columns: 24px 1fr;
    gap: 8px;
    min-height: 48px;
    margin-block: 8px;
    cursor: pointer;
  }
  .switch input {
    width: 20px;
    height: 20px;
    margin: 2px 0 0;
    accent-color: var(--digitpad-accent);
  }
  .action {
    margin-top: 8px;
  }
  .action button {
    min-width: 160px;
  }
  .progress {
    margin-top: 8px;
    min-height: 32px;
  }
  .action [role='status'] {
    min-height: 24px;
  }
  .failed {
    margin-top: 8px;
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
  table + .note {
    margin-top: 16px;
  }
  .experiment .note {
    max-width: 68ch;
    min-height: 24px;
  }
  .found {
    max-width: 68ch;
    margin-bottom: 8px;
    font: 1.0625rem / 1.6 ui-serif, Georgia, serif;
  }

  @container (min-width: 900px) {
    .experiment {
      grid-template-columns: 288px minmax(0, 1fr);
    }
  }
`;

export const gradientsStyles = [controlStyles, layoutStyles, tableStyles];
