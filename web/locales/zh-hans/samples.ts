// The simplified Chinese words of the section "Samples".

import type { sampleTexts as english } from '../en/samples.js';
import { whole } from '../numbers.js';
import { exactPercent, progress, sentences } from './formats.js';

export const sampleTexts: typeof english = {
  progress,
  sentences,

  samples: '样本',
  samplesLead: 'MNIST 测试集里的数字：10,000 张手写图片，网络在训练时从未见过。它也认得出来吗？',
  randomImage: '随机一张',
  fetchedOnce: '看第一张时会下载整个测试集（1.6\u00a0MB）。',
  nextByKey: '按空格键或回车键看下一张。',
  sampleAlt: (index: number, label: number) => `测试图片 ${whole(index)}，手写的 ${label}`,
  noSample: '还没有图片',
  image: (index: number) => `图片 ${whole(index)}`,
  waiting: '标签（书写者要写的数字）和网络的答案会出现在这里。',
  label: '标签',
  answer: '答案',
  right: '正确',
  wrong: '错误',
  toPad: '写到手写板上',
  tryAgain: '重试',
  restIsSafe: '页面的其余部分不受影响。',

  gallery: '图库',
  imagesOf: '只看数字',
  chooseDigit: '选一个数字，看看不同的人写得有多不一样。',
  mistakes: '认错的',
  readFirst: '网络先要把所有图片认一遍。',
  ofDigit: (digit: number) => `所有的 ${digit}`,
  surestFirst: '认错的图片，最有把握的排在前面：标签 → 答案',
  readAsOther: (label: number, answer: number) =>
    label === answer ? `所有认作 ${answer} 的 ${label}` : `所有被错认成 ${answer} 的 ${label}`,
  tile: (index: number, label: number, answer: number | null) =>
    `测试图片 ${whole(index)}，手写的 ${label}${answer === null ? '' : `，认作 ${answer}`}`,
  mistaken: (label: number, answer: number) => `${label} → ${answer}`,
  more: '更多',
  shown: (shown: number, all: number) =>
    all === 0 ? '没有。' : `已显示 ${whole(shown)} / ${whole(all)}`,

  matrix: '混淆矩阵',
  matrixMeans: '行是书写的数字，列是网络的答案。点一个数就能看到对应的图片。',
  readAs: (answer: number) => `答案 ${answer}`,
  labelled: (label: number) => `标签 ${label}`,
  cell: (label: number, answer: number, count: number) =>
    `${label} 认作 ${answer}：${count === 0 ? '没有' : `${whole(count)} 张`}`,
  readAll: '识别全部 10,000 张图片',
  reading: (read: number, count: number) => `正在识别：${whole(read)} / ${whole(count)}`,
  readingProgress: '已识别的图片',
  weightsChange: '权重变了：等它稳定下来，会全部重新识别。',
  accuracy: (model: string, right: number, count: number) =>
    `${model && `${model} 的`}准确率：${exactPercent(right / count)}，${whole(count)} 张中认对 ${whole(right)} 张。`,
};
