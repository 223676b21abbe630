// The simplified Chinese words of the page around the pad, but for those of its frame.

import type { pageTexts as english } from '../en/page.js';
import { shortened, size } from '../numbers.js';
import { percent } from './formats.js';

export const pageTexts: typeof english = {
  addressUnknown: (name: string) =>
    `网址里提到的“${shortened(name)}”，本页不认识。其余部分照常有效。`,
  addressNoPart: (part: string) =>
    `网址指向“${shortened(part)}”，本页没有这一部分。现在从页首开始显示。`,
  addressNonsense: (name: string, text: string) =>
    `网址里 ${name} 的值“${shortened(text)}”在这里没有意义，已保持原样。`,

  link: '链接',
  linkMeans: '复制当前画面的网址：所在部分、模型和你写的内容',
  linkCopied: '网址已复制。',
  linkNotCopied: '浏览器不允许本页复制：请从地址栏复制。',
  guess: '先猜后看',
  guessMeans: '先猜网络会答什么，再揭晓答案',
  tour: '导览',
  tourMeans: '从手写到教学，几步看完',

  model: '模型',
  modelFacts: (accuracy: number, bytes: number) =>
    `在 10,000 张测试图片上的准确率为 ${percent(accuracy)}；下载大小 ${size(bytes)}。`,
  ownModel: '在此训练的模型',
  ownModelFacts: '在本页的“训练”部分训练而成。',
  padReadsGuest: '手写板正在使用训练中的网络。',
  backTo: (name: string) => `换回 ${name}`,
  openedFacts: (bytes: number) => `从你的设备打开，${size(bytes)}：离开本页之前一直可用。`,
};
