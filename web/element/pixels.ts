// Shows 28 x 28 pixels, each as one square, in the colour of ink. Shared by the pad and the page's
// samples. Writes the canvas, never reads it.

import { css } from 'lit';
import type { Images } from '../package/index.js';

const SIDE = 28;

/** @param pixels - 784 values, or null for an empty picture. */
export function paintPixels(canvas: HTMLCanvasElement, pixels: Images | null): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  canvas.width = SIDE;
  canvas.height = SIDE;
  if (pixels === null) return;
  context.putImageData(inkOf(pixels, SIDE), 0, 0);
  colourInk(context);
}

/** Pixels as an image that is as opaque as they are inked, and has no colour yet. */
export function inkOf(pixels: Images, side: number): ImageData {
  const image = new ImageData(side, side);
  const opaque = pixels instanceof Uint8Array ? 1 : 255;
  pixels.forEach((ink, i) => {
    image.data[4 * i + 3] = ink * opaque;
  });
  return image;
}

/** Gives all that is on the canvas the colour of ink. */
export function colourInk(context: CanvasRenderingContext2D): void {
  const { canvas } = context;
  context.globalCompositeOperation = 'source-in';
  context.fillStyle = getComputedStyle(canvas).color;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.globalCompositeOperation = 'source-over';
}

export const pixelsStyles = css`
  canvas.pixels {
    display: block;
    aspect-ratio: 1;
    image-rendering: pixelated;
    background: var(--digitpad-surface);
    border: 1px solid var(--digitpad-hairline);
    border-radius: 4px;
    transition: color 1ms;
  }
`;
