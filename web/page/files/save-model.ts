// The model in use as files, in each format that others read.

import type { Model } from '../../package/index.js';
import { saveFile } from './save-file.js';

const BINARY = 'application/octet-stream';

/** By the ending of the file. */
export const modelFormats: Record<string, (model: Model, name: string) => Promise<void>> = {
  '.safetensors': async (model, name) => saveFile(`${name}.safetensors`, model.save(), BINARY),
  '.npz': async (model, name) => saveFile(`${name}.npz`, await model.exportNpz(), BINARY),
  '.npy': async (model) => {
    const { unzipSync } = await import('fflate');
    // The files in the archive, one by one: w1.npy, b1.npy and so on, as the tutorials have them.
    for (const [file, bytes] of Object.entries(unzipSync(await model.exportNpz()))) {
      saveFile(file, Uint8Array.from(bytes), BINARY);
    }
  },
  '.onnx': async (model, name) => saveFile(`${name}.onnx`, await model.exportOnnx(), BINARY),
};
