// The simplified Chinese words for what the page does without a network.

import type { offlineTexts as english } from '../en/offline.js';

export const offlineTexts: typeof english = {
  newVersion: '新版本来了。你教过和训练过的都会保留。',
  useNow: '现在使用',
  later: '以后再说',
};
