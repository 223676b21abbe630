// From a file of weights to a model. Knows neither the file's format nor how it is fetched.

import { readSource } from './download.js';
import { Model } from './model.js';
import { openSession } from './session.js';
import type { LoadOptions, Source } from './types.js';
import { loadWasm } from './wasm.js';

/**
 * Loads a trained model.
 *
 * @param source - The address of a .safetensors file that digitpad wrote (relative ones are taken
 *   from the page's; in Node a path will do), or its bytes, such as `Model.save()` gives.
 * @returns A model that is the caller's to `dispose()` of.
 * @throws DownloadError when a file does not come; WeightsError when it is damaged or not for
 *   digitpad; UnsupportedError where WebAssembly does not run; ArgumentError for a source or option
 *   that makes no sense; the reason of `options.signal` when that aborts. All as rejections.
 */
export async function loadModel(source: Source, options: LoadOptions = {}): Promise<Model> {
  const [module, { file, bytes }] = await Promise.all([
    loadWasm(options),
    readSource(source, 'weights', options),
  ]);
  return new Model(
    openSession(module, (session) => session.load(file, bytes)),
    options,
  );
}
