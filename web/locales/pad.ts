// The words of <digit-pad>, in the page's language once they have come.

import { padTexts as english } from './en/pad.js';
import { bringWords } from './language.js';

export let padTexts = english;

export function bringPadTexts(asker?: Element): Promise<void> | undefined {
  return bringWords(
    {
      'zh-Hans': async () => {
        padTexts = (await import('./zh-hans/pad.js')).padTexts;
      },
      'zh-Hant': async () => {
        padTexts = (await import('./zh-hant/pad.js')).padTexts;
      },
    },
    asker,
  );
}
