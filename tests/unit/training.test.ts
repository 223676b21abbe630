// A training by the tutorials' recipe, as the trainer's worker runs it. The worker itself needs a
// browser: tests/browser/training.spec.ts.

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import {
  type Architecture,
  type Checkpoint,
  createTrainer,
  DivergedError,
  type Mnist,
  readMnist,
  type TrainingProgress,
} from '../../web/package/index';
import { openSession } from '../../web/package/session';
import { type Recipe, Training } from '../../web/package/training';
import { loadWasm } from '../../web/package/wasm';
import { first, mnistFile, readTestSet, twoLayers } from './support/fixtures';

const tutorial: Recipe = {
  seed: 1,
  optimizer: 'Sgd',
  learningRate: 0.1,
  batchSize: 100,
  steps: 600,
};
const sigmoid = twoLayers(50, 'Sigmoid');

let train: Mnist;
let test: Mnist;
beforeAll(async () => {
  train = await readMnist(
    mnistFile('train-images-idx3-ubyte'),
    mnistFile('train-labels-idx1-ubyte'),
  );
  test = await readTestSet();
});

/** A training on a few images, unless told otherwise, and all that it reported. */
async function training(
  start: Architecture | Checkpoint = sigmoid,
  recipe: Partial<Recipe> = {},
  sets = { train: first(1000, train), test: first(500, test) },
): Promise<{ training: Training; reports: TrainingProgress[]; losses: () => number[] }> {
  const reports: TrainingProgress[] = [];
  const begun = new Training(
    openSession(await loadWasm({})),
    (session) => {
      if ('weights' in start) {
        session.load('the checkpoint', start.weights);
        return start.step;
      }
      session.create(JSON.stringify(start), 1);
      return 0;
    },
    { ...tutorial, ...recipe },
    sets,
    (progress) => reports.push(progress),
  );
  const losses = () => reports.flatMap((report) => [...report.losses]);
  return { training: begun, reports, losses };
}

const accuracies = (reports: TrainingProgress[]) => reports.flatMap((report) => report.accuracies);

it('goes the way of the native program: the same batches, the same accuracy after an epoch', async () => {
  const path = new URL('../../model/weights/two-layer-sigmoid.history.json', import.meta.url);
  const { history } = JSON.parse(readFileSync(path, 'utf8'));
  const run = await training(sigmoid, {}, { train, test });
  await run.training.start();
  for (const [i, { step, train: learned, test: held }] of accuracies(run.reports).entries()) {
    expect(step).toBe(history[i].step);
    // Sums come out differently in the last bit; a few images in 70,000 are between two digits.
    expect(Math.abs(learned - history[i].trainAccuracy)).toBeLessThan(0.001);
    expect(Math.abs(held - history[i].testAccuracy)).toBeLessThan(0.001);
  }
  expect(accuracies(run.reports)).toHaveLength(2);
});

it('reports the loss of each step once, and the accuracies at each epoch and at the end', async () => {
  const run = await training(sigmoid, { steps: 25 });
  await run.training.start();
  expect(run.losses()).toHaveLength(25);
  expect(run.losses()[0]).toBeCloseTo(Math.log(10), 1);
  expect(accuracies(run.reports).map(({ step }) => step)).toEqual([0, 10, 20, 25]);
  expect(run.reports.at(-1)).toMatchObject({ step: 25, steps: 25, secondsLeft: 0 });
});

it('paused and started again, or step by step, it is the same training', async () => {
  const whole = await training(sigmoid, { steps: 40 });
  await whole.training.start();

  const parts = await training(sigmoid, { steps: 40 });
  for (let i = 0; i < 5; i++) await parts.training.step();
  const paused = parts.training.start();
  await parts.training.pause();
  await paused;
  await parts.training.start();
  expect(parts.losses()).toEqual(whole.losses());
  expect(parts.training.checkpoint()).toEqual(whole.training.checkpoint());
  await parts.training.step();
  expect(parts.training.checkpoint().step).toBe(40);
});

it('goes on from a checkpoint as if nothing had happened', async () => {
  const whole = await training(sigmoid, { steps: 40 });
  await whole.training.start();
  const half = await training(sigmoid, { steps: 20 });
  await half.training.start();
  const rest = await training(half.training.checkpoint(), { steps: 40 });
  await rest.training.start();
  expect(rest.training.checkpoint()).toEqual(whole.training.checkpoint());
});

it('goes back to where it began, and from there the same way again', async () => {
  const { training: run, losses } = await training(sigmoid, { steps: 10, optimizer: 'Adam' });
  const beginning = run.checkpoint();
  await run.start();
  expect(run.checkpoint()).not.toEqual(beginning);
  await run.reset();
  expect(run.checkpoint()).toEqual(beginning);
  await run.start();
  expect(losses().slice(10)).toEqual(losses().slice(0, 10));
});

it('measures on the test images', async () => {
  const run = await training(sigmoid, { steps: 10 });
  await run.training.start();
  const { accuracy, confusion } = run.training.evaluate();
  expect(accuracy).toBe(accuracies(run.reports).at(-1)?.test);
  expect(confusion.reduce((sum, times) => sum + times)).toBe(500);
});

