// Pictures of digits made by rule: strokes on a sheet, with a pen, in some light. As PNG files.

import type { Page } from '@playwright/test';
import type { Stroke } from './digits.js';

export interface Sheet {
  /** Tones, 0 black to 255 white; null: the sheet is transparent. */
  paper: number | null;
  ink: number;
  /** Width of the pen, as a share of the shorter side. */
  pen: number;
  /** Pixels: 600 unless told. */
  width?: number;
  height?: number;
  /** By how much light falls off from left to right, 0 to 1. */
  falloff?: number;
  /** The largest change of a pixel's tone. */
  noise?: number;
}

/** Painted by the page's own browser, on a canvas that is no part of the page. */
export async function paintedPicture(page: Page, strokes: Stroke[], sheet: Sheet): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ({ strokes, sheet }) => {
      const { paper, ink, pen, width = 600, height = 600, falloff = 0, noise = 0 } = sheet;
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (context === null) return '';
      const side = Math.min(width, height);
      const tone = (value: number) => `rgb(${value}, ${value}, ${value})`;
      if (paper !== null) {
        context.fillStyle = tone(paper);
        context.fillRect(0, 0, width, height);
      }
      context.strokeStyle = tone(ink);
      context.lineWidth = pen * side;
      context.lineCap = context.lineJoin = 'round';
      for (const stroke of strokes) {
        context.beginPath();
        for (const [x, y] of stroke) {
          context.lineTo((width - side) / 2 + x * side, (height - side) / 2 + y * side);
        }
        context.stroke();
      }
      const image = context.getImageData(0, 0, width, height);
      // The same noise each time: tests must be repeatable.
      let seed = 1;
      for (let i = 0; i < image.data.length; i++) {
        if (i % 4 === 3) continue;
        if (i % 4 === 0) seed = (seed * 48_271) % 2_147_483_647;
        const light = 1 - (falloff * ((i / 4) % width)) / width;
        image.data[i] = (image.data[i] ?? 0) * light + noise * ((2 * seed) / 2_147_483_647 - 1);
      }
      context.putImageData(image, 0, 0);
      const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    },
    { strokes, sheet },
  );
  return Buffer.from(base64, 'base64');
}
