// Whether cost grows no faster than the arithmetic: judged on the medians of pages/scaling.ts.

import type { Point } from '../pages/scaling.js';

/** Clocks and caches: from the smallest cost per operation so far to the next, this much is no growth. */
const ALLOWED = 1.25;

export interface Growth {
  /** The largest rise of the cost of one operation, from any smaller size to any larger one. */
  worst: number;
  holds: boolean;
}

/** @param points - Ascending by size. */
export function growth(points: Point[]): Growth {
  let least = Number.POSITIVE_INFINITY;
  let worst = 0;
  for (const { each, operations } of points) {
    const cost = each.median / operations;
    worst = Math.max(worst, cost / least);
    least = Math.min(least, cost);
  }
  return { worst, holds: worst <= ALLOWED };
}
