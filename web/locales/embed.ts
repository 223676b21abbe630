// The words of the section "Embed", in the page's language once they have come.

import { embedTexts as english } from './en/embed.js';
import { bringWords } from './language.js';

export let embedTexts = english;

export function bringEmbedTexts(): Promise<void> | undefined {
  return bringWords({
    'zh-Hans': async () => {
      embedTexts = (await import('./zh-hans/embed.js')).embedTexts;
    },
    'zh-Hant': async () => {
      embedTexts = (await import('./zh-hant/embed.js')).embedTexts;
    },
  });
}
