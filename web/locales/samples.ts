// The words of the section "Samples", in the page's language once they have come.

import { sampleTexts as english } from './en/samples.js';
import { bringWords } from './language.js';

export let sampleTexts = english;

export function bringSampleTexts(): Promise<void> | undefined {
  return bringWords({
    'zh-Hans': async () => {
      sampleTexts = (await import('./zh-hans/samples.js')).sampleTexts;
    },
    'zh-Hant': async () => {
      sampleTexts = (await import('./zh-hant/samples.js')).sampleTexts;
    },
  });
}
