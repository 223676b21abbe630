// The traditional Chinese words of the section "Samples".

import type { sampleTexts as english } from '../en/samples.js';
import { whole } from '../numbers.js';
import { exactPercent, progress, sentences } from './formats.js';

export const sampleTexts: typeof english = {
  progress,
  sentences,

  samples: '樣本',
  samplesLead: 'MNIST 測試集裡的數字：10,000 張手寫圖片，網路在訓練時從未見過。它也認得出來嗎？',
  randomImage: '隨機一張',
  fetchedOnce: '看第一張時會下載整個測試集（1.6\u00a0MB）。',
  nextByKey: '按空白鍵或 Enter 鍵看下一張。',
  sampleAlt: (index: number, label: number) => `測試圖片 ${whole(index)}，手寫的 ${label}`,
  noSample: '還沒有圖片',
  image: (index: number) => `圖片 ${whole(index)}`,
  waiting: '標籤（書寫者要寫的數字）和網路的答案會出現在這裡。',
  label: '標籤',
  answer: '答案',
  right: '正確',
  wrong: '錯誤',
  toPad: '寫到手寫板上',
  tryAgain: '重試',
  restIsSafe: '頁面的其餘部分不受影響。',

  gallery: '圖庫',
  imagesOf: '只看數字',
  chooseDigit: '選一個數字，看看不同的人寫得有多不一樣。',
  mistakes: '認錯的',
  readFirst: '網路先要把所有圖片認一遍。',
  ofDigit: (digit: number) => `所有的 ${digit}`,
  surestFirst: '認錯的圖片，最有把握的排在前面：標籤 → 答案',
  readAsOther: (label: number, answer: number) =>
    label === answer ? `所有認作 ${answer} 的 ${label}` : `所有被錯認成 ${answer} 的 ${label}`,
  tile: (index: number, label: number, answer: number | null) =>
    `測試圖片 ${whole(index)}，手寫的 ${label}${answer === null ? '' : `，認作 ${answer}`}`,
  mistaken: (label: number, answer: number) => `${label} → ${answer}`,
  more: '更多',
  shown: (shown: number, all: number) =>
    all === 0 ? '沒有。' : `已顯示 ${whole(shown)} / ${whole(all)}`,

  matrix: '混淆矩陣',
  matrixMeans: '橫列是書寫的數字，直行是網路的答案。點一個數就能看到對應的圖片。',
  readAs: (answer: number) => `答案 ${answer}`,
  labelled: (label: number) => `標籤 ${label}`,
  cell: (label: number, answer: number, count: number) =>
    `${label} 認作 ${answer}：${count === 0 ? '沒有' : `${whole(count)} 張`}`,
  readAll: '辨識全部 10,000 張圖片',
  reading: (read: number, count: number) => `正在辨識：${whole(read)} / ${whole(count)}`,
  readingProgress: '已辨識的圖片',
  weightsChange: '權重變了：等它穩定下來，會全部重新辨識。',
  accuracy: (model: string, right: number, count: number) =>
    `${model && `${model} 的`}準確率：${exactPercent(right / count)}，${whole(count)} 張中認對 ${whole(right)} 張。`,
};
