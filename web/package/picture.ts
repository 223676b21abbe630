// From the grey pixels of a picture to what the network sees. The ink is found in C++, in the module
// of tools; how a picture is decoded is the caller's to know.

import { ArgumentError } from './errors.js';
import type { GreyPicture, ReadPicture, WasmOptions } from './types.js';
import { describe, kindOf } from './validate.js';

/**
 * Finds the digit in a picture, such as a photograph of paper, and renders it as `predict` renders a
 * drawing's strokes. Dark ink or light, uneven light and specks are all the same to it.
 *
 * @returns null where there is no ink.
 * @throws ArgumentError when the pixels are not as many as the sides say; DownloadError,
 *   UnsupportedError and the signal's reason as `loadModel` does. All as rejections.
 */
export async function readPicture(
  picture: GreyPicture,
  options: WasmOptions = {},
): Promise<ReadPicture | null> {
  const { width, height, grey } = picture;
  for (const [name, side] of Object.entries({ width, height })) {
    if (!(Number.isInteger(side) && side >= 1 && side <= 4096)) {
      throw new ArgumentError(
        `${name} is ${describe(side)}: a picture has 1 to 4096 pixels a side.`,
      );
    }
  }
  if (kindOf(grey) !== 'Uint8Array' || grey.length !== width * height) {
    const found = kindOf(grey) === 'Uint8Array' ? `${grey.length} pixels` : describe(grey);
    throw new ArgumentError(
      `grey is ${found}: pass a Uint8Array of ${width} x ${height} pixels, 0 (black) to 255 (white).`,
    );
  }
  const tools = await import('./tools.js');
  return tools.renderPicture(picture, options);
}
