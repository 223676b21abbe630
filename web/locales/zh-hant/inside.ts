// The traditional Chinese words of the section "Inside".

import type { insideTexts as english } from '../en/inside.js';
import { shape, signedNumber, whole } from '../numbers.js';
import { exactPercent } from './formats.js';

function number(value: number): string {
  return Number.isNaN(value) ? '不是數' : signedNumber(value);
}

function signed(value: number): string {
  return value > 0 ? `+${number(value)}` : number(value);
}

/** "支持 7：1.39": a sign in words. */
function forOrAgainst(say: number, digit: number): string {
  if (say === 0) return `對 ${digit} 沒有影響`;
  return `${say > 0 ? '支持' : '反對'} ${digit}：${number(Math.abs(say))}`;
}

export const insideTexts: typeof english = {
  number,
  signed,
  percent: exactPercent,
  forOrAgainst,
  shape,
  rowShape: (values: number) => shape([1, values]),

  inside: '內部',
  lead: '網路由一層層單元組成。每個單元把輸入乘上自己的權重，全部加起來，再把處理後的和傳下去。指向一個單元，就能看到它在找什麼、在你寫的數字裡找到了什麼、對答案有什麼貢獻。',
  drawFirst: '寫一個數字：這裡的數值和圖片都來自你寫的內容。',
  noModel: '神經網路馬上就到。',

  input: '輸入',
  inputName: '網路看到的手寫數字，28 × 28 像素',
  layers: '各層',
  layerTab: (names: string, sizes: number[]) => `${names}：${shape(sizes)}`,
  units: (names: string, count: number) => `${names}：${whole(count)} 個單元`,
  firstOf: (shown: number, count: number) =>
    `共 ${whole(count)} 個，這裡顯示前 ${whole(shown)} 個。`,
  scores: (names: string) => `${names}，softmax`,
  scoresName: '分數和機率',
  score: '分數',
  probability: '機率',
  scoreName: (digit: number, score: number | null, share: number) =>
    score === null
      ? `${digit}`
      : `${digit}：分數 ${number(score)}，機率 ${exactPercent(share)}。檢視什麼在支持它`,
  unit: (unit: number) => `單元 ${whole(unit + 1)}`,
  map: (unit: number) => `特徵圖 ${whole(unit + 1)}`,
  unitName: (title: string, output: number | null, say: number, digit: number) =>
    output === null ? title : `${title}：輸出 ${number(output)}，${forOrAgainst(say, digit)}`,
  of: (title: string, names: string) => `${names} 的${title}`,

  view: '圖片顯示',
  weights: '權重',
  change: '首次檢視以來的變化',
  unchanged: '權重與首次在這裡檢視時相同：訓練或教一教網路，就能看到它們變動。',
  weightsLegend: (limit: number) =>
    `顏色從 ${number(-limit)}（暖色）經 0（紙色）到 ${signed(limit)}（藍色）。`,
  tileLegend: (digit: number | null, maps: boolean) =>
    `每張圖下面：${maps ? '它輸出的最大值' : '它的輸出'}，以及它對${digit === null ? '答案' : ` ${digit} 的分數`}的貢獻：向右為支持，向左為反對。`,
  for: '支持',
  against: '反對',

  weightsOf: (title: string) => `${title}的權重`,
  changeOf: (title: string) => `${title}的權重有何變化`,
  productName: '每個像素乘上它的權重：加起來就是它的和',
  kernelName: (title: string) => `${title}的卷積核：它那個視窗的權重`,
  mapName: (title: string) => `${title}逐像素的輸出`,
  beforeName: (title: string) => `${title}的輸入`,
  weightsCaption: '權重 W',
  inputCaption: '你寫的數字 x',
  productCaption: 'x 乘 W',
  kernelCaption: (size: number, channels: number) =>
    channels === 1
      ? `卷積核 W，${shape([size, size])}`
      : `卷積核 W，${whole(channels)} 張特徵圖各 ${shape([size, size])}`,
  mapInCaption: '輸入',
  mapOutCaption: '輸出',
  itsSum: '它的和：每個輸入乘上權重，再加偏差',
  strongest: (row: number, column: number) => `在第 ${row} 列第 ${column} 行最強。那裡視窗內的和是`,
  pooled: {
    MaxPool2d: (size: number) => `每 ${shape([size, size])} 像素一塊，取最大的傳下去；其中最大的是`,
    AvgPool2d: (size: number) => `每 ${shape([size, size])} 像素一塊，取平均傳下去：`,
  },
  after: {
    Relu: 'Relu 只放行大於 0 的',
    Sigmoid: 'Sigmoid 把它壓到 0 和 1 之間',
    BatchNorm: 'BatchNorm 把它換到統一的尺度',
    Dropout: 'Dropout 在辨識時什麼都不做',
  },
  itsSay: (digit: number) => `它對 ${digit} 的分數的貢獻：輸出乘上它到 ${digit} 的權重`,
  mapsSay: (digit: number) => `它對 ${digit} 的分數的貢獻：每個值乘上分數隨它變化的快慢`,
  saysName: (title: string) => `${title}對每個數字的貢獻`,
  saysTitle: '它對每個數字的貢獻',
  scoreAddsUp: (digit: number) =>
    `${digit} 的分數是所有單元對它的貢獻之和，再加偏差。softmax 把它變成機率：`,

  why: (answer: number, other: number) => `為什麼是 ${answer} 而不是 ${other}？`,
  whyEmpty: '為什麼是這個答案？',
  whyLead: (answer: number, other: number) =>
    `每個像素的墨色，乘上分數隨它變化的快慢。藍色支持這個數字，暖色反對。最後一張是第一張減第二張：藍色占上風的地方，說明是 ${answer} 而不是 ${other}。`,
  whyEmptyLead: '寫一個數字：兩張圖會顯示哪些像素支持這個答案，哪些支持排第二的數字。',
  saliencyName: (digit: number) => `哪些像素支持 ${digit}，哪些反對`,
  differenceName: (answer: number, other: number) => `哪些像素說明是 ${answer} 而不是 ${other}`,
  saliencyCaption: (digit: number) => `支持和反對 ${digit}`,
  differenceCaption: (answer: number, other: number) => `是 ${answer} 而不是 ${other}`,
  pixelsSay: (sum: { above: number; below: number }) =>
    `支持 ${number(sum.above)}，反對 ${number(-sum.below)}`,
  compareWith: '對比的數字',

  walk: '前向與反向，一步一步看',
  walkLead:
    '前向，手寫數字變成答案。反向，答案裡的誤差變成每個權重該往哪邊改：訓練無非就是這樣一遍又一遍。',
  previous: '上一步',
  next: '下一步',
  step: (step: number, steps: number) => `第 ${step} 步，共 ${steps} 步`,
  direction: { forward: '前向', backward: '反向' },
  target: '正確答案應當是',
  shapes: (from: number[], to: number[]) => `${shape([1, ...from])} → ${shape([1, ...to])}`,
  stats: { min: '最小', mean: '平均', max: '最大' },
  valuesName: (what: string, layer: string) => `${layer} 的 ${what}`,
  out: 'out',
  dx: 'dx',
  loss: (loss: number) => `損失 L 是 ${number(loss)}：0 表示對正確答案有十足把握。`,
  meaning: {
    Affine: '全連接：每個輸入都進入每一個和。',
    Conv2d: '一個小視窗的權重在整張圖上移動：在每一處求同樣的和。',
    BatchNorm: '依訓練時看到的情況，對每張特徵圖平移和縮放。',
    Relu: '小於 0 的變成 0：一個單元要嘛找到了它要找的，要嘛不出聲。',
    Sigmoid: '每個值都壓到 0 和 1 之間。',
    MaxPool2d: '每塊像素只有最大的傳下去：它究竟在哪一格，就忘掉了。',
    AvgPool2d: '每塊像素取平均傳下去。',
    Dropout: '訓練時把一些值設為 0，免得依賴其中某一個。現在它什麼都不做。',
    SoftmaxWithLoss: '十個分數變成十個機率，加起來是 1。',
  },
  backMeaning: {
    Affine: '每個輸入對誤差有多少責任（dx），每個權重該怎樣改（dW）。',
    Conv2d: '同一個視窗轉半圈，把誤差傳回去；dW 把各處的加起來。',
    BatchNorm: '誤差依數值當初的比例縮放。',
    Relu: '誤差只傳給出了聲的單元。',
    Sigmoid: '坡度越陡，傳過去的誤差越多：接近 0.5 處最多。',
    MaxPool2d: '誤差傳給當時被放行的那個像素。',
    AvgPool2d: '誤差由這一塊的像素平分。',
    Dropout: '原樣傳回去。',
    SoftmaxWithLoss: '每個分數的誤差等於它的機率減去應有的值：正確的數字應為 1，其餘應為 0。',
  },
  block: '塊',
  where: '當',
  otherwise: '否則為',
  atLargest: '在塊內最大處，否則為',
  parameterChange: (name: string, largest: number) => `d${name}：最大 ${number(largest)}`,

  pictureKeys: '用方向鍵逐個讀出數值。',
  pixel: (row: number, column: number, value: number) =>
    `第 ${row} 列，第 ${column} 行：${number(value)}`,
};
