// The simplified Chinese words of the section "Train".

import type { trainTexts as english } from '../en/train.js';
import { whole } from '../numbers.js';
import { percent, progress, sentences } from './formats.js';

/** "8 秒", "2 分 5 秒", "1 小时 3 分" */
function duration(seconds: number): string {
  const rounded = Math.ceil(seconds);
  const minutes = Math.floor(rounded / 60);
  if (minutes === 0) return `${rounded}\u00a0秒`;
  if (minutes < 60) return `${minutes}\u00a0分 ${rounded % 60}\u00a0秒`;
  return `${Math.floor(minutes / 60)}\u00a0小时 ${minutes % 60}\u00a0分`;
}

export const trainTexts: typeof english = {
  percent,
  count: whole,
  loss: (value: number) => value.toFixed(3),
  duration,
  sentences,

  heading: '训练',
  lead: '一个一无所知的网络，就在你眼前，从 60,000 个手写数字里学起。第一个配方与教程完全一致，连数值都相同。',

  preset: '配方',
  presets: { sigmoid: '教程 1：sigmoid', relu: '教程 2：ReLU', cnn: 'CNN' },
  own: '你改动过。',
  ownRecipe: ({ network, hidden, activation, optimizer, learningRate }) =>
    `${network === 'Cnn' ? 'CNN' : `MLP ${hidden}`}，${activation}，${optimizer} ${learningRate}`,
  settings: '设置',
  fields: {
    network: {
      label: '网络',
      why: 'MLP（多层感知机）有一个隐藏层。CNN（卷积神经网络）在图中各处寻找相同的笔画：先是 8 种，再是 16 种 5 × 5 像素的图案。',
    },
    hidden: { label: '隐藏单元', why: '单元越多，能分辨的形状越多，也越费时。' },
    activation: {
      label: '激活函数',
      why: '有了它，两层才不只等于一层：sigmoid 弯得平缓，ReLU 在 0 处截断，学得更快。',
    },
    optimizer: {
      label: '优化器',
      why: 'SGD 直接往下走；另外两种会记住之前的方向。',
    },
    learningRate: {
      label: '学习率',
      why: '每一步走多远：太小永远走不到，太大会越过目标。',
    },
    batchSize: {
      label: '批大小',
      why: '每一步用多少张图片：越多方向越准，也越慢。',
    },
    spread: {
      label: '初始标准差',
      why: '最初的权重离 0 有多远；填 0 则按 He 的方法，适合每一层。',
    },
    seed: { label: '随机种子', why: '种子相同，最初的权重和各批图片就相同。' },
    steps: {
      label: '步数',
      why: '600 步、每步 100 张是一轮（epoch）：正好把所有图片用一遍。',
    },
  },
  options: {
    Mlp: 'MLP',
    Cnn: 'CNN',
    Sigmoid: 'Sigmoid',
    Relu: 'ReLU',
    Sgd: 'SGD',
    Momentum: 'Momentum',
    Adam: 'Adam',
  },
  usually: (value: string) => `通常为 ${value}。`,
  outOfRange: (typed: string, least: number, most: number, isWhole: boolean) =>
    `“${typed}”不行：请填 ${isWhole ? whole(least) : least} 到 ${whole(most)} 之间的${isWhole ? '整数' : '数'}。`,
  mendFirst: '有一项设置超出范围：请先改正。',

  train: '训练',
  resume: '继续',
  pause: '暂停',
  step: '单步',
  reset: '重置',
  keep: '保留这个模型',
  compare: '对比',
  controls: '训练控制',

  figures: '本次训练的数值',
  imagesSeen: '看过的图片',
  stepNumber: '步数',
  stepsPerSecond: '每秒步数',
  trainAccuracy: '训练准确率',
  testAccuracy: '测试准确率',
  lossNumber: '损失',
  timeLeft: '剩余时间',
  unknown: '–',

  waiting: '首次训练会下载 MNIST（11\u00a0MB），之后由浏览器保存。',
  fetching: progress,
  gettingReady: '正在准备。',
  preparing: '正在解压 70,000 张图片。',
  training: '训练中。手写板用的是最新的权重：写一个试试。',
  progress: '训练进度',
  measuring: (share: number) => `正在全部 70,000 张图片上测量：${Math.floor(share * 100)}%`,
  paused: (step: number) => `已暂停在第 ${whole(step)} 步。`,
  done: (test: number | null) =>
    test === null
      ? '完成。'
      : `完成：测试图片的准确率为 ${percent(test)}。可以保留它，也可以改点什么再训练。`,
  kept: (step: number, steps: number) =>
    `你的训练还在，停在第 ${whole(step)} 步，共 ${whole(steps)} 步。点“继续”接着训练。`,
  keptDone: '你上次的训练还在，已经完成。',
  changed: '配方改了：点“训练”会按新配方从头开始。',
  comparing: '下一次训练会叠画在这一次上面。改点什么，再训练。',
  isKept: '已保留：手写板现在使用这个模型，也可以继续教它。',
  storageRefused:
    '浏览器不让本页保存你的训练（存储被拒绝或已满）。训练照常进行，但离开本页后就没有了。',
  cacheRefused: '浏览器不替本页保存 MNIST（存储被拒绝或已满）：下次访问时会重新下载。',
  failedSafe: '已经训练的部分没有丢：点“训练”继续。',
  failedAtStart: '什么都没有丢。点“训练”重试。',

  lossChart: '损失随步数的变化',
  accuracyChart: '准确率随步数的变化',
  lossChartSays: (loss: number | null) =>
    loss === null ? '损失：还没有数据。' : `损失，现在是 ${loss.toFixed(3)}。`,
  accuracyChartSays: (train: number | null, test: number | null) =>
    train === null || test === null
      ? '准确率：还没有数据。'
      : `准确率，训练图片现在是 ${percent(train)}，测试图片 ${percent(test)}。`,
  series: { train: '训练', test: '测试', loss: '损失' },
  earlier: (name: string) => `${name}（上一次）`,
  reference: (accuracy: number) => `教程 1，原生程序：${percent(accuracy)}`,
  saveCurve: '保存曲线：',
  svg: 'SVG',
  csv: 'CSV',
  svgLoss: '损失',
  svgAccuracy: '准确率：实线为训练，虚线为测试',
  svgSteps: (steps: number) => `${whole(steps)} 步`,

  reading: '最新的权重怎样看你写的数字',
  drawFirst: '在手写板上写一个数字：网络一边学，一边在这里识别它。',
  toPad: '去手写板',
};
