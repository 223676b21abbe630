// Works for a long time in a worker, and looks at the WebAssembly memory before and after. The package
// shows nobody that memory: it is caught where the browser makes it.

import type * as Digitpad from '../../../web/package/index.js';
import { memoryPages } from '../../soak/memory-pages.js';
import { PIXELS } from '../networks.js';
import { fetchBytes, fixture } from '../peers/peer.js';

export interface MemoryQuestion {
  predictions: number;
  steps: number;
}

export interface MemoryAnswer extends MemoryQuestion {
  /** 64 kB pages, with both models loaded and once used. */
  pagesBefore: number;
  pagesAfter: number;
}

/** Of the predictions, one in this many is the reader's, which takes longest. */
const READERS_SHARE = 10;
const BATCH = 100;

async function work({ predictions, steps }: MemoryQuestion): Promise<MemoryAnswer> {
  const { loadModel }: typeof Digitpad = await import('../../../web/package/index.js');
  const images = Float32Array.from(
    await fetchBytes(fixture('train-images.bin')),
    (ink) => ink / 255,
  );
  const labels = await fetchBytes(fixture('train-labels.bin'));
  const reader = await loadModel(fixture('reader.safetensors'));
  const mlp = await loadModel(fixture('mlp.safetensors'));
  const count = images.length / PIXELS;
  const predict = (i: number): void => {
    const start = (i % count) * PIXELS;
    const image = images.subarray(start, start + PIXELS);
    (i % READERS_SHARE === 0 ? reader : mlp).predict(image);
  };
  const train = (i: number): void => {
    const first = (i * BATCH) % count;
    mlp.trainStep(
      images.subarray(first * PIXELS, (first + BATCH) * PIXELS),
      labels.slice(first, first + BATCH),
    );
  };
  for (let i = 0; i < 2 * READERS_SHARE; i++) predict(i);
  train(0);
  const pagesBefore = memoryPages();
  for (let i = 0; i < predictions; i++) predict(i);
  for (let i = 0; i < steps; i++) train(i);
  return { predictions, steps, pagesBefore, pagesAfter: memoryPages() };
}

self.onmessage = async ({ data }: MessageEvent<MemoryQuestion>) => {
  postMessage(await work(data));
};
