// What each layer puts out for the drawing, as a strip of squares for units and a row of small maps
// for channels: the larger the value, the darker. Only shows.

import { css, html, type TemplateResult } from 'lit';
import { padTexts as texts } from '../locales/pad.js';
import type { Activation } from '../package/index.js';
import { colourInk } from './pixels.js';

/** More units than this are too many for squares. */
const MOST_UNITS = 100;

/** The layers that are worth a strip: what has units or channels, the scores and probabilities left out. */
function shown(layers: readonly Activation[]): Activation[] {
  return layers
    .slice(0, -1)
    .filter(({ shape }) => shape.length === 3 || (shape[0] ?? 0) <= MOST_UNITS);
}

/** The canvases are painted by paintActivations() after each update. */
export function activations(layers: readonly Activation[]): TemplateResult {
  const strip = ({ layer, shape }: Activation) => html`<figure>
    <canvas role="img" aria-label=${texts.activationsOf(layer, shape.join(' × '))}></canvas>
    <figcaption aria-hidden="true">${layer}</figcaption>
  </figure>`;
  return html`<div class="activations" part="activations" role="group" aria-label=${texts.activations}>
    ${layers.length === 0 ? texts.waiting : shown(layers).map(strip)}
  </div>`;
}

export function paintActivations(root: ParentNode, layers: readonly Activation[]): void {
  const canvases = root.querySelectorAll<HTMLCanvasElement>('.activations canvas');
  shown(layers).forEach((layer, i) => {
    const canvas = canvases[i];
    if (canvas !== undefined) paint(canvas, layer);
  });
}

/** Units side by side, each one square; channels side by side, each a map with a pixel's gap. */
function paint(canvas: HTMLCanvasElement, { shape, values }: Activation): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const [height, width, channels] = shape.length === 3 ? shape : [1, 1, shape[0]];
  if (height === undefined || width === undefined || channels === undefined) return;
  const pitch = width + 1;
  canvas.width = channels * pitch - 1;
  canvas.height = height;
  const image = context.createImageData(canvas.width, canvas.height);
  const most = values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1e-9);
  values.forEach((value, i) => {
    const channel = i % channels;
    const pixel = Math.floor(i / channels);
    const x = channel * pitch + (pixel % width);
    const y = Math.floor(pixel / width);
    image.data[4 * (y * canvas.width + x) + 3] = (255 * Math.max(0, value)) / most;
  });
  context.putImageData(image, 0, 0);
  colourInk(context);
}

export const activationsStyles = css`
  .activations {
    display: grid;
    gap: 8px;
    margin-top: 16px;
    min-height: 24px;
    color: var(--digitpad-muted);
    font-size: 0.875rem;
  }
  .activations figure {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 6rem;
    gap: 8px;
    align-items: center;
    margin: 0;
  }
  .activations canvas {
    width: 100%;
    min-height: 12px;
    color: var(--digitpad-accent);
    image-rendering: pixelated;
    background: var(--digitpad-surface);
    border: 1px solid var(--digitpad-hairline);
  }
  .activations figcaption {
    font-size: 0.75rem;
  }
`;
