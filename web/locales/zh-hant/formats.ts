// What traditional Chinese does to numbers and sentences, for all that is said in it.

import { size } from '../numbers.js';

export { exactPercent, percent, sentences } from '../chinese.js';

/** How far a download is. */
export function progress(file: string, loaded: number, total: number | null): string {
  const known = total === null ? size(loaded) : `${size(loaded)} / ${size(total)}`;
  return `正在下載 ${file}：${known}`;
}
