// The words of the page around the pad, in the page's language once they have come.

import { pageTexts as english } from './en/page.js';
import { bringWords } from './language.js';

export let pageTexts = english;

export function bringPageTexts(): Promise<void> | undefined {
  return bringWords({
    'zh-Hans': async () => {
      pageTexts = (await import('./zh-hans/page.js')).pageTexts;
    },
    'zh-Hant': async () => {
      pageTexts = (await import('./zh-hant/page.js')).pageTexts;
    },
  });
}
