// Measured numbers as people read them.

import { whole } from '../../locales/numbers.js';

/** Three digits, and no more: 0.123, 12.3, 1,230. */
export function short(value: number): string {
  if (value === 0) return '0';
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value)) + 1e-9));
  if (value < 1000) return value.toFixed(Math.min(digits, 3));
  return whole(Number(value.toPrecision(3)));
}

/** Microseconds, in the unit that leaves the fewest digits. */
export function duration(microseconds: number): string {
  if (microseconds < 1000) return `${short(microseconds)} µs`;
  if (microseconds < 1e6) return `${short(microseconds / 1000)} ms`;
  return `${short(microseconds / 1e6)} s`;
}
