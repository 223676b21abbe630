// The drawings on the pad's buttons. Decoration: each stands beside its word.

import { html, svg, type TemplateResult } from 'lit';

const icon = (path: TemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${path}</svg>`;

export const undoIcon = icon(svg`<path d="M6 3 2.5 6.5 6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H6" />`);
export const redoIcon = icon(svg`<path d="m10 3 3.5 3.5L10 10m3.5-3.5H6a3.5 3.5 0 0 0 0 7h4" />`);
export const replayIcon = icon(svg`<path d="M4.5 3v10l8-5z" />`);
export const pictureIcon = icon(
  svg`<path d="M2 3h12v10H2zM2 11l3.5-3.5L8 10l2.5-2.5L14 11M10.5 5.5h.01" />`,
);
export const clearIcon = icon(svg`<path d="m3.5 3.5 9 9m0-9-9 9" />`);
