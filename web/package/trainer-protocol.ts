// What the page's thread and the training worker say to each other. Types only: Comlink carries the
// calls. Errors do not cross as what they are, so the worker throws their fields.

import type { Recipe } from './training.js';
import type { Checkpoint, Evaluation, Progress, TrainingProgress, TrainingSets } from './types.js';

/** Where a training begins: weights that are drawn anew, or some that are there. */
export type Start = { architecture: string } | Checkpoint;

/** All addresses are absolute. */
export interface Order {
  start: Start;
  recipe: Recipe;
  sets: TrainingSets;
  wasmUrl: string | undefined;
  keepIn: string | undefined;
}

export interface TrainerWorker {
  /** Resolves once the worker holds the Web Lock of that name, which its death lets go. */
  hold(lock: string): Promise<void>;
  open(
    order: Order,
    onDownload: (progress: Progress) => void,
    onProgress: (progress: TrainingProgress) => void,
  ): Promise<void>;
  start(): Promise<void>;
  pause(): Promise<void>;
  step(): Promise<void>;
  reset(): Promise<void>;
  evaluate(): Promise<Evaluation>;
  checkpoint(): Promise<Checkpoint & { weights: Uint8Array<ArrayBuffer> }>;
}

/** An error, taken apart. */
export interface ThrownFields {
  name: string;
  message: string;
}
