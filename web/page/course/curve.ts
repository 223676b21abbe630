// A curve with lines and points on it, as a printed figure: axes named at their ends, all of it in
// words beside. Only shows.

import { css, html, svg, type TemplateResult } from 'lit';

export interface CurveFigure {
  /** What the figure shows, for those who do not see it. */
  name: string;
  f: (x: number) => number;
  x: { from: number; to: number; name: string; format: (x: number) => string };
  y: { from: number; to: number; name: string; format: (y: number) => string };
  /** Points of the curve that are marked. */
  points: number[];
  /** Straight lines: through (x, y) with a slope. */
  lines: { x: number; y: number; slope: number; kind: 'tangent' | 'secant' }[];
}

const SAMPLES = 200;

export function curve({ name, f, x, y, points, lines }: CurveFigure): TemplateResult {
  const across = (value: number) => (100 * (value - x.from)) / (x.to - x.from);
  const up = (value: number) => 100 - (100 * (value - y.from)) / (y.to - y.from);
  const path = Array.from({ length: SAMPLES + 1 }, (_, i) => {
    const at = x.from + ((x.to - x.from) * i) / SAMPLES;
    return `${across(at)},${up(f(at))}`;
  });
  const straight = (line: CurveFigure['lines'][number]) => {
    const height = (at: number) => up(line.y + line.slope * (at - line.x));
    return svg`<line class=${line.kind} x1="0" y1=${height(x.from)} x2="100" y2=${height(x.to)} />`;
  };
  return html`<div class="curve">
    <span class="top">${y.format(y.to)}</span>
    <span class="y">${y.name}</span>
    <span class="bottom">${y.format(y.from)}</span>
    <div class="plot" role="img" aria-label=${name}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <polyline points=${path.join(' ')} />
        ${lines.map(straight)}
      </svg>
      ${points.map(
        (at) =>
          html`<span class="point" .style=${`left: ${across(at)}%; top: ${up(f(at))}%`}></span>`,
      )}
    </div>
    <p class="x">
      <span>${x.format(x.from)}</span><span>${x.name}</span><span>${x.format(x.to)}</span>
    </p>
  </div>`;
}

export const curveStyles = css`
  .curve {
    display: grid;
    grid-template: 'top plot' auto 'y plot' 1fr 'bottom plot' auto '. x' auto / auto minmax(0, 1fr);
    gap: 0 8px;
    font-size: 0.875rem;
    line-height: 24px;
    color: var(--digitpad-muted);
    text-align: right;
  }
  .curve .y {
    align-self: center;
  }
  .curve .plot {
    grid-area: plot;
    position: relative;
    height: 240px;
    overflow: hidden;
    border: 1px solid var(--digitpad-hairline);
    border-width: 0 0 1px 1px;
  }
  .curve svg {
    display: block;
    width: 100%;
    height: 100%;
    fill: none;
    stroke: var(--digitpad-ink);
    stroke-width: 1.5;
  }
  .curve svg * {
    vector-effect: non-scaling-stroke;
  }
  .curve .tangent {
    stroke: var(--digitpad-accent);
  }
  .curve .secant {
    stroke: var(--digitpad-warm);
    stroke-dasharray: 6 4;
  }
  .curve .point {
    position: absolute;
    width: 12px;
    height: 12px;
    margin: -6px;
    border-radius: 50%;
    background: var(--digitpad-accent);
  }
  .curve .x {
    grid-area: x;
    display: flex;
    justify-content: space-between;
    margin: 0;
  }
`;
