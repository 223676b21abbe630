// How the section "Your hand" looks: words and buttons, then the drawings as a sheet of pictures.

import { css } from 'lit';

export const handStyles = css`
  h2 {
    margin: 0 0 8px;
    font: 600 1.5rem / 32px ui-serif, Georgia, serif;
  }
  p {
    margin: 0;
  }
  .lead {
    max-width: 60ch;
    margin-bottom: 24px;
    font: 1.0625rem / 1.6 ui-serif, Georgia, serif;
  }

  .tools,
  .choice,
  .buttons,
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .tools {
    gap: 8px 24px;
    justify-content: space-between;
  }
  .choice {
    gap: 8px 16px;
  }
  #name {
    font: inherit;
    box-sizing: border-box;
    min-height: 44px;
    width: 12em;
    padding: 0 12px;
    color: var(--digitpad-ink);
    background: var(--digitpad-surface);
    border: 1px solid var(--digitpad-control);
    border-radius: 6px;
  }
  #hand {
    max-width: 12em;
  }

  .words {
    display: grid;
    align-content: center;
    gap: 8px;
    /* As much as a line with its button takes: the drawings below stay where they are. */
    min-height: 60px;
    margin-top: 8px;
    font-size: 0.875rem;
    line-height: 24px;
    font-variant-numeric: tabular-nums;
  }
  .line {
    gap: 4px 16px;
    color: var(--digitpad-muted);
  }
  .warning {
    padding: 8px 16px;
    color: var(--digitpad-ink);
    border-left: 4px solid var(--digitpad-warm);
    background: var(--digitpad-surface);
    overflow-wrap: anywhere;
  }

  .gallery {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(104px, 1fr));
    gap: 24px 16px;
    margin: 16px 0 0;
    padding: 0;
    list-style: none;
  }
  .gallery li {
    display: grid;
    grid-template-columns: 1fr;
    gap: 4px;
    max-width: 136px;
  }
  .gallery svg {
    width: 100%;
    box-sizing: border-box;
    aspect-ratio: 1;
    fill: none;
    stroke: var(--digitpad-ink);
    stroke-width: 5.2;
    stroke-linecap: round;
    stroke-linejoin: round;
    background: var(--digitpad-surface);
    border: 1px solid var(--digitpad-hairline);
    border-radius: 4px;
  }
  .gallery p {
    font-size: 0.8125rem;
    line-height: 24px;
    color: var(--digitpad-muted);
    font-variant-numeric: tabular-nums;
  }
  .gallery .otherwise {
    color: var(--digitpad-warm);
    font-weight: 600;
  }
  .gallery select,
  .gallery button {
    width: 100%;
  }
  .gallery button {
    padding: 0 8px;
    font-size: 0.875rem;
  }
`;
