// The words of the section "Your hand", in the page's language once they have come.

import { handTexts as english } from './en/hand.js';
import { bringWords } from './language.js';

export let handTexts = english;

export function bringHandTexts(): Promise<void> | undefined {
  return bringWords({
    'zh-Hans': async () => {
      handTexts = (await import('./zh-hans/hand.js')).handTexts;
    },
    'zh-Hant': async () => {
      handTexts = (await import('./zh-hant/hand.js')).handTexts;
    },
  });
}
