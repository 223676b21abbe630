// From numpy's files, as the tutorials save their weights, to a model. The formats are read in C++.

import { ArgumentError } from './errors.js';
import { Model } from './model.js';
import { openSession } from './session.js';
import type { NamedFile, NumpyOptions } from './types.js';
import { describe, kindOf } from './validate.js';
import { loadWasm } from './wasm.js';

function checkFiles(files: NamedFile[]): void {
  if (!Array.isArray(files) || files.length === 0) {
    const found = Array.isArray(files) ? 'empty' : describe(files);
    throw new ArgumentError(
      `files is ${found}: pass w1.npy, b1.npy, w2.npy and b2.npy, or an .npz of them, as ` +
        '[{ name, bytes }, ...].',
    );
  }
  files.forEach((file: Partial<NamedFile> | null, i) => {
    if (typeof file?.name === 'string' && kindOf(file.bytes) === 'Uint8Array') return;
    throw new ArgumentError(
      `files[${i}] is not a file: pass { name, bytes }, a text and a Uint8Array.`,
    );
  });
}

/**
 * Makes a model of the weights that a student of the tutorials saved with numpy: `w1.npy`, `b1.npy`,
 * `w2.npy` and `b2.npy`, or an `.npz` with these names in it. The number of hidden units is b1's.
 *
 * @param files - In any order; capitals do not matter in w1, b1, w2, b2.
 * @param options - With the activation, which the files do not tell.
 * @returns A model that is the caller's to `dispose()` of.
 * @throws FileError when a file is damaged or of another kind, or an array is missing, unknown or of
 *   the wrong shape; ArgumentError, DownloadError, UnsupportedError and the signal's reason as
 *   `loadModel` does. All as rejections.
 */
export async function modelFromNpy(files: NamedFile[], options: NumpyOptions): Promise<Model> {
  checkFiles(files);
  const activation: unknown = options?.activation;
  if (activation !== 'Sigmoid' && activation !== 'Relu') {
    throw new ArgumentError(
      `activation is ${describe(activation)}: pass 'Sigmoid' (the first tutorial's) or 'Relu' (the ` +
        "second's), whichever the weights were trained with.",
    );
  }
  const [module, tools] = await Promise.all([loadWasm(options), import('./tools.js')]);
  const weights = await tools.importNpy(files, activation, options);
  return new Model(
    openSession(module, (session) => session.load('the model', weights)),
    options,
  );
}
