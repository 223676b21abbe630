// The words of the page bench.html, in the page's language once they have come.

import { benchTexts as english } from './en/bench.js';
import { bringWords } from './language.js';

export let benchTexts = english;

export function bringBenchTexts(): Promise<void> | undefined {
  return bringWords({
    'zh-Hans': async () => {
      benchTexts = (await import('./zh-hans/bench.js')).benchTexts;
    },
    'zh-Hant': async () => {
      benchTexts = (await import('./zh-hant/bench.js')).benchTexts;
    },
  });
}