it('Momentum and Adam learn faster than plain descent, each at a rate that suits it', async () => {
  const lastLoss = async (recipe: Partial<Recipe>) => {
    const run = await training(twoLayers(50), { steps: 300, ...recipe });
    await run.training.start();
    return run
      .losses()
      .slice(-20)
      .reduce((sum, loss) => sum + loss / 20);
  };
  const plain = await lastLoss({});
  expect(await lastLoss({ optimizer: 'Momentum' })).toBeLessThan(plain * 0.8);
  expect(await lastLoss({ optimizer: 'Adam', learningRate: 0.01 })).toBeLessThan(plain * 0.8);
});

describe('a learning rate that is too high', () => {
  const rates: [string, Architecture, Partial<Recipe>][] = [
    ['whose loss explodes', twoLayers(50), { learningRate: 100 }],
    ['whose loss is no number any more', twoLayers(50), { learningRate: 1e9 }],
    ['that kills all units', twoLayers(50), { learningRate: 3 }],
    ['that saturates all units', twoLayers(50, 'Sigmoid'), { learningRate: 10 }],
  ];
  for (const [what, start, recipe] of rates) {
    it(`${what}, is said, and the last good weights are back`, async () => {
      const { training: run, losses } = await training(start, recipe);
      const good = run.checkpoint();
      const error = await run.start().catch((fault) => fault);
      expect(error).toBeInstanceOf(DivergedError);
      expect(error.message).toContain(`with a learning rate of ${recipe.learningRate} the steps`);
      expect(error.message).toContain(`those of step ${error.backTo}, are back`);
      expect(error.step).toBe(losses().length);
      expect(run.checkpoint().step).toBe(error.backTo);
      if (error.backTo === 0) expect(run.checkpoint()).toEqual(good);
    });
  }

  it('is not suspected of trainings that begin slowly, or with a loss far above guessing', async () => {
    for (const [weightInitStd, learningRate] of [
      [0.01, 0.1],
      [1, 0.1],
      [10, 0.1],
      [0.01, 3],
    ] as const) {
      const run = await training({ ...sigmoid, weightInitStd }, { learningRate });
      await expect(run.training.start()).resolves.toBeUndefined();
    }
  });
});

describe('images and labels that teach little', () => {
  const few = (change: (set: Mnist) => void) => {
    const sets = { train: first(200, train), test: first(100, test) };
    for (const set of Object.values(sets)) change(set);
    return sets;
  };
  const paper = ({ images }: Mnist) => void images.fill(0);
  const cases: [string, (set: Mnist) => void, Partial<Recipe>, number][] = [
    ['labels that are all the same', ({ labels }) => void labels.fill(3), {}, 0.1],
    ['images that are all paper', paper, {}, 2.4],
    ['images that are all ink', ({ images }) => void images.fill(255), {}, 2.4],
    ['batches of one image', () => {}, { batchSize: 1, learningRate: 0.01 }, 2.4],
  ];
  for (const [what, change, recipe, most] of cases) {
    it(`${what}: the loss stays a number, and nobody cries wolf`, async () => {
      const run = await training(twoLayers(20), { steps: 300, ...recipe }, few(change));
      await run.training.start();
      expect(run.losses().every(Number.isFinite)).toBe(true);
      expect(run.losses().at(-1)).toBeLessThan(most);
    });
  }
});

describe('a trainer is refused', () => {
  const sets = { train: 'images', labels: 'labels' };
  const none = { images: sets.train, labels: sets.labels };
  const refuse = (options: object, start: unknown = sigmoid, train: object = none) =>
    expect(
      createTrainer(start as Architecture, { train: train as typeof none, test: none }, options),
    ).rejects;

  it('an option that makes no sense', async () => {
    await refuse({ batchSize: 0 }).toThrow(
      'batchSize is 0: it must be a whole number from 1 to 1000',
    );
    await refuse({ steps: 0.5 }).toThrow(
      'steps is 0.5: it must be a whole number from 1 to 1000000',
    );
    await refuse({ learningRate: -1 }).toThrow('learningRate is -1');
    await refuse({ seed: 'x' }).toThrow('seed is "x"');
    await refuse({ optimizer: 'adam' }).toThrow(
      `optimizer is "adam": pass 'Sgd', 'Momentum' or 'Adam'.`,
    );
  });

  it('a beginning that is none', async () => {
    await refuse({}, 'reader').toThrow('architecture is "reader"');
    await refuse({ steps: 10 }, { step: 11, weights: new Uint8Array(1) }).toThrow('step is 11');
    await refuse({}, { step: 1, weights: 'x' }).toThrow('weights is "x"');
  });

  it('images without as many labels', async () => {
    const images = { count: 2, images: new Uint8Array(2 * 784), labels: Uint8Array.of(1) };
    await refuse({}, sigmoid, images).toThrow('1 labels for 2 images');
    await refuse({}, sigmoid, { ...images, count: 3 }).toThrow('count is 3');
  });

  it('where there are no workers, with what to do instead', async () => {
    await refuse({}).toThrow('Train with Model.trainStep instead');
  });

  it('where the page may not start one, with why', async () => {
    class Refused {
      constructor(url: URL) {
        throw new DOMException(`${url} cannot be accessed from this origin.`, 'SecurityError');
      }
    }
    vi.stubGlobal('Worker', Refused);
    await refuse({}).toMatchObject({ name: 'UnsupportedError' });
    await refuse({}).toThrow("Browsers take workers only from the page's own origin");
  });

  it('by a signal that was given before', async () => {
    await refuse({ signal: AbortSignal.abort(new Error('No more.')) }).toThrow('No more.');
  });
});
