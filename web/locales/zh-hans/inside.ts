// The simplified Chinese words of the section "Inside".

import type { insideTexts as english } from '../en/inside.js';
import { shape, signedNumber, whole } from '../numbers.js';
import { exactPercent } from './formats.js';

function number(value: number): string {
  return Number.isNaN(value) ? '不是数' : signedNumber(value);
}

function signed(value: number): string {
  return value > 0 ? `+${number(value)}` : number(value);
}

/** "支持 7：1.39": a sign in words. */
function forOrAgainst(say: number, digit: number): string {
  if (say === 0) return `对 ${digit} 没有影响`;
  return `${say > 0 ? '支持' : '反对'} ${digit}：${number(Math.abs(say))}`;
}

export const insideTexts: typeof english = {
  number,
  signed,
  percent: exactPercent,
  forOrAgainst,
  shape,
  rowShape: (values: number) => shape([1, values]),

  inside: '内部',
  lead: '网络由一层层单元组成。每个单元把输入乘上自己的权重，全部加起来，再把处理后的和传下去。指向一个单元，就能看到它在找什么、在你写的数字里找到了什么、对答案有什么贡献。',
  drawFirst: '写一个数字：这里的数值和图片都来自你写的内容。',
  noModel: '神经网络马上就到。',

  input: '输入',
  inputName: '网络看到的手写数字，28 × 28 像素',
  layers: '各层',
  layerTab: (names: string, sizes: number[]) => `${names}：${shape(sizes)}`,
  units: (names: string, count: number) => `${names}：${whole(count)} 个单元`,
  firstOf: (shown: number, count: number) =>
    `共 ${whole(count)} 个，这里显示前 ${whole(shown)} 个。`,
  scores: (names: string) => `${names}，softmax`,
  scoresName: '得分和概率',
  score: '得分',
  probability: '概率',
  scoreName: (digit: number, score: number | null, share: number) =>
    score === null
      ? `${digit}`
      : `${digit}：得分 ${number(score)}，概率 ${exactPercent(share)}。查看什么在支持它`,
  unit: (unit: number) => `单元 ${whole(unit + 1)}`,
  map: (unit: number) => `特征图 ${whole(unit + 1)}`,
  unitName: (title: string, output: number | null, say: number, digit: number) =>
    output === null ? title : `${title}：输出 ${number(output)}，${forOrAgainst(say, digit)}`,
  of: (title: string, names: string) => `${names} 的${title}`,

  view: '图片显示',
  weights: '权重',
  change: '首次查看以来的变化',
  unchanged: '权重与首次在这里查看时相同：训练或教一教网络，就能看到它们变动。',
  weightsLegend: (limit: number) =>
    `颜色从 ${number(-limit)}（暖色）经 0（纸色）到 ${signed(limit)}（蓝色）。`,
  tileLegend: (digit: number | null, maps: boolean) =>
    `每张图下面：${maps ? '它输出的最大值' : '它的输出'}，以及它对${digit === null ? '答案' : ` ${digit} 的得分`}的贡献：向右为支持，向左为反对。`,
  for: '支持',
  against: '反对',

  weightsOf: (title: string) => `${title}的权重`,
  changeOf: (title: string) => `${title}的权重有何变化`,
  productName: '每个像素乘上它的权重：加起来就是它的和',
  kernelName: (title: string) => `${title}的卷积核：它那个窗口的权重`,
  mapName: (title: string) => `${title}逐像素的输出`,
  beforeName: (title: string) => `${title}的输入`,
  weightsCaption: '权重 W',
  inputCaption: '你写的数字 x',
  productCaption: 'x 乘 W',
  kernelCaption: (size: number, channels: number) =>
    channels === 1
      ? `卷积核 W，${shape([size, size])}`
      : `卷积核 W，${whole(channels)} 张特征图各 ${shape([size, size])}`,
  mapInCaption: '输入',
  mapOutCaption: '输出',
  itsSum: '它的和：每个输入乘上权重，再加偏置',
  strongest: (row: number, column: number) => `在第 ${row} 行第 ${column} 列最强。那里窗口内的和是`,
  pooled: {
    MaxPool2d: (size: number) => `每 ${shape([size, size])} 像素一块，取最大的传下去；其中最大的是`,
    AvgPool2d: (size: number) => `每 ${shape([size, size])} 像素一块，取平均传下去：`,
  },
  after: {
    Relu: 'Relu 只放行大于 0 的',
    Sigmoid: 'Sigmoid 把它压到 0 和 1 之间',
    BatchNorm: 'BatchNorm 把它换到统一的尺度',
    Dropout: 'Dropout 在识别时什么都不做',
  },
  itsSay: (digit: number) => `它对 ${digit} 的得分的贡献：输出乘上它到 ${digit} 的权重`,
  mapsSay: (digit: number) => `它对 ${digit} 的得分的贡献：每个值乘上得分随它变化的快慢`,
  saysName: (title: string) => `${title}对每个数字的贡献`,
  saysTitle: '它对每个数字的贡献',
  scoreAddsUp: (digit: number) =>
    `${digit} 的得分是所有单元对它的贡献之和，再加偏置。softmax 把它变成概率：`,

  why: (answer: number, other: number) => `为什么是 ${answer} 而不是 ${other}？`,
  whyEmpty: '为什么是这个答案？',
  whyLead: (answer: number, other: number) =>
    `每个像素的墨色，乘上得分随它变化的快慢。蓝色支持这个数字，暖色反对。最后一张是第一张减第二张：蓝色占优的地方，说明是 ${answer} 而不是 ${other}。`,
  whyEmptyLead: '写一个数字：两张图会显示哪些像素支持这个答案，哪些支持排第二的数字。',
  saliencyName: (digit: number) => `哪些像素支持 ${digit}，哪些反对`,
  differenceName: (answer: number, other: number) => `哪些像素说明是 ${answer} 而不是 ${other}`,
  saliencyCaption: (digit: number) => `支持和反对 ${digit}`,
  differenceCaption: (answer: number, other: number) => `是 ${answer} 而不是 ${other}`,
  pixelsSay: (sum: { above: number; below: number }) =>
    `支持 ${number(sum.above)}，反对 ${number(-sum.below)}`,
  compareWith: '对比的数字',

  walk: '前向与反向，一步一步看',
  walkLead:
    '前向，手写数字变成答案。反向，答案里的误差变成每个权重该往哪边改：训练无非就是这样一遍又一遍。',
  previous: '上一步',
  next: '下一步',
  step: (step: number, steps: number) => `第 ${step} 步，共 ${steps} 步`,
  direction: { forward: '前向', backward: '反向' },
  target: '正确答案应当是',
  shapes: (from: number[], to: number[]) => `${shape([1, ...from])} → ${shape([1, ...to])}`,
  stats: { min: '最小', mean: '平均', max: '最大' },
  valuesName: (what: string, layer: string) => `${layer} 的 ${what}`,
  out: 'out',
  dx: 'dx',
  loss: (loss: number) => `损失 L 是 ${number(loss)}：0 表示对正确答案有十足把握。`,
  meaning: {
    Affine: '全连接：每个输入都进入每一个和。',
    Conv2d: '一个小窗口的权重在整张图上移动：在每一处求同样的和。',
    BatchNorm: '按训练时看到的情况，对每张特征图平移和缩放。',
    Relu: '小于 0 的变成 0：一个单元要么找到了它要找的，要么不出声。',
    Sigmoid: '每个值都压到 0 和 1 之间。',
    MaxPool2d: '每块像素只有最大的传下去：它究竟在哪一格，就忘掉了。',
    AvgPool2d: '每块像素取平均传下去。',
    Dropout: '训练时把一些值设为 0，免得依赖其中某一个。现在它什么都不做。',
    SoftmaxWithLoss: '十个得分变成十个概率，加起来是 1。',
  },
  backMeaning: {
    Affine: '每个输入对误差有多少责任（dx），每个权重该怎样改（dW）。',
    Conv2d: '同一个窗口转半圈，把误差传回去；dW 把各处的加起来。',
    BatchNorm: '误差按数值当初的比例缩放。',
    Relu: '误差只传给出了声的单元。',
    Sigmoid: '坡度越陡，传过去的误差越多：接近 0.5 处最多。',
    MaxPool2d: '误差传给当时被放行的那个像素。',
    AvgPool2d: '误差由这一块的像素平分。',
    Dropout: '原样传回去。',
    SoftmaxWithLoss: '每个得分的误差等于它的概率减去应有的值：正确的数字应为 1，其余应为 0。',
  },
  block: '块',
  where: '当',
  otherwise: '否则为',
  atLargest: '在块内最大处，否则为',
  parameterChange: (name: string, largest: number) => `d${name}：最大 ${number(largest)}`,

  pictureKeys: '用方向键逐个读出数值。',
  pixel: (row: number, column: number, value: number) =>
    `第 ${row} 行，第 ${column} 列：${number(value)}`,
};
