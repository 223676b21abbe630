// What Chinese does to numbers and sentences, in both of its scripts.

import { oneDecimal, twoDecimals } from './numbers.js';

/** 0.9712 is "97.1%". */
export function percent(share: number): string {
  return `${oneDecimal(share * 100)}%`;
}

/** 0.9712 is "97.12%". */
export function exactPercent(share: number): string {
  return `${twoDecimals(share * 100)}%`;
}

/** Sentences that stand one after the other. A full stop takes its own room, but for an English one. */
export function sentences(...parts: string[]): string {
  return parts
    .filter((part) => part !== '')
    .reduce((said, part) => said + (/[!-~]$/.test(said) ? ' ' : '') + part, '');
}
