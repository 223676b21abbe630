// What a model answers for each image of the test set, read in slices so short that nothing on the
// page waits for them; and what can be counted in the answers. Shows nothing.

import type { Mnist, Model } from '../../package/index.js';

const PIXELS = 784;
const DIGITS = 10;

/** How long one slice may take: half of a frame, so that the page keeps its 60 frames a second. */
const SLICE_MS = 8;

/** Images in the first slice, before it is known how fast this model is here. */
const FIRST_SLICE = 8;

export interface Readings {
  /** The answer for each image. */
  answers: Uint8Array;
  /** The probability of that answer. */
  shares: Float32Array;
  /** Indices of the images read wrong, the surest first. */
  mistakes: number[];
  /** 10 x 10 counts; the row is the label, the column the answer. */
  confusion: Uint32Array;
  /** How many were read right. */
  right: number;
}

/** Lets the page do whatever else is waiting. Not a timer: browsers make those wait longer. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Reads the whole set.
 *
 * @param onProgress - Told after each slice how many images are read.
 * @throws The signal's reason when it aborts, which it must when the weights change.
 */
export async function readAll(
  model: Model,
  { count, images, labels }: Mnist,
  signal: AbortSignal,
  onProgress: (read: number) => void,
): Promise<Readings> {
  const answers = new Uint8Array(count);
  const shares = new Float32Array(count);
  let slice = FIRST_SLICE;
  for (let start = 0; start < count; ) {
    await pause();
    signal.throwIfAborted();
    const began = performance.now();
    const end = Math.min(start + slice, count);
    const batch = images.subarray(start * PIXELS, end * PIXELS);
    const probabilities = model.predictBatch(batch, end - start);
    for (let i = start; i < end; i++) {
      const row = probabilities.subarray((i - start) * DIGITS, (i - start + 1) * DIGITS);
      shares[i] = Math.max(...row);
      answers[i] = row.indexOf(shares[i] ?? 0);
    }
    // At most twice as many: one slice that was lucky must not make the next one long.
    const pace = SLICE_MS / Math.max(performance.now() - began, 0.1);
    slice = Math.max(1, Math.floor((end - start) * Math.min(pace, 2)));
    start = end;
    onProgress(end);
  }
  return { answers, shares, ...counted(answers, shares, labels) };
}

function counted(answers: Uint8Array, shares: Float32Array, labels: Uint8Array) {
  const confusion = new Uint32Array(DIGITS * DIGITS);
  const mistakes: number[] = [];
  labels.forEach((label, i) => {
    const answer = answers[i] ?? 0;
    const cell = label * DIGITS + answer;
    confusion[cell] = (confusion[cell] ?? 0) + 1;
    if (answer !== label) mistakes.push(i);
  });
  mistakes.sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0));
  return { confusion, mistakes, right: labels.length - mistakes.length };
}
