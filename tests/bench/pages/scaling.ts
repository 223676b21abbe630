// What digitpad's cost grows with: images in a batch, and units in the hidden layer. Not beside peers:
// the measure is the arithmetic that is asked for.

import { createModel } from '../../../web/package/index.js';
import { type Spread, spreadOf } from '../../../web/page/bench/statistics.js';
import { architectures, PIXELS } from '../networks.js';
import { fetchBytes, fixture } from '../peers/peer.js';

export interface Point {
  /** The batch, or the hidden layer's units. */
  size: number;
  /** Microseconds for one image. */
  each: Spread;
  /** Multiplications and additions for one image. */
  operations: number;
}

export type Scaling = Record<'predict' | 'train' | 'hidden', Point[]>;

const sizes = [1, 3, 10, 30, 100, 300, 1000];
const hiddenSizes = [10, 30, 100, 300, 1000];
const BATCH = 100;

/** 784-hidden-10: forward 2 a weight; a step also the gradient by W1, and both gradients of layer 2. */
const forward = (hidden: number): number => 2 * (PIXELS * hidden + hidden * 10);
const step = (hidden: number): number => 4 * PIXELS * hidden + 6 * hidden * 10;

async function open(hidden: number) {
  const [, activation, last] = architectures.mlp.layers;
  const layers = [{ type: 'Affine' as const, units: hidden }, activation, last];
  return createModel({ ...architectures.mlp, layers }, { seed: 1 });
}

interface Row {
  size: number;
  /** Images in one call. */
  images: number;
  operations: number;
  call(): unknown;
  times: number[];
}

/** Row after row, again and again, so that what disturbs one round disturbs all sizes. */
function measure(rows: Omit<Row, 'times'>[], rounds: number, milliseconds: number): Point[] {
  const all: Row[] = rows.map((row) => ({ ...row, times: [] }));
  for (let round = -1; round < rounds; round++) {
    for (const row of all) {
      let calls = 0;
      const start = performance.now();
      let now = start;
      while (now - start < milliseconds) {
        row.call();
        calls += 1;
        now = performance.now();
      }
      // The first round warms up.
      if (round >= 0) row.times.push(((now - start) * 1000) / calls / row.images);
    }
  }
  return all.map(({ size, operations, times }) => ({ size, operations, each: spreadOf(times) }));
}

async function scaling(rounds: number, milliseconds: number): Promise<Scaling> {
  const images = Float32Array.from(
    await fetchBytes(fixture('train-images.bin')),
    (ink) => ink / 255,
  );
  const labels = await fetchBytes(fixture('train-labels.bin'));
  const some = (n: number) => [images.subarray(0, n * PIXELS), labels.slice(0, n)] as const;

  const model = await open(50);
  const predict = sizes.map((size) => {
    const [batch] = some(size);
    const call = () => model.predictBatch(batch, size);
    return { size, images: size, operations: forward(50), call };
  });
  const train = sizes.map((size) => {
    const [batch, truth] = some(size);
    const call = () => model.trainStep(batch, truth);
    return { size, images: size, operations: step(50), call };
  });
  const hidden = await Promise.all(
    hiddenSizes.map(async (size) => {
      const other = await open(size);
      const [batch, truth] = some(BATCH);
      const call = () => other.trainStep(batch, truth);
      return { size, images: BATCH, operations: step(size), call };
    }),
  );
  return {
    predict: measure(predict, rounds, milliseconds),
    train: measure(train, rounds, milliseconds),
    hidden: measure(hidden, rounds, milliseconds),
  };
}

declare global {
  interface Window {
    scaling: typeof scaling;
  }
}

window.scaling = scaling;
