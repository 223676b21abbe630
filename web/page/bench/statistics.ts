// The middle of what was measured, and how far it spreads. A median, not a mean: what else a machine
// does makes some rounds slow, and none fast.

export interface Spread {
  median: number;
  /** A quarter of the values lies below. */
  low: number;
  /** And a quarter above. */
  high: number;
}

/**
 * The value below which a share of the values lies, between two of them by a straight line (numpy's
 * default, type 7 of R. Hyndman and Y. Fan, 1996).
 *
 * @param sorted - Ascending, at least one.
 * @param share - 0 to 1.
 */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN;
  return low + (high - low) * (place - below);
}

/** @param values - At least one, in any order. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
  };
}
