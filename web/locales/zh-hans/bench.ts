// The simplified Chinese words of the page bench.html, but for those of its frame.

import type { benchTexts as english } from '../en/bench.js';
import { whole } from '../numbers.js';

export const benchTexts: typeof english = {
  run: '开始',
  runAgain: '再测一次',
  stop: '停止',
  copy: '复制为表格',
  copied: '已复制。',
  notCopied: '浏览器不允许本页复制：请直接选中表格。',
  fetching: '正在下载模型和 10,000 张测试图片。',
  round: (round: number, rounds: number) =>
    round === 0 ? '正在预热' : `第 ${whole(round)} 轮，共 ${whole(rounds)} 轮`,
  progress: '测量进度',
  done: (rounds: number) => `完成：取 ${whole(rounds)} 轮的中位数。`,
  stopped: (round: number) =>
    round === 0 ? '已停止。' : `已在第 ${whole(round)} 轮停止：数字只是粗略值。`,
  task: '任务',
  median: '中位数',
  spread: '半数轮次介于',
  between: (low: string, high: string) => `${low} 至 ${high}`,
  tasks: {
    predictMlp: '识别一次，784-50-10',
    predictCnn: '识别一次，小型 CNN',
    predictReader: '识别一次，reader',
    imagesMlp: '10,000 张图片，784-50-10',
    imagesCnn: '10,000 张图片，小型 CNN',
    trainMlp: '训练一步，784-50-10，每批 100 张',
    trainCnn: '训练一步，小型 CNN，每批 32 张',
    lesson: '一课，教三个手写数字',
  },
};
