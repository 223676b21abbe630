// The simplified Chinese words of the course's live parts.

import type { courseTexts as english } from '../en/course.js';
import { decimals, power } from '../numbers.js';

export const courseTexts: typeof english = {
  score: (value: number) => decimals(value, 2),
  loss: (value: number) => decimals(value, 3),
  slope: (value: number) => decimals(value, 8),
  power,

  trainingImage: (label: number) => `MNIST 训练图片中的一个 ${label}，28 × 28 像素`,
  imageOf: '图中数字',
  around: '它周围的像素，0 到 255',
  pointAtIt: '指向图片，或用方向键在图上移动：那里的数值会显示在这里。',

  scoreOf: (digit: number) => `${digit} 的得分`,
  scores: '得分 a2',
  probabilities: '概率 y',
  drawingsScores: '取手写数字的得分',
  level: '得分全部归零',

  shareOfTruth: '正确数字的概率 p',
  slopeName: '斜率，−1/p',
  lossCurve: (share: number, loss: number) =>
    `p 的负对数曲线。在 p = ${decimals(share, 2)} 处，值为 ${decimals(loss, 3)}。`,

  step: '步长 h',
  weightAndLoss: '权重 w，损失',
  weightCurve: (w: number, loss: number) =>
    `损失随一个权重变化的曲线。在 w = ${decimals(w, 3)} 处，值为 ${decimals(loss, 3)}。`,
  numericalSlope: '数值微分的斜率',
  backpropSlope: '反向传播的斜率',
  difference: '差',
};
