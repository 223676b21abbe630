// The words of the guided tour, in the page's language once they have come.

import { tourTexts as english } from './en/tour.js';
import { bringWords } from './language.js';

export let tourTexts = english;

export function bringTourTexts(): Promise<void> | undefined {
  return bringWords({
    'zh-Hans': async () => {
      tourTexts = (await import('./zh-hans/tour.js')).tourTexts;
    },
    'zh-Hant': async () => {
      tourTexts = (await import('./zh-hant/tour.js')).tourTexts;
    },
  });
}
