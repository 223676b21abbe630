// One taught drawing as a small picture: its strokes as they were drawn, as lines of an SVG.

import { html, type TemplateResult } from 'lit';
import type { Strokes } from '../../package/index.js';

/** The pad's width and height in the picture's units. */
const SIDE = 100;

export function picture(strokes: Strokes, name: string): TemplateResult {
  return html`<svg viewBox="0 0 ${SIDE} ${SIDE}" role="img" aria-label=${name}>
    <path d=${strokes.map(line).join('')} />
  </svg>`;
}

function line(stroke: Strokes[number]): string {
  const points = stroke.map(([x, y]) => `${rounded(x)} ${rounded(y)}`);
  // A dot is a line of no length, whose round ends are seen.
  return points.length === 1 ? `M${points[0]}h0` : points.length > 1 ? `M${points.join('L')}` : '';
}

function rounded(coordinate: number): number {
  return Math.round(coordinate * SIDE * 10) / 10;
}
