// IDX: a magic number and sizes, the most significant byte first, then bytes; packed with gzip or not.
import { gzipSync } from 'node:zlib';
import { bigEndian32, bytes, concat } from './bytes.mjs';

const file = (magic, sizes, data) => concat([...[magic, ...sizes].map(bigEndian32), data]);
const labels = file(2049, [3], bytes(0, 5, 9));
const image = file(2051, [1, 28, 28], Buffer.alloc(784, 200));

export const idx = {
  labels,
  image,
  'packed-labels': gzipSync(labels),
  'a-packed-image': gzipSync(image),
  'images-of-another-size': file(2051, [2, 1, 2], bytes(1, 2, 3, 4)),

  'a-label-that-is-no-digit': file(2049, [1], bytes(10)),
  '4-billion-labels': file(2049, [0xffffffff], bytes(1)),
  'a-size-that-overflows': file(2051, [0xffffffff, 0xffffffff, 0xffffffff], bytes(1)),
  'a-size-that-wraps-to-what-is-there': file(2051, [0x80000000, 0x80000000, 4], bytes()),
  'a-size-of-0': file(2051, [1, 0, 28], bytes()),
  'too-few-bytes': image.subarray(0, 100),
  'too-many-bytes': concat([labels, labels]),
  'another-type': file(0x00000d01, [1], bytes(0, 0, 0, 0)),
  'no-sizes': bigEndian32(2049),
  'a-bomb': gzipSync(Buffer.alloc(65 << 20)),
  'a-bomb-in-a-bomb': gzipSync(gzipSync(Buffer.alloc(1 << 20))),
  'packed-and-cut': gzipSync(image).subarray(0, 20),
  'packed-twice-in-a-row': concat([gzipSync(labels), gzipSync(labels)]),
  'packed-with-a-wrong-checksum': concat([gzipSync(labels).subarray(0, -8), bytes(1, 2, 3, 4)]),
  'nothing-packed': bytes(0x1f, 0x8b),
};
