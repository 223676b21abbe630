// From an architecture to a new, untrained model. Whether the architecture makes sense is decided
// in C++.

import { Model } from './model.js';
import { openSession } from './session.js';
import type { Architecture, CreateOptions } from './types.js';
import { architectureJson, checkSeed } from './validate.js';
import { loadWasm } from './wasm.js';

/**
 * Makes a model with random weights, ready to be trained. The same seed gives the same weights, on
 * every machine.
 *
 * @returns A model that is the caller's to `dispose()` of.
 * @throws ArgumentError when the architecture or the seed makes no sense; DownloadError,
 *   UnsupportedError and the signal's reason as `loadModel` does. All as rejections.
 */
export async function createModel(
  architecture: Architecture,
  options: CreateOptions = {},
): Promise<Model> {
  const { seed = 0 } = options;
  const json = architectureJson(architecture);
  checkSeed(seed);
  const module = await loadWasm(options);
  return new Model(
    openSession(module, (session) => session.create(json, seed)),
    options,
  );
}
