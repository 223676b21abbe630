// How the section "Samples" looks: words beside the figure, gallery beside matrix; below each other
// where there is little room.

import { css } from 'lit';

export const sampleStyles = css`
  :host {
    container-type: inline-size;
  }
  section {
    --_gap: 16px;
    --_picture: 112px;
    display: grid;
    grid-template: 'words' 'large' 'gallery' 'matrix' / minmax(0, 1fr);
    gap: 32px;
  }
  .words {
    grid-area: words;
  }
  .large {
    grid-area: large;
  }
  .gallery {
    grid-area: gallery;
  }
  .matrix {
    grid-area: matrix;
  }
  h2 {
    margin: 0 0 8px;
    font: 600 1.5rem / 32px ui-serif, Georgia, serif;
  }
  h3 {
    margin: 0 0 8px;
    font: 600 1.125rem / 24px ui-serif, Georgia, serif;
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
  .gallery .note {
    min-height: 24px;
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
    gap: 0 var(--_gap);
    margin: 0 0 24px;
  }
  .picture figure {
    margin: 0;
  }
  .picture canvas {
    width: var(--_picture);
  }
  .picture figcaption {
    margin-top: 4px;
    min-height: 16px;
    font-size: 0.75rem;
    line-height: 16px;
    color: var(--digitpad-muted);
    font-variant-numeric: tabular-nums;
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    grid-template-rows: 24px 72px 24px;
    gap: 0 var(--_gap);
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

  .large > button {
    margin-top: 16px;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(5, 1fr);
    gap: 4px;
  }
  .choices button {
    padding: 0;
  }
  .choices .mistakes {
    grid-column: 1 / -1;
  }
  .choices [aria-pressed='true'] {
    color: var(--digitpad-on-accent);
    background: var(--digitpad-accent);
    border-color: var(--digitpad-accent);
  }
  /* As high as what takes turns in it. */
  .accuracy {
    min-height: 52px;
    font-size: 0.875rem;
    line-height: 24px;
    font-variant-numeric: tabular-nums;
  }
  /* Its words stay as easy to read as ever. */
  confusion-matrix.outdated {
    filter: grayscale(1);
  }

  .waiting {
    margin-top: 24px;
    max-width: 28ch;
    color: var(--digitpad-muted);
  }

  @container (min-width: 680px) {
    section {
      --_gap: 24px;
      --_picture: 140px;
      grid-template:
        'words large' auto
        'gallery large' 1fr
        'gallery matrix' auto
        / 48% minmax(0, 1fr);
    }
  }
  @container (min-width: 900px) {
    section {
      --_picture: 196px;
      grid-template-columns: 41% minmax(0, 1fr);
      column-gap: 48px;
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
