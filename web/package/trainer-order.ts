// From what users pass to what the worker is told: checked, complete, and with absolute addresses.

import { toUrl } from './download.js';
import { ArgumentError } from './errors.js';
import type { Order, Start } from './trainer-protocol.js';
import type {
  Architecture,
  Checkpoint,
  LabelledImages,
  Source,
  TrainerOptions,
  TrainingSets,
} from './types.js';
import {
  architectureJson,
  checkLabels,
  checkLearningRate,
  checkOptimizer,
  checkSeed,
  checkWhole,
  countImages,
  describe,
  kindOf,
} from './validate.js';

const MOST_IMAGES = 1000;
const MOST_STEPS = 1_000_000;

/** @throws ArgumentError when something makes no sense. What the files hold is judged in C++. */
export function orderOf(
  start: Architecture | Checkpoint | Uint8Array,
  sets: TrainingSets,
  options: TrainerOptions,
): Order {
  const {
    seed = 0,
    optimizer = 'Sgd',
    learningRate = 0.1,
    batchSize = 100,
    steps = 20_400,
    wasmUrl,
    keepIn,
  } = options;
  checkSeed(seed);
  checkOptimizer(optimizer);
  checkLearningRate(learningRate);
  checkWhole(batchSize, 'batchSize', 1, MOST_IMAGES);
  checkWhole(steps, 'steps', 1, MOST_STEPS);
  return {
    start: startOf(start, steps),
    recipe: { seed, optimizer, learningRate, batchSize, steps },
    sets: { train: setOf(sets.train, 'train'), test: setOf(sets.test, 'test') },
    wasmUrl: wasmUrl && toUrl(wasmUrl, 'wasmUrl').href,
    keepIn,
  };
}

function startOf(start: Architecture | Checkpoint | Uint8Array, steps: number): Start {
  if (kindOf(start) === 'Uint8Array') return { step: 0, weights: start as Uint8Array };
  if (kindOf(start) === 'Object' && 'weights' in start) {
    checkWhole(start.step, 'step', 0, steps);
    if (kindOf(start.weights) === 'Uint8Array') return start;
    throw new ArgumentError(
      `weights is ${describe(start.weights)}: pass the bytes of a .safetensors file.`,
    );
  }
  return { architecture: architectureJson(start as Architecture) };
}

function setOf(set: LabelledImages, name: string): LabelledImages {
  if ('count' in set) {
    checkWhole(set.count, `${name}.count`, 1, countImages(set.images));
    checkLabels(set.labels, set.count);
    return set;
  }
  return {
    images: absolute(set.images, `${name}.images`),
    labels: absolute(set.labels, `${name}.labels`),
  };
}

/** The worker's own address is another one than the page's. */
function absolute(source: Source, name: string): Source {
  return typeof source === 'string' || source instanceof URL ? toUrl(source, name).href : source;
}
