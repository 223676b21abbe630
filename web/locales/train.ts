// The words of the section "Train", in the page's language once they have come.

import { trainTexts as english } from './en/train.js';
import { bringWords } from './language.js';

export let trainTexts = english;

export function bringTrainTexts(): Promise<void> | undefined {
  return bringWords({
    'zh-Hans': async () => {
      trainTexts = (await import('./zh-hans/train.js')).trainTexts;
    },
    'zh-Hant': async () => {
      trainTexts = (await import('./zh-hant/train.js')).trainTexts;
    },
  });
}
