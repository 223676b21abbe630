// A training in a worker, as users hold it: calls the worker, passes on what it tells, and notices when
// it dies. Trains nothing itself: training.ts does, in trainer-worker.ts.

import { proxy, type Remote, wrap } from 'comlink';
import { dispose } from './dispose.js';
import {
  ArgumentError,
  DigitpadError,
  DivergedError,
  DownloadError,
  FileError,
  UnsupportedError,
  WeightsError,
  WorkerError,
} from './errors.js';
import { orderOf } from './trainer-order.js';
import type { Order, ThrownFields, TrainerWorker } from './trainer-protocol.js';
import type {
  Architecture,
  Checkpoint,
  Evaluation,
  TrainerOptions,
  TrainingProgress,
  TrainingSets,
} from './types.js';

/** By the names that survive the way out of the worker. */
const kinds: Record<string, { prototype: DigitpadError }> = {
  ArgumentError,
  DigitpadError,
  DivergedError,
  DownloadError,
  FileError,
  UnsupportedError,
  WeightsError,
};

/** The error whose fields the worker threw. */
function revived(thrown: ThrownFields): DigitpadError {
  const kind = kinds[thrown.name];
  if (kind === undefined) {
    return new WorkerError(
      `The training worker failed (${thrown.name}: ${thrown.message}). Make another trainer.`,
    );
  }
  return Object.assign(Object.setPrototypeOf(new DigitpadError(), kind.prototype), thrown);
}

/**
 * Trains a network in a worker, so that the page goes on undisturbed.
 *
 * @param start - What the network is made of, to train it from nothing; or the bytes of a
 *   .safetensors file, or a checkpoint of an earlier training, to go on from there.
 * @param sets - Images in memory are copied to the worker; addresses are fetched there.
 * @returns A trainer that waits for `start()`, and is the caller's to `dispose()` of.
 * @throws ArgumentError when an argument makes no sense; DownloadError, FileError, WeightsError and
 *   UnsupportedError as `readMnist` and `loadModel` do; UnsupportedError where there are no module
 *   workers (in Node); WorkerError when the worker does not start; the signal's reason. All as
 *   rejections.
 */
export async function createTrainer(
  start: Architecture | Checkpoint | Uint8Array,
  sets: TrainingSets,
  options: TrainerOptions = {},
): Promise<Trainer> {
  const order = orderOf(start, sets, options);
  options.signal?.throwIfAborted();
  const trainer = new Trainer(openWorker(), options.signal);
  try {
    await trainer.open(order, options.onProgress);
    return trainer;
  } catch (error) {
    trainer.dispose();
    throw error;
  }
}

function openWorker(): Worker {
  if (typeof Worker === 'undefined') {
    throw new UnsupportedError(
      'A trainer needs the Worker of browsers, which is not there. Train with Model.trainStep instead.',
    );
  }
  try {
    // Written out in full, because bundlers find workers by exactly this form.
    return new Worker(new URL('./trainer-worker.js', import.meta.url), { type: 'module' });
  } catch (cause) {
    throw new UnsupportedError(
      `This page may not start the training worker (${String(cause)}). Browsers take workers only from ` +
        "the page's own origin: serve digitpad from there, and allow it as worker-src in the page's " +
        'Content-Security-Policy. Or train with Model.trainStep, which needs no worker.',
      { cause },
    );
  }
}

/**
 * One training: begins where `createTrainer` put it, and goes on when told to. Every method rejects
 * with a `WorkerError` once the worker has died, and with a `DigitpadError` after `dispose()`.
 */
export class Trainer implements Disposable {
  readonly #worker: Worker;
  readonly #calls: Remote<TrainerWorker>;
  readonly #listeners = new Set<(progress: TrainingProgress) => void>();
  /** How to reject each call that is pending. */
  readonly #pending = new Set<(reason: unknown) => void>();
  /** Ends what waits for the worker's death, or for the caller's signal. */
  readonly #watching = new AbortController();
  /** Why no method works any more. */
  #ended: { reason: unknown } | null = null;

