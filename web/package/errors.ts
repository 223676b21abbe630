// What can go wrong, as error classes to tell apart with instanceof. Every message says what
// happened, with which value, and what to do. Knows nothing of how the faults come about.

/** The base of every error that digitpad throws on purpose. */
export class DigitpadError extends Error {
  override name = 'DigitpadError';
}

/** A file could not be fetched, or something else came in its place. Trying again may help. */
export class DownloadError extends DigitpadError {
  override name = 'DownloadError';
  /** The file's address. */
  readonly url: string;
  /** The HTTP status, or null when there was no answer at all. */
  readonly status: number | null;

  constructor(message: string, url: string, status: number | null, options?: ErrorOptions) {
    super(message, options);
    this.url = url;
    this.status = status;
  }
}

/** In the order of StatusCode in wasm/nn/status.hpp, whose first, 0, means that all went well. */
const faults = [
  'ok',
  'format',
  'truncated',
  'shape',
  'value',
  'architecture',
  'unsupported',
  'argument',
  'io',
] as const;

/**
 * What is wrong with a file: not of the kind expected (`format`), fewer or more bytes than it
 * promises (`truncated`), an array of the wrong size (`shape`), a value that is not finite or out of
 * its range (`value`), a network that digitpad does not know (`architecture`), valid but nothing
 * that digitpad reads (`unsupported`).
 */
export type Fault = Exclude<(typeof faults)[number], 'ok'>;

/** The name of one of the compiled network's status codes other than 0. */
export function faultOf(code: number): Fault {
  const fault = faults[code];
  return fault === undefined || fault === 'ok' ? 'format' : fault;
}

/** A file came whole but cannot be used. */
export class FileError extends DigitpadError {
  override name = 'FileError';
  /** The file's name, or what the bytes were meant to be. */
  readonly file: string;
  /** What is wrong with it. */
  readonly code: Fault;

  constructor(message: string, file: string, code: Fault) {
    super(message);
    this.file = file;
    this.code = code;
  }
}

/** A file of weights cannot be used. The models in use stay as they were. */
export class WeightsError extends FileError {
  override name = 'WeightsError';
}

/** An argument that the function cannot work with: the caller's mistake. Nothing was changed. */
export class ArgumentError extends DigitpadError {
  override name = 'ArgumentError';
}

/** This browser, or this page's Content-Security-Policy, does not run WebAssembly. */
export class UnsupportedError extends DigitpadError {
  override name = 'UnsupportedError';
}

/** A training whose loss exploded, or was no number any more. It is back at weights that were good. */
export class DivergedError extends DigitpadError {
  override name = 'DivergedError';
  /** The step at which it was noticed. */
  readonly step: number;
  /** The step whose weights are in use again. */
  readonly backTo: number;

  constructor(message: string, step: number, backTo: number) {
    super(message);
    this.step = step;
    this.backTo = backTo;
  }
}

/** The worker of a trainer could not start, or ended. Make another trainer. */
export class WorkerError extends DigitpadError {
  override name = 'WorkerError';
}
