// What a run has found: the shape of results/bench.json.

import type { Spread } from '../../../web/page/bench/statistics.js';
import type { Cold } from '../measure/cold.js';
import type { Growth } from '../measure/growth.js';
import type { Result } from '../measure/speed.js';
import type { KernelShare } from '../pages/kernels.js';
import type { MemoryAnswer } from '../pages/memory-worker.js';
import type { Point } from '../pages/scaling.js';

export interface Results {
  date: string;
  /** Few and short rounds: the numbers are rough. */
  quick: boolean;
  machine: { processor: string; cores: number; system: string; browser: string };
  /** Of each peer that took part. */
  versions: Record<string, string>;
  /** Who was left out of what, and why. */
  leftOut: string[];
  speed: Result[];
  cold?: Cold[];
  /** Milliseconds of one lesson of ten drawings. */
  lesson?: Spread;
  memory?: MemoryAnswer;
  kernels?: KernelShare[];
  scaling?: Record<string, { points: Point[] } & Growth>;
}
