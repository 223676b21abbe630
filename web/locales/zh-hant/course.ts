// The traditional Chinese words of the course's live parts.

import type { courseTexts as english } from '../en/course.js';
import { decimals, power } from '../numbers.js';

export const courseTexts: typeof english = {
  score: (value: number) => decimals(value, 2),
  loss: (value: number) => decimals(value, 3),
  slope: (value: number) => decimals(value, 8),
  power,

  trainingImage: (label: number) => `MNIST 訓練圖片中的一個 ${label}，28 × 28 像素`,
  imageOf: '圖中數字',
  around: '它周圍的像素，0 到 255',
  pointAtIt: '指向圖片，或用方向鍵在圖上移動：那裡的數值會顯示在這裡。',

  scoreOf: (digit: number) => `${digit} 的分數`,
  scores: '分數 a2',
  probabilities: '機率 y',
  drawingsScores: '取手寫數字的分數',
  level: '分數全部歸零',

  shareOfTruth: '正確數字的機率 p',
  slopeName: '斜率，−1/p',
  lossCurve: (share: number, loss: number) =>
    `p 的負對數曲線。在 p = ${decimals(share, 2)} 處，值為 ${decimals(loss, 3)}。`,

  step: '步長 h',
  weightAndLoss: '權重 w，損失',
  weightCurve: (w: number, loss: number) =>
    `損失隨一個權重變化的曲線。在 w = ${decimals(w, 3)} 處，值為 ${decimals(loss, 3)}。`,
  numericalSlope: '數值微分的斜率',
  backpropSlope: '反向傳播的斜率',
  difference: '差',
};
