// Loads the compiled modules, each once per page: of the network, the SIMD build where the browser has
// SIMD, else the scalar one. Knows nothing of models.

import { simd } from 'wasm-feature-detect';
import { download, toUrl } from './download.js';
import { ArgumentError, DownloadError, UnsupportedError } from './errors.js';
import scalarSha256 from './generated/digitpad.sha256.mjs';
import simdSha256 from './generated/digitpad-simd.sha256.mjs';
import type { WasmOptions } from './types.js';
import type { CreateModule, WasmModule } from './wasm-module.js';

/** A module's two files: compiled, and the script that runs it. */
export interface Build<Module> {
  file: string;
  /** Of the compiled one, as the fragment of its address. */
  sha256: string;
  url(): URL;
  glue(): Promise<{ default: CreateModule<Module> }>;
}

// Written out in full, because bundlers find files by exactly these two forms.
const builds = {
  simd: {
    file: 'digitpad-simd.wasm',
    sha256: simdSha256,
    url: () => new URL('./generated/digitpad-simd.wasm', import.meta.url),
    glue: () => import('./generated/digitpad-simd.mjs'),
  },
  scalar: {
    file: 'digitpad.wasm',
    sha256: scalarSha256,
    url: () => new URL('./generated/digitpad.wasm', import.meta.url),
    glue: () => import('./generated/digitpad.mjs'),
  },
};

/** By the address of the .wasm file: one page may try two folders. */
const modules = new Map<string, Promise<unknown>>();

/**
 * The network's module, downloaded at most once.
 *
 * @throws UnsupportedError, DownloadError, ArgumentError, or the signal's reason.
 */
export async function loadWasm(options: WasmOptions): Promise<WasmModule> {
  if (typeof WebAssembly !== 'object') {
    throw new UnsupportedError(
      'This browser does not run WebAssembly, which digitpad is made of: it is too old, or a ' +
        'setting such as Lockdown Mode forbids it. Use another browser, or allow this page.',
    );
  }
  return loadModule((await simd()) ? builds.simd : builds.scalar, options);
}

/**
 * Any module, downloaded at most once. A failed download is forgotten, so that it can be retried.
 *
 * @throws as loadWasm does.
 */
export async function loadModule<Module>(
  build: Build<Module>,
  options: WasmOptions,
): Promise<Module> {
  const url = wasmAddress(build, options.wasmUrl);
  let module = modules.get(url.href) as Promise<Module> | undefined;
  if (module === undefined) {
    // Without the signal: others may be waiting for the same download.
    module = instantiate(build, url, { onProgress: options.onProgress });
    modules.set(url.href, module);
    module.catch(() => modules.delete(url.href));
  }
  return orAborted(module, options.signal);
}

function wasmAddress({ file, url: own }: Build<unknown>, folder: string | URL | undefined): URL {
  if (folder === undefined) return own();
  const url = toUrl(folder, 'wasmUrl');
  if (url.pathname.endsWith('.wasm')) {
    throw new ArgumentError(
      `wasmUrl is ${url.href}: pass the folder that holds digitpad.wasm and digitpad-simd.wasm, ` +
        'since the browser decides which of the two is used.',
    );
  }
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return new URL(file, url);
}

async function instantiate<Module>(
  build: Build<Module>,
  url: URL,
  options: WasmOptions,
): Promise<Module> {
  const [glue, wasmBinary] = await Promise.all([
    loadGlue(build, url),
    download(new URL(build.sha256, url), options),
  ]);
  try {
    return await glue.default({ wasmBinary });
  } catch (cause) {
    if (!WebAssembly.validate(wasmBinary)) {
      throw new DownloadError(
        `${url.href} is not the WebAssembly file that it should be (${wasmBinary.length} bytes): ` +
          'the download was cut, or something else is there. Try again.',
        url.href,
        null,
        { cause },
      );
    }
    // What the module imports is not there. The glue leaves only the name of the error, in its own.
    if (/LinkError|TypeError/.test(String(cause))) {
      throw new DownloadError(
        `${url.href} does not fit the script that uses it: the two are of different versions. ` +
          'Reload the page, or put the files of one version there.',
        url.href,
        null,
        { cause },
      );
    }
    if (/RangeError|memory/i.test(String(cause))) {
      throw new UnsupportedError(
        `There is no memory for WebAssembly (${String(cause)}). Close other pages, then reload this one.`,
        { cause },
      );
    }
    throw new UnsupportedError(
      `WebAssembly could not start (${String(cause)}). If this page sets a Content-Security-Policy, ` +
        "its script-src needs 'wasm-unsafe-eval'.",
      { cause },
    );
  }
}

async function loadGlue<Module>(
  build: Build<Module>,
  url: URL,
): Promise<{ default: CreateModule<Module> }> {
  try {
    return await build.glue();
  } catch (cause) {
    throw new DownloadError(
      `The script beside ${url.href} could not be loaded (${String(cause)}). Check the connection, ` +
        'then reload the page.',
      url.href,
      null,
      { cause },
    );
  }
}

/** What `promise` gives, but no longer waited for than until the signal aborts. */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    signal.throwIfAborted();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
