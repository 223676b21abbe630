// From the files that a visitor picked or dropped to a model that the pad can read with. Which kind
// of file it is, its name says; whether it is good, C++ does.

import { fileTexts as texts } from '../../locales/files.js';
import { FileError, loadModel, modelFromNpy, type NamedFile } from '../../package/index.js';

export type ActivationName = 'Sigmoid' | 'Relu';

/** A model as a .safetensors file, under the name of what it was opened from. */
export interface OpenedModel extends NamedFile {
  /** numpy's files do not say which activation they were trained with: it was chosen. */
  activation: ActivationName | null;
}

/** Far above any model's that reads 28 x 28 pixels. */
const MOST_BYTES = 64e6;

/**
 * Opens one .safetensors file, or numpy's: one .npz, or w1.npy, b1.npy, w2.npy and b2.npy.
 *
 * @param activation - For numpy's files.
 * @throws FileError when they are no model that digitpad can read; DownloadError when what reads
 *   them does not come.
 */
export async function openModel(files: File[], activation: ActivationName): Promise<OpenedModel> {
  const named = await Promise.all(files.map(contents));
  const [first] = named;
  if (first === undefined) throw new FileError(texts.noFile, '', 'format');
  if (named.length === 1 && hasEnding(first.name, '.safetensors')) {
    const model = await loadModel(first);
    model.dispose();
    return { ...first, activation: null };
  }
  for (const { name } of named) {
    if (hasEnding(name, '.npy') || hasEnding(name, '.npz')) continue;
    const together = hasEnding(name, '.safetensors');
    throw new FileError(together ? texts.oneByOne(name) : texts.notAModel(name), name, 'format');
  }
  const model = await modelFromNpy(named, { activation });
  const bytes = model.save();
  model.dispose();
  return { name: texts.openedName(first.name, named.length), bytes, activation };
}

async function contents(file: File): Promise<NamedFile> {
  if (file.size > MOST_BYTES) {
    throw new FileError(texts.modelTooLarge(file.name, file.size, MOST_BYTES), file.name, 'value');
  }
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function hasEnding(name: string, ending: string): boolean {
  return name.toLowerCase().endsWith(ending);
}
