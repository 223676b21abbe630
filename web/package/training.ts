// A training by the tutorials' recipe, step by step, in slices short enough that whoever pauses it, or
// asks it something, is answered at once. Runs wherever it is called; trainer-worker.ts gives it a
// thread of its own.

import { Divergence } from './divergence.js';
import { DivergedError } from './errors.js';
import { pause } from './pause.js';
import type { Session } from './session.js';
import { Speed } from './speed.js';
import type {
  Accuracies,
  Checkpoint,
  Evaluation,
  Mnist,
  OptimizerName,
  TrainingProgress,
} from './types.js';
import { DIGITS, PIXELS } from './validate.js';

/** Milliseconds of steps, or of measuring, between two pauses. */
const SLICE = 16;
/** Milliseconds between two reports, at least. */
const REPORT = 100;
/** Images measured at once. */
const CHUNK = 500;

/** All that decides which weights come out, where the training begins aside. */
export interface Recipe {
  seed: number;
  optimizer: OptimizerName;
  learningRate: number;
  batchSize: number;
  steps: number;
}

/** Puts a session where the training begins, and says after how many steps that is. */
export type Beginning = (session: Session) => number;

export class Training {
  readonly #session: Session;
  readonly #begin: Beginning;
  readonly #recipe: Recipe;
  readonly #sets: { train: Mnist; test: Mnist };
  readonly #report: (progress: TrainingProgress) => void;
  readonly #stepsPerEpoch: number;
  #step = 0;
  #divergence = new Divergence();
  #speed = new Speed();
  #good: Checkpoint = { step: 0, weights: new Uint8Array() };
  #running: Promise<void> | null = null;
  #wanted = false;
  #measuredAt = -1;
  #reportedAt = 0;
  // Since the last report.
  #losses: number[] = [];
  #accuracies: Accuracies[] = [];

  constructor(
    session: Session,
    begin: Beginning,
    recipe: Recipe,
    sets: { train: Mnist; test: Mnist },
    report: (progress: TrainingProgress) => void,
  ) {
    this.#session = session;
    this.#begin = begin;
    this.#recipe = recipe;
    this.#sets = sets;
    this.#report = report;
    this.#stepsPerEpoch = Math.max(1, Math.floor(sets.train.count / recipe.batchSize));
    this.#restart();
  }

