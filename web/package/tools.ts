// What a model can do besides drawing, reading and learning: gradient checks, files of other formats,
// digits in pictures. Fetched with its own compiled module when it is first asked for; it gets the model as
// Model.save() gives it. The one file that touches the embind handle of that module.

import { unzipSync, zipSync } from 'fflate';
import { bound } from './bound.js';
import { ArgumentError, FileError, faultOf } from './errors.js';
import sha256 from './generated/digitpad-tools.sha256.mjs';
import { pause } from './pause.js';
import type {
  GradientCheck,
  GradientCheckOptions,
  GreyPicture,
  NamedFile,
  ReadPicture,
  WasmOptions,
} from './types.js';
import { describe } from './validate.js';
import { loadModule } from './wasm.js';
import type { ToolsModule, WasmTools } from './wasm-module.js';

// Written out in full, as in wasm.ts and for its reason.
const build = {
  file: 'digitpad-tools.wasm',
  sha256,
  url: () => new URL('./generated/digitpad-tools.wasm', import.meta.url),
  glue: () => import('./generated/digitpad-tools.mjs'),
};

/** How long a gradient check keeps the thread before it gives way, in milliseconds. */
const SLICE = 8;
/** Far above any model's: what is refused before its memory is asked for. */
const MOST_ENTRIES = 1000;
const MOST_BYTES = 64 * 1024 * 1024;

/** Calls `work` with tools that are given back afterwards, whatever happens. */
async function withTools<T>(
  options: WasmOptions,
  work: (tools: WasmTools) => T | Promise<T>,
): Promise<T> {
  const module: ToolsModule = await loadModule(build, options);
  const tools = bound<WasmTools>(module, module.open());
  try {
    return await work(tools);
  } finally {
    tools.close();
  }
}

function check(tools: WasmTools, code: number): void {
  if (code !== 0) throw new ArgumentError(tools.message());
}

function checkFile(tools: WasmTools, code: number, file: string): void {
  if (code !== 0) throw new FileError(tools.message(), file, faultOf(code));
}

function put(tools: WasmTools, bytes: Uint8Array): void {
  tools.bytes(bytes.length).set(bytes);
}

function load(tools: WasmTools, model: Uint8Array): void {
  put(tools, model);
  check(tools, tools.load('the model'));
}

function saved(tools: WasmTools, code: number): Uint8Array<ArrayBuffer> {
  check(tools, code);
  return Uint8Array.from(tools.saved());
}

/** A saved model as an .npz file. */
export function exportNpz(
  model: Uint8Array,
  options: WasmOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  return withTools(options, (tools) => {
    load(tools, model);
    const files = Array.from({ length: tools.parameterCount() }, (_, i) => [
      `${tools.parameterName(i).toLowerCase()}.npy`,
      saved(tools, tools.saveNpy(i)),
    ]);
    // Stored, not compressed: trained weights hardly shrink, and numpy's own savez does the same.
    return zipSync(Object.fromEntries(files), { level: 0 });
  });
}

/** A saved model as an .onnx file. */
export function exportOnnx(
  model: Uint8Array,
  options: WasmOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  return withTools(options, (tools) => {
    load(tools, model);
    return saved(tools, tools.saveOnnx());
  });
}

/** The .npy files in `files`, some of which may be .npz archives. */
function unpacked(files: NamedFile[]): NamedFile[] {
  return files.flatMap((file) => (isZip(file.bytes) ? entriesOf(file) : [file]));
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function entriesOf({ name, bytes }: NamedFile): NamedFile[] {
  let entries = 0;
  let size = 0;
  const admit = ({ originalSize }: { originalSize: number }): boolean => {
    entries += 1;
    size += originalSize;
    if (entries <= MOST_ENTRIES && size <= MOST_BYTES) return true;
    throw new FileError(
      `${name} holds more than ${MOST_ENTRIES} files, or more than ${MOST_BYTES} bytes: that is no ` +
        "tutorial's network.",
      name,
      'value',
    );
  };
  try {
    const unzipped = Object.entries(unzipSync(bytes, { filter: admit }));
    return unzipped.map(([entry, content]) => ({ name: `${name}/${entry}`, bytes: content }));
  } catch (cause) {
    if (cause instanceof FileError) throw cause;
    throw new FileError(
      `${name} is not an .npz archive that can be read (${String(cause)}): was its download cut?`,
      name,
      'format',
    );
  }
}

/** The tutorials' network in numpy's files, as `Model.save()` would give it. */
export function importNpy(
  files: NamedFile[],
  activation: string,
  options: WasmOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  return withTools(options, (tools) => {
    for (const { name, bytes } of unpacked(files)) {
      put(tools, bytes);
      checkFile(tools, tools.readNpy(name), name);
    }
    const source = files.map(({ name }) => name).join(', ');
    checkFile(tools, tools.modelFromArrays(activation, source), source);
    return saved(tools, tools.save());
  });
}

/** The digit in a picture; null where there is no ink. */
export function renderPicture(
  { width, height, grey }: GreyPicture,
  options: WasmOptions,
): Promise<ReadPicture | null> {
  return withTools(options, (tools) => {
    put(tools, grey);
    check(tools, tools.renderPicture(width, height));
    if (tools.drawn() === 0) return null;
    const ink = Uint8Array.from(tools.saved());
    return { pixels: tools.images(1).slice(), ink, side: Math.sqrt(ink.length) };
  });
}

function checkOptions({ epsilon = 0, broken }: GradientCheckOptions): void {
  if (!(epsilon >= 0 && epsilon <= 1)) {
    throw new ArgumentError(
      `epsilon is ${describe(epsilon)}: it is a number from 0 to 1; the tutorial has 1e-7.`,
    );
  }
  if (broken !== undefined && !(Number.isInteger(broken) && broken >= 0)) {
    throw new ArgumentError(
      `broken is ${describe(broken)}: it is the index of a layer, the first being 0.`,
    );
  }
}

/**
 * Checks a saved model's gradients, a few milliseconds at a time.
 *
 * @param images - n x 784, 0 to 1.
 * @param labels - n digits.
 */
export function checkGradients(
  model: Uint8Array,
  images: Float32Array,
  labels: Uint8Array,
  options: GradientCheckOptions,
  { wasmUrl }: WasmOptions,
): Promise<GradientCheck[]> {
  checkOptions(options);
  const { epsilon = 0, broken = -1, onProgress, signal } = options;
  return withTools({ wasmUrl, signal }, async (tools) => {
    load(tools, model);
    tools.images(labels.length).set(images);
    tools.labels(labels.length).set(labels);
    check(tools, tools.beginGradientCheck(epsilon, broken));
    const total = tools.elements();
    for (let done = 0; done < total; ) {
      await pause();
      signal?.throwIfAborted();
      const end = performance.now() + SLICE;
      do {
        tools.checkNextElement();
        done += 1;
      } while (done < total && performance.now() < end);
      onProgress?.({ done, total });
    }
    return Array.from({ length: tools.parameterCount() }, (_, i) => {
      const [size, backprop, numerical, meanAbsoluteDifference] = tools.gradientCheck(i);
      const parameter = tools.parameterName(i);
      return { parameter, size, backprop, numerical, meanAbsoluteDifference };
    });
  });
}
