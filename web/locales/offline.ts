// The words for what the page does without a network, in the page's language once they have come.

import { offlineTexts as english } from './en/offline.js';
import { bringWords } from './language.js';

export let offlineTexts = english;

export function bringOfflineTexts(): Promise<void> | undefined {
  return bringWords({
    'zh-Hans': async () => {
      offlineTexts = (await import('./zh-hans/offline.js')).offlineTexts;
    },
    'zh-Hant': async () => {
      offlineTexts = (await import('./zh-hant/offline.js')).offlineTexts;
    },
  });
}