  /** @internal */
  constructor(worker: Worker, signal: AbortSignal | undefined) {
    this.#worker = worker;
    this.#calls = wrap(worker);
    worker.onerror = ({ message = 'its script did not come' }) => {
      this.#end(
        new WorkerError(`The training worker could not run (${message}). Make another trainer.`),
      );
    };
    signal?.addEventListener('abort', () => this.#end(signal.reason), {
      signal: this.#watching.signal,
    });
  }

  /** @internal */
  async open(order: Order, onDownload: TrainerOptions['onProgress']): Promise<void> {
    await this.#watchForDeath();
    await this.#call(
      this.#calls.open(
        order,
        proxy((progress) => onDownload?.(progress)),
        proxy((progress) => {
          for (const listener of this.#listeners) listener(progress);
        }),
      ),
    );
  }

  /**
   * Calls `listener` about ten times a second while the training is on, and after `step()`.
   *
   * @returns A function that ends this.
   */
  on(_event: 'progress', listener: (progress: TrainingProgress) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Trains until all steps are taken, or until `pause()`, and resolves then. May be called again.
   *
   * @throws DivergedError when the loss explodes: the last good weights are then in use again.
   */
  start(): Promise<void> {
    return this.#call(this.#calls.start());
  }

  /** Resolves once the training stands; nothing is lost. */
  pause(): Promise<void> {
    return this.#call(this.#calls.pause());
  }

  /**
   * Pauses, and takes one step; none when all are taken.
   *
   * @throws DivergedError as `start()`.
   */
  step(): Promise<void> {
    return this.#call(this.#calls.step());
  }

  /** Pauses, and goes back to where the training began. */
  reset(): Promise<void> {
    return this.#call(this.#calls.reset());
  }

  /** Measures the present weights on the test images. */
  evaluate(): Promise<Evaluation> {
    return this.#call(this.#calls.evaluate());
  }

  /** The present weights as a .safetensors file, which `loadModel` reads. */
  async weights(): Promise<Uint8Array<ArrayBuffer>> {
    return (await this.checkpoint()).weights;
  }

  /** The present weights and the number of their step, from which `createTrainer` goes on. */
  checkpoint(): Promise<Checkpoint & { weights: Uint8Array<ArrayBuffer> }> {
    return this.#call(this.#calls.checkpoint());
  }

  /** Ends the worker; what is pending rejects. A second call does nothing. */
  dispose(): void {
    this.#end(new DigitpadError('This trainer was disposed. Make another one.'));
  }

  /** `using trainer = await createTrainer(...)` disposes of it at the end of the block. */
  [dispose](): void {
    this.dispose();
  }

  #call<T>(answer: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#ended !== null) return reject(this.#ended.reason);
      this.#pending.add(reject);
      answer
        .then(resolve, (thrown) => reject(revived(thrown)))
        .finally(() => this.#pending.delete(reject));
    });
  }

  /**
   * Browsers say nothing when a worker ends, by itself or for want of memory. But they let go of the
   * Web Lock that it holds, for which this side queues. Where there are none, nobody notices.
   */
  async #watchForDeath(): Promise<void> {
    if (navigator.locks === undefined) return;
    const lock = `digitpad-trainer-${crypto.randomUUID()}`;
    await this.#call(this.#calls.hold(lock));
    const died = (): void => {
      this.#end(
        new WorkerError(
          'The training worker has ended, perhaps for want of memory. Make another trainer: it can ' +
            'go on from the latest checkpoint.',
        ),
      );
    };
    navigator.locks.request(lock, { signal: this.#watching.signal }, died).catch(() => {});
  }

  #end(reason: unknown): void {
    if (this.#ended !== null) return;
    this.#ended = { reason };
    this.#watching.abort();
    this.#worker.terminate();
    for (const reject of this.#pending) reject(reason);
    this.#pending.clear();
    this.#listeners.clear();
  }
}
