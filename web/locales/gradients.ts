// The words of the section "Gradients", in the page's language once they have come.

import { gradientTexts as english } from './en/gradients.js';
import { bringWords } from './language.js';

export let gradientTexts = english;

export function bringGradientTexts(): Promise<void> | undefined {
  return bringWords({
    'zh-Hans': async () => {
      gradientTexts = (await import('./zh-hans/gradients.js')).gradientTexts;
    },
    'zh-Hant': async () => {
      gradientTexts = (await import('./zh-hant/gradients.js')).gradientTexts;
    },
  });
}
