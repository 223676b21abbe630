// The traditional Chinese words of the page bench.html, but for those of its frame.

import type { benchTexts as english } from '../en/bench.js';
import { whole } from '../numbers.js';

export const benchTexts: typeof english = {
  run: '開始',
  runAgain: '再測一次',
  stop: '停止',
  copy: '複製為表格',
  copied: '已複製。',
  notCopied: '瀏覽器不允許本頁複製：請直接選取表格。',
  fetching: '正在下載模型和 10,000 張測試圖片。',
  round: (round: number, rounds: number) =>
    round === 0 ? '正在預熱' : `第 ${whole(round)} 輪，共 ${whole(rounds)} 輪`,
  progress: '測量進度',
  done: (rounds: number) => `完成：取 ${whole(rounds)} 輪的中位數。`,
  stopped: (round: number) =>
    round === 0 ? '已停止。' : `已在第 ${whole(round)} 輪停止：數字只是粗略值。`,
  task: '任務',
  median: '中位數',
  spread: '半數輪次介於',
  between: (low: string, high: string) => `${low} 至 ${high}`,
  tasks: {
    predictMlp: '辨識一次，784-50-10',
    predictCnn: '辨識一次，小型 CNN',
    predictReader: '辨識一次，reader',
    imagesMlp: '10,000 張圖片，784-50-10',
    imagesCnn: '10,000 張圖片，小型 CNN',
    trainMlp: '訓練一步，784-50-10，每批 100 張',
    trainCnn: '訓練一步，小型 CNN，每批 32 張',
    lesson: '一課，教三個手寫數字',
  },
};
