// The words of opening and saving files, in the page's language once they have come.

import { fileTexts as english } from './en/files.js';
import { bringWords } from './language.js';

export let fileTexts = english;

export function bringFileTexts(): Promise<void> | undefined {
  return bringWords({
    'zh-Hans': async () => {
      fileTexts = (await import('./zh-hans/files.js')).fileTexts;
    },
    'zh-Hant': async () => {
      fileTexts = (await import('./zh-hant/files.js')).fileTexts;
    },
  });
}
