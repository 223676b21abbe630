// A logarithmic axis: values to places, and round numbers to mark.

export interface Scale {
  /** Where a value lies: 0 to 1. */
  place(value: number): number;
  /** Powers of ten within the axis. */
  ticks: number[];
}

/** An axis from the power of ten at or below the least value to the one at or above the greatest. */
export function logScale(values: number[]): Scale {
  const least = Math.floor(Math.log10(Math.min(...values)));
  const greatest = Math.max(least + 1, Math.ceil(Math.log10(Math.max(...values))));
  const ticks = Array.from({ length: greatest - least + 1 }, (_, i) => 10 ** (least + i));
  return {
    place: (value) => (Math.log10(value) - least) / (greatest - least),
    ticks,
  };
}
