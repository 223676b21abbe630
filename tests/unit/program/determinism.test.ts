// The same recipe and seed in each of the builds: natively (in the widest vectors that this processor has), and
// as WebAssembly with and without SIMD.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadModel, type Mnist, type Parameter, readMnist } from '../../../web/package/index';
import { openSession } from '../../../web/package/session';
import { Training } from '../../../web/package/training';
import { loadWasm } from '../../../web/package/wasm';
import { type builds, pretendBrowserHas } from '../support/builds';
import { first, mnistFile, readTestSet, twoLayers } from '../support/fixtures';
import { output } from './program';

const recipe = {
  seed: 1,
  optimizer: 'Sgd',
  learningRate: 0.1,
  batchSize: 100,
  steps: 1000,
} as const;

let folder: string;
let train: Mnist;
let test: Mnist;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'digitpad-'));
  train = await readMnist(
    mnistFile('train-images-idx3-ubyte'),
    mnistFile('train-labels-idx1-ubyte'),
  );
  test = first(100, await readTestSet());
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What 1,000 steps of the native program leave. */
async function trainedNatively(activation: 'Relu' | 'Sigmoid'): Promise<Parameter[]> {
  const { seed, batchSize, steps, learningRate } = recipe;
  const file = join(folder, `${activation}.json`);
  const weights = join(folder, `${activation}.safetensors`);
  const text = {
    name: activation,
    architecture: twoLayers(50, activation),
    optimizer: { type: 'Sgd', learningRate },
    batchSize,
    steps,
    evaluateEvery: steps,
    seed,
    storedAs: 'F32',
  };
  writeFileSync(file, JSON.stringify(text));
  output(['train', file, '--out', weights]);
  using model = await loadModel(readFileSync(weights));
  return model.parameters();
}

/** The same, of the package in one of its builds. */
async function trained(
  activation: 'Relu' | 'Sigmoid',
  build: (typeof builds)[number],
): Promise<Parameter[]> {
  pretendBrowserHas(build);
  const training = new Training(
    openSession(await loadWasm({})),
    (session) => {
      session.create(JSON.stringify(twoLayers(50, activation)), recipe.seed);
      return 0;
    },
    recipe,
    { train, test },
    () => {},
  );
  await training.start();
  using model = await loadModel(training.checkpoint().weights);
  return model.parameters();
}

function largestDifference(a: Parameter[], b: Parameter[]): number {
  const differences = a.map(({ values }, i) =>
    values.reduce((most, x, k) => Math.max(most, Math.abs(x - (b[i]?.values[k] ?? Number.NaN))), 0),
  );
  return Math.max(...differences);
}

describe.each(['Sigmoid', 'Relu'] as const)('1,000 steps from the same seed (%s)', (activation) => {
  it('give the same weights in every build', async () => {
    const native = await trainedNatively(activation);
    const simd = await trained(activation, 'SIMD');
    const scalar = await trained(activation, 'scalar');
    expect(largestDifference(simd, scalar)).toBe(0);
    expect(largestDifference(native, simd)).toBeLessThan(1e-5);
  });
});
