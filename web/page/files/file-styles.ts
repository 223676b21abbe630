// How the buttons for files look, and what they say.

import { css } from 'lit';

export const fileStyles = css`
  :host {
    display: grid;
    gap: 8px;
    font-size: 0.875rem;
    line-height: 24px;
  }
  .buttons,
  [role='group'],
  fieldset {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .buttons button {
    flex: 1;
    font-size: 1rem;
  }
  #save {
    display: grid;
    gap: 8px;
  }
  #save[hidden] {
    display: none;
  }
  [role='group'] span {
    width: 5.5rem;
    color: var(--digitpad-muted);
  }
  [role='group'] button {
    flex: 1;
    padding: 0 4px;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    gap: 0 16px;
  }
  legend {
    padding: 0;
    color: var(--digitpad-muted);
  }
  label {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 44px;
    cursor: pointer;
  }
  input[type='radio'] {
    width: 20px;
    height: 20px;
    margin: 0;
    accent-color: var(--digitpad-accent);
  }
  .failed {
    margin: 0;
    padding: 8px 16px;
    border-left: 4px solid var(--digitpad-warm);
    background: var(--digitpad-surface);
    overflow-wrap: anywhere;
  }
`;
