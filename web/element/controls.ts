// How buttons, progress bars and text for screen readers look, in the pad and on the page alike.

import { css } from 'lit';

export const controlStyles = css`
  button {
    font: inherit;
    font-variant-numeric: tabular-nums;
    min-height: 44px;
    padding: 0 16px;
    color: var(--digitpad-ink);
    background: var(--digitpad-surface);
    border: 1px solid var(--digitpad-hairline);
    border-radius: 6px;
    cursor: pointer;
    touch-action: manipulation;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
  }
  button:hover:not(:disabled, [aria-disabled='true']) {
    border-color: var(--digitpad-accent);
  }
  button:active:not(:disabled, [aria-disabled='true']) {
    background: var(--digitpad-accent-quiet);
  }
  button:disabled,
  button[aria-disabled='true'] {
    color: var(--digitpad-muted);
    background: transparent;
    cursor: default;
  }
  button.primary {
    color: var(--digitpad-on-accent);
    background: var(--digitpad-accent);
    border-color: var(--digitpad-accent);
    font-weight: 600;
  }
  :focus-visible {
    outline: 2px solid var(--digitpad-accent);
    outline-offset: 2px;
  }
  svg.icon {
    width: 16px;
    height: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  progress {
    appearance: none;
    display: block;
    width: 100%;
    height: 4px;
    border: 0;
    background: var(--digitpad-hairline);
    color: var(--digitpad-accent);
  }
  progress::-webkit-progress-bar {
    background: var(--digitpad-hairline);
  }
  progress::-webkit-progress-value {
    background: var(--digitpad-accent);
  }
  progress::-moz-progress-bar {
    background: var(--digitpad-accent);
  }
  .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
