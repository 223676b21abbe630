// The traditional Chinese words of the page around the pad, but for those of its frame.

import type { pageTexts as english } from '../en/page.js';
import { shortened, size } from '../numbers.js';
import { percent } from './formats.js';

export const pageTexts: typeof english = {
  addressUnknown: (name: string) =>
    `網址裡提到的「${shortened(name)}」，本頁不認識。其餘部分照常有效。`,
  addressNoPart: (part: string) =>
    `網址指向「${shortened(part)}」，本頁沒有這一部分。現在從頁首開始顯示。`,
  addressNonsense: (name: string, text: string) =>
    `網址裡 ${name} 的值「${shortened(text)}」在這裡沒有意義，已保持原樣。`,

  link: '連結',
  linkMeans: '複製目前畫面的網址：所在部分、模型和你寫的內容',
  linkCopied: '網址已複製。',
  linkNotCopied: '瀏覽器不允許本頁複製：請從網址列複製。',
  guess: '先猜後看',
  guessMeans: '先猜網路會答什麼，再揭曉答案',
  tour: '導覽',
  tourMeans: '從手寫到教學，幾步看完',

  model: '模型',
  modelFacts: (accuracy: number, bytes: number) =>
    `在 10,000 張測試圖片上的準確率為 ${percent(accuracy)}；下載大小 ${size(bytes)}。`,
  ownModel: '在此訓練的模型',
  ownModelFacts: '在本頁的「訓練」部分訓練而成。',
  padReadsGuest: '手寫板正在使用訓練中的網路。',
  backTo: (name: string) => `換回 ${name}`,
  openedFacts: (bytes: number) => `從你的裝置開啟，${size(bytes)}：離開本頁之前一直可用。`,
};
