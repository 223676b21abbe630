// How a choice from a list looks: `<div class="select"><select>…</select></div>`.

import { css } from 'lit';

export const selectStyles = css`
  .select {
    position: relative;
    display: grid;
  }
  .select::after {
    content: '';
    position: absolute;
    right: 18px;
    top: 16px;
    width: 7px;
    height: 7px;
    border: solid var(--digitpad-ink);
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(45deg);
    pointer-events: none;
  }
  select {
    appearance: none;
    font: inherit;
    min-height: 44px;
    min-width: 0;
    padding: 0 40px 0 16px;
    color: var(--digitpad-ink);
    background: var(--digitpad-surface);
    border: 1px solid var(--digitpad-hairline);
    border-radius: 6px;
    cursor: pointer;
  }
  select:hover {
    border-color: var(--digitpad-accent);
  }
  select:focus-visible {
    outline: 2px solid var(--digitpad-accent);
    outline-offset: 2px;
  }
`;
