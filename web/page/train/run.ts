// One training from the visitor's point of view: a trainer that is made when it is needed, from the
// latest checkpoint there is, and the curve so far. So a training that was left, or whose worker died,
// goes on where it was. Shows nothing.

import { imagesUrl as testImages, labelsUrl as testLabels } from 'virtual:test-set';
import { imagesUrl as trainImages, labelsUrl as trainLabels } from 'virtual:training-set';
import {
  type Checkpoint,
  createTrainer,
  DivergedError,
  type Progress,
  type Trainer,
  type TrainingProgress,
} from '../../package/index.js';
import { MNIST_CACHE } from '../mnist-cache.js';
import { Curve } from './curve.js';
import type { KeptRun } from './kept-run.js';
import { architectureOf, optionsOf, type Recipe } from './recipe.js';

/** Milliseconds between two looks at the weights: often enough for the eye, and for what is kept. */
const LOOK = 350;

const sets = {
  train: { images: trainImages, labels: trainLabels },
  test: { images: testImages, labels: testLabels },
};

export interface RunEvents {
  /** Something that is shown has changed. */
  changed(): void;
  /** Newer weights are there. */
  looked(checkpoint: Checkpoint): void;
}

export class Run {
  readonly recipe: Recipe;
  curve: Curve;
  /** `waiting` before the first step of all, and wherever else it stands. */
  state: 'waiting' | 'fetching' | 'training' = 'waiting';
  step = 0;
  /** The latest report of the trainer; null before the first. */
  progress: TrainingProgress | null = null;
  /** Of the file that is on its way. */
  download: Progress | null = null;
  failure: Error | null = null;
  /** The latest weights that came out of the worker; null: still those of the beginning. */
  checkpoint: Checkpoint | null = null;

  readonly #on: RunEvents;
  #trainer: Promise<Trainer> | null = null;
  #giveUp = new AbortController();
  /** The trainer began at the very beginning, to which it can go back. */
  #fromNothing = false;
  #looking: Promise<void> | null = null;
  #lookedAt = 0;

  constructor(recipe: Recipe, on: RunEvents, kept: KeptRun | null = null) {
    this.recipe = recipe;
    this.#on = on;
    this.checkpoint = kept?.checkpoint ?? null;
    this.step = this.checkpoint?.step ?? 0;
    this.curve = kept === null ? Curve.empty(recipe.steps) : new Curve(kept.curve);
    this.curve.goBack(this.step);
  }

  get done(): boolean {
    return this.step >= this.recipe.steps;
  }

  get begun(): boolean {
    return this.step > 0;
  }

  /** What there is to keep; null before the first weights. */
  get kept(): KeptRun | null {
    const { recipe, checkpoint, curve } = this;
    return checkpoint && { recipe, checkpoint, curve: curve.data() };
  }

  /** Trains until it is done, paused, or goes wrong. */
  async train(): Promise<void> {
    await this.#act(async (trainer) => {
      this.#enter('training');
      await trainer.start();
    });
  }

  async takeStep(): Promise<void> {
    await this.#act((trainer) => trainer.step());
  }

  /** Stops training, or fetching what it needs. */
  async pause(): Promise<void> {
    if (this.state === 'fetching') this.end();
    else await (await this.#trainer)?.pause();
  }

  /** Back to the first weights. */
  async reset(): Promise<void> {
    await this.pause();
    if (this.#fromNothing) await (await this.#trainer)?.reset();
    else this.end();
    this.step = 0;
    this.checkpoint = null;
    this.progress = null;
    this.failure = null;
    this.curve = Curve.empty(this.recipe.steps);
    this.#on.changed();
  }

  /** Ends the worker. What has come out of it stays. */
  end(): void {
    this.#giveUp.abort();
    this.#giveUp = new AbortController();
    this.#trainer = null;
    this.#enter('waiting');
  }

  async #act(what: (trainer: Trainer) => Promise<void>): Promise<void> {
    if (this.state !== 'waiting') return;
    this.failure = null;
    const given = this.#giveUp.signal;
    try {
      const trainer = await this.#opened(given);
      await what(trainer);
      await this.#looking;
      await this.#look(trainer);
    } catch (error) {
      if (given.aborted) return;
      this.failure = error instanceof Error ? error : new Error(String(error));
      if (error instanceof DivergedError) await this.#goBack(error.backTo);
      else this.end();
    }
    if (!given.aborted) this.#enter('waiting');
  }

  async #opened(signal: AbortSignal): Promise<Trainer> {
    if (this.#trainer === null) {
      this.#enter('fetching');
      this.step = this.checkpoint?.step ?? 0;
      this.curve.goBack(this.step);
      this.#fromNothing = this.checkpoint === null;
      this.#trainer = createTrainer(this.checkpoint ?? architectureOf(this.recipe), sets, {
        ...optionsOf(this.recipe),
        keepIn: MNIST_CACHE,
        signal,
        onProgress: (download) => {
          this.download = download;
          this.#on.changed();
        },
      }).then((trainer) => {
        trainer.on('progress', (progress) => this.#hear(trainer, progress));
        return trainer;
      });
    }
    const trainer = await this.#trainer;
    this.download = null;
    return trainer;
  }

  #hear(trainer: Trainer, progress: TrainingProgress): void {
    this.progress = progress;
    this.step = progress.step;
    this.curve.add(progress);
    // A look that fails says nothing that the training itself does not say.
    if (performance.now() - this.#lookedAt >= LOOK) this.#look(trainer).catch(() => {});
    this.#on.changed();
  }

  #look(trainer: Trainer): Promise<void> {
    const look = async (): Promise<void> => {
      this.checkpoint = await trainer.checkpoint();
      this.#lookedAt = performance.now();
      this.#on.looked(this.checkpoint);
    };
    this.#looking ??= look().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async #goBack(step: number): Promise<void> {
    this.step = step;
    this.checkpoint = (await (await this.#trainer)?.checkpoint()) ?? this.checkpoint;
    if (this.checkpoint !== null) this.#on.looked(this.checkpoint);
  }

  #enter(state: Run['state']): void {
    this.state = state;
    if (state !== 'fetching') this.download = null;
    this.#on.changed();
  }
}