  /**
   * Trains until it is done or paused.
   *
   * @throws DivergedError as a rejection.
   */
  async start(): Promise<void> {
    // One that is just being paused comes to its end first.
    if (!this.#wanted) await this.pause();
    this.#wanted = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
      this.#wanted = false;
    });
    await this.#running;
  }

  /** Resolves once it stands. */
  async pause(): Promise<void> {
    this.#wanted = false;
    await this.#running?.catch(() => {});
  }

  /** One step, after pausing; none after the last one. */
  async step(): Promise<void> {
    await this.pause();
    if (this.#step < this.#recipe.steps) this.#learn();
    this.#tell();
  }

  /** Back to where it began, after pausing. */
  async reset(): Promise<void> {
    await this.pause();
    this.#restart();
  }

  /** On the test images, at the present weights; a training that is on waits meanwhile. */
  evaluate(): Evaluation {
    const { images, labels, count } = this.#sets.test;
    const confusion = new Uint32Array(DIGITS * DIGITS);
    let loss = 0;
    let right = 0;
    for (let start = 0; start < count; start += CHUNK) {
      const part = this.#measureChunk({ images, labels, count }, start);
      loss += (part.loss * part.count) / count;
      right += part.right;
      part.confusion.forEach((times, cell) => {
        confusion[cell] += times;
      });
    }
    return { loss, accuracy: right / count, confusion };
  }

  checkpoint(): Checkpoint & { weights: Uint8Array<ArrayBuffer> } {
    return { step: this.#step, weights: this.#session.save() };
  }

  #restart(): void {
    this.#step = this.#begin(this.#session);
    this.#session.setOptimizer(this.#recipe.optimizer);
    this.#divergence = new Divergence();
    this.#speed = new Speed();
    this.#good = this.checkpoint();
    this.#measuredAt = -1;
    this.#losses = [];
    this.#accuracies = [];
  }

  async #run(): Promise<void> {
    this.#speed.start();
    const { steps } = this.#recipe;
    while (this.#wanted && this.#step < steps) {
      if (this.#step % this.#stepsPerEpoch === 0) await this.#measure();
      if (!this.#wanted) break;
      this.#learnSlice();
      await pause();
    }
    if (this.#step === steps) await this.#measure();
    this.#tell();
  }

  #learnSlice(): void {
    const start = performance.now();
    const before = this.#step;
    do this.#learn();
    while (
      this.#step < this.#recipe.steps &&
      this.#step % this.#stepsPerEpoch !== 0 &&
      performance.now() - start < SLICE
    );
    this.#speed.learned(this.#step - before, performance.now() - start);
    if (performance.now() - this.#reportedAt >= REPORT) this.#tell();
  }

  #learn(): void {
    const { batchSize, seed, learningRate } = this.#recipe;
    this.#session.putSamples(this.#sets.train, batchSize, seed, this.#step);
    let loss = Number.NaN;
    try {
      loss = this.#session.trainStep(batchSize, learningRate);
    } catch {
      // The batch is sound, so it can only be the loss: C++ refuses one that is not finite.
    }
    this.#step += 1;
    this.#losses.push(loss);
    const verdict = this.#divergence.judge(loss);
    if (verdict === 'diverged') this.#goBack();
    if (verdict === 'good') this.#good = this.checkpoint();
  }

  #goBack(): never {
    const { step: backTo, weights } = this.#good;
    const step = this.#step;
    this.#tell();
    this.#session.load('the last good weights', weights);
    this.#session.setOptimizer(this.#recipe.optimizer);
    this.#step = backTo;
    const { mean } = this.#divergence;
    this.#divergence = new Divergence();
    const { learningRate } = this.#recipe;
    // 2.30 is what guessing one of ten digits costs.
    const loss = Number.isFinite(mean)
      ? `is ${mean.toPrecision(3)}, where guessing would give 2.30`
      : 'is no number any more';
    throw new DivergedError(
      `At step ${step} the loss ${loss}: with a learning rate of ${learningRate} the steps are too ` +
        `long. The last good weights, those of step ${backTo}, are back. Use a smaller learning ` +
        `rate, such as ${Number((learningRate / 10).toPrecision(1))}.`,
      step,
      backTo,
    );
  }

  /** How well all images are read, as in the tutorials; gives up when it is paused meanwhile. */
  async #measure(): Promise<void> {
    if (this.#measuredAt === this.#step) return;
    const { train, test } = this.#sets;
    const all = train.count + test.count;
    const right = { train: 0, test: 0 };
    let done = 0;
    let pausedAt = performance.now();
    for (const name of ['train', 'test'] as const) {
      for (let start = 0; start < this.#sets[name].count; start += CHUNK) {
        const part = this.#measureChunk(this.#sets[name], start);
        right[name] += part.right;
        done += part.count;
        if (performance.now() - pausedAt < SLICE) continue;
        if (performance.now() - this.#reportedAt >= REPORT) this.#tell(done / all);
        await pause();
        if (!this.#wanted) return;
        pausedAt = performance.now();
      }
    }
    this.#measuredAt = this.#step;
    this.#accuracies.push({
      step: this.#step,
      train: right.train / train.count,
      test: right.test / test.count,
    });
  }

  #measureChunk(
    { images, labels, count }: Mnist,
    start: number,
  ): ReturnType<Session['evaluate']> & { count: number } {
    const end = Math.min(start + CHUNK, count);
    const pixels = images.subarray(start * PIXELS, end * PIXELS);
    this.#session.put(pixels, end - start, labels.subarray(start, end));
    return { ...this.#session.evaluate(end - start), count: end - start };
  }

  #tell(measuring: number | null = null): void {
    const { steps } = this.#recipe;
    this.#reportedAt = performance.now();
    const losses = Float32Array.from(this.#losses);
    const accuracies = this.#accuracies;
    this.#losses = [];
    this.#accuracies = [];
    this.#report({
      step: this.#step,
      steps,
      losses,
      accuracies,
      measuring,
      stepsPerSecond: this.#speed.stepsPerSecond,
      secondsLeft: this.#speed.secondsFor(steps - this.#step),
    });
  }
}
