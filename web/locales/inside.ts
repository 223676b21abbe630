// The words of the section "Inside", in the page's language once they have come.

import { insideTexts as english } from './en/inside.js';
import { bringWords } from './language.js';

export let insideTexts = english;

export function bringInsideTexts(): Promise<void> | undefined {
  return bringWords({
    'zh-Hans': async () => {
      insideTexts = (await import('./zh-hans/inside.js')).insideTexts;
    },
    'zh-Hant': async () => {
      insideTexts = (await import('./zh-hant/inside.js')).insideTexts;
    },
  });
}
