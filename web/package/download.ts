// Bytes from wherever they are: an address, a path in Node, or an array. Tells progress, can be
// given up, and refuses what is clearly not the file asked for. Knows no file format.

import { ArgumentError, DownloadError } from './errors.js';
import { isIntact } from './integrity.js';
import { keep, kept } from './kept.js';
import { nodeModule } from './node.js';
import type { DownloadOptions, NamedFile, Source } from './types.js';
import { describe, kindOf } from './validate.js';

/** A file's bytes, and the name by which messages call it. */
export interface SourceFile {
  file: string;
  bytes: Uint8Array;
}

/**
 * Fetches, reads or just passes on.
 *
 * @param kind - What the bytes are meant to be ('weights'): how messages call them when they have no name.
 * @throws DownloadError, ArgumentError, or the signal's reason.
 */
export async function readSource(
  source: Source,
  kind: string,
  options: DownloadOptions,
): Promise<SourceFile> {
  if (typeof source !== 'string' && !(source instanceof URL)) {
    if (isNamed(source)) return { file: source.name, bytes: bytesOf(source.bytes, source.name) };
    return { file: `the ${kind} file`, bytes: bytesOf(source, kind) };
  }
  const url = toUrl(source, kind);
  const file = url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
  return { file: file || url.href, bytes: await download(url, options) };
}

function isNamed(source: Exclude<Source, string | URL>): source is NamedFile {
  return kindOf(source) === 'Object' && typeof (source as NamedFile).name === 'string';
}

/** @throws ArgumentError when `data` is not bytes, which TypeScript cannot promise. */
function bytesOf(data: ArrayBuffer | Uint8Array, name: string): Uint8Array {
  if (kindOf(data) === 'ArrayBuffer') return new Uint8Array(data);
  if (kindOf(data) === 'Uint8Array') return data as Uint8Array;
  throw new ArgumentError(
    `${name} is ${describe(data)}: pass an address (string or URL), an ArrayBuffer or a Uint8Array.`,
  );
}

/**
 * An absolute address: relative ones are taken from the page's own, or in Node as paths.
 *
 * @param name - The argument's name in messages.
 * @throws ArgumentError when `address` cannot be one.
 */
export function toUrl(address: string | URL, name: string): URL {
  const base = globalThis.document?.baseURI ?? globalThis.location?.href;
  const text = String(address);
  const isAbsolute = /^[a-z][a-z\d+.-]+:/i.test(text);
  try {
    if (base === undefined && !isAbsolute) {
      const url = nodeModule('node:url')?.pathToFileURL(text);
      if (url !== undefined) return url;
    }
    return new URL(text, base);
  } catch (cause) {
    throw new ArgumentError(`${name} is ${JSON.stringify(text)}, which is not an address.`, {
      cause,
    });
  }
}

/**
 * The whole file at `url`, which may ask for its SHA-256: then a file that is another one, from a cache
 * or on its way, is fetched once more, past all caches.
 *
 * @throws DownloadError when it does not come, when it is another one again, or when a page of HTML
 *   comes in its place; the signal's reason when it aborts.
 */
export async function download(
  url: URL,
  options: DownloadOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const address = new URL(url);
  address.hash = '';
  const known = await kept(address, options.keepIn);
  if (known !== null && (await isIntact(known, url))) return known;
  for (const cache of ['default', 'reload'] as const) {
    const bytes = await fetchFile(address, cache, options);
    if (!(await isIntact(bytes, url))) continue;
    await keep(address, options.keepIn, bytes);
    return bytes;
  }
  throw new DownloadError(
    `${address.href} is not the file that it should be: it was damaged on its way, or it is of ` +
      'another version than the script that asks for it. Reload the page; whoever runs the site ' +
      'has to put the files of one version there.',
    address.href,
    null,
  );
}

async function fetchFile(
  url: URL,
  cache: RequestCache,
  { onProgress, signal }: DownloadOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const files = url.protocol === 'file:' ? nodeModule('node:fs/promises') : undefined;
  let loaded = 0;
  let status: number | null = null;
  try {
    if (files !== undefined) return new Uint8Array(await files.readFile(url));
    const response = await fetch(url, { cache, ...(signal && { signal }) });
    status = response.status;
    refuse(response, url);
    const total = promisedBytes(response);
    const chunks: Uint8Array[] = [];
    // Not `for await`: Safari's streams cannot do it.
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      chunks.push(part.value);
      loaded += part.value.length;
      onProgress?.({
        url: url.href,
        loaded,
        total: total !== null && total < loaded ? null : total,
      });
    }
    return concatenate(chunks, loaded);
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof DownloadError) throw cause;
    const what = loaded > 0 ? `was cut after ${loaded} bytes` : 'could not be fetched';
    throw new DownloadError(
      `${url.href} ${what} (${cause instanceof Error ? cause.message : String(cause)}). Check the ` +
        'connection and the address, then try again.',
      url.href,
      status,
      { cause },
    );
  }
}

/** @throws DownloadError when the answer is not the file. */
function refuse(response: Response, url: URL): void {
  if (!response.ok) {
    throw new DownloadError(
      `${url.href} could not be fetched: the server answered ${response.status} ` +
        `${response.statusText}. Check that the file is there, then try again.`,
      url.href,
      response.status,
    );
  }
  // Servers of single-page apps answer like this when a file is missing.
  if (response.headers.get('content-type')?.startsWith('text/html')) {
    throw new DownloadError(
      `${url.href} could not be fetched: the server answered with an HTML page instead. Check that ` +
        'the file is there, then try again.',
      url.href,
      response.status,
    );
  }
}

/** The header counts compressed bytes, the reader what comes out: only uncompressed they agree. */
function promisedBytes({ headers }: Response): number | null {
  const length = headers.get('content-length');
  return length === null || headers.has('content-encoding') ? null : Number(length);
}

function concatenate(chunks: Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
