// What the page and its worker say to each other. Types only.

import type { benchTexts } from '../../locales/bench.js';
import type { Spread } from './statistics.js';

export type TaskName = keyof typeof benchTexts.tasks;

/** The page's one message, which starts the run: addresses of what is to be fetched. */
export interface Start {
  models: { mlp: string; reader: string };
  testSet: { images: string; labels: string };
}

export type Report =
  /** A round of one task is over; its times so far. Round 0 is the warm-up, and has none. */
  | {
      kind: 'measured';
      task: TaskName;
      round: number;
      rounds: number;
      share: number;
      time: Spread | null;
    }
  | { kind: 'done' }
  | { kind: 'failed'; message: string };
