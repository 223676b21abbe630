// The worker's end of a trainer: brings the training and its images together, and answers calls.
// Trainer starts it; nobody imports it.

import { expose, transfer } from 'comlink';
import { readMnist } from './mnist.js';
import { openSession } from './session.js';
import type { Start, ThrownFields, TrainerWorker } from './trainer-protocol.js';
import { type Beginning, Training } from './training.js';
import type { LabelledImages, Mnist, WasmOptions } from './types.js';
import { loadWasm } from './wasm.js';

let training: Training | null = null;

function opened(): Training {
  if (training === null) throw new Error('The training has not been opened.');
  return training;
}

async function loaded(set: LabelledImages, options: WasmOptions): Promise<Mnist> {
  return 'count' in set ? set : readMnist(set.images, set.labels, options);
}

function beginningOf(start: Start, seed: number): Beginning {
  return (session) => {
    if ('architecture' in start) {
      session.create(start.architecture, seed);
      return 0;
    }
    session.load('the weights', start.weights);
    return start.step;
  };
}

const worker: TrainerWorker = {
  hold: (lock) =>
    new Promise((resolve) => {
      const hold = (): Promise<never> => {
        resolve();
        return new Promise(() => {});
      };
      // Refused, as in a sandboxed frame: the training does without.
      navigator.locks.request(lock, hold).catch(resolve);
    }),

  async open({ start, recipe, sets, wasmUrl, keepIn }, onDownload, onProgress) {
    const options = { wasmUrl, keepIn, onProgress: onDownload };
    const [module, train, test] = await Promise.all([
      loadWasm(options),
      loaded(sets.train, options),
      loaded(sets.test, options),
    ]);
    training = new Training(
      openSession(module),
      beginningOf(start, recipe.seed),
      recipe,
      { train, test },
      (progress) => onProgress(transfer(progress, [progress.losses.buffer])),
    );
  },

  start: () => opened().start(),
  pause: () => opened().pause(),
  step: () => opened().step(),
  reset: () => opened().reset(),
  evaluate: async () => opened().evaluate(),
  checkpoint: async () => {
    const checkpoint = opened().checkpoint();
    return transfer(checkpoint, [checkpoint.weights.buffer]);
  },
};

/** The same, throwing fields: of an error Comlink would pass on only name and message. */
function throwingFields(calls: TrainerWorker): TrainerWorker {
  return new Proxy(calls, {
    get:
      (_, name: keyof TrainerWorker) =>
      async (...args: unknown[]) => {
        try {
          return await Reflect.apply(calls[name], calls, args);
        } catch (error) {
          throw error instanceof Error
            ? ({ ...error, name: error.name, message: error.message } satisfies ThrownFields)
            : error;
        }
      },
  });
}

expose(throwingFields(worker));
