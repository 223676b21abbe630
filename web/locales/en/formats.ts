// What English does to numbers and sentences, for all that is said in it.

import { oneDecimal, size, twoDecimals } from '../numbers.js';

/** 0.9712 is "97.1 %", with a space that does not break. */
export function percent(share: number): string {
  return `${oneDecimal(share * 100)}\u00a0%`;
}

/** 0.9712 is "97.12 %". */
export function exactPercent(share: number): string {
  return `${twoDecimals(share * 100)}\u00a0%`;
}

/** How far a download is. */
export function progress(file: string, loaded: number, total: number | null): string {
  const known = total === null ? size(loaded) : `${size(loaded)} of ${size(total)}`;
  return `Fetching ${file}: ${known}`;
}

/** Sentences that stand one after the other; empty ones are none. */
export function sentences(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
