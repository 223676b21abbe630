// Shows 28 x 28 pixels, each as one square, in the colour of ink. Shared by the pad and the page's
// samples. Writes the canvas, never reads it.

import { css } from 'lit';

const SIDE = 28;

/** @param pixels - 784 values, 0 (paper) to 1 (ink), or null for an empty picture. */
export function paintPixels(canvas: HTMLCanvasElement, pixels: Float32Array | null): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  canvas.width = SIDE;
  canvas.height = SIDE;
  if (pixels === null) return;
  context.fillStyle = getComputedStyle(canvas).color;
  pixels.forEach((ink, i) => {
    if (ink <= 0) return;
    context.globalAlpha = ink;
    context.fillRect(i % SIDE, Math.floor(i / SIDE), 1, 1);
  });
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
