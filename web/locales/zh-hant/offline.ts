// The traditional Chinese words for what the page does without a network.

import type { offlineTexts as english } from '../en/offline.js';

export const offlineTexts: typeof english = {
  newVersion: '新版本來了。你教過和訓練過的都會保留。',
  useNow: '現在使用',
  later: '以後再說',
};
