// The simplified Chinese words of the section "Gradients".

import type { gradientTexts as english } from '../en/gradients.js';
import { oneDecimal, scientific, twoDigits, whole } from '../numbers.js';
import { sentences } from './formats.js';

const powers = [
  [1e12, '万亿'],
  [1e8, '亿'],
  [1e4, '万'],
] as const;

/** 29123456 is "2,900 万". */
function roughly(value: number): string {
  const [power, name] = powers.find(([least]) => value >= least) ?? [1, ''];
  return `${twoDigits(value / power)} ${name}`.trimEnd();
}

export const gradientTexts: typeof english = {
  gradients: '梯度',
  lead: '要学习，网络得知道每个权重变动时损失会怎样变：这就是梯度。反向传播倒着走一遍就能全部求出，但程序很容易写错。数值微分把权重逐个稍微调大、调小再看结果：很慢，但简单得不会错。两者一致吗？',
  network: '网络',
  networks: {
    relu: '教程 2：ReLU，全新的权重',
    sigmoid: '教程 1：sigmoid，全新的权重',
    pad: '手写板的网络',
  },
  tooLarge: (name: string, weights: number) =>
    `手写板的网络${name === '' ? '' : ` ${name} `}有 ${whole(weights)} 个权重，每个都要算两遍，得花几个小时。教程的网络只要几秒。`,
  images: '与教程一样，使用 MNIST 的前三张训练图片和双精度。',
  epsilon: '在对数里加上 1e\u20117',
  epsilonMeans: '教程的损失就是这样算的',
  broken: '弄坏一层',
  brokenMeans: '让它多除一次图片的张数',
  none: '不弄坏',
  check: '检验梯度',
  cancel: '取消',
  progress: '检验进度',
  running: (done: number, total: number, secondsLeft: number | null) =>
    `权重 ${whole(done)} / ${whole(total)}${secondsLeft === null ? '' : `，还剩 ${whole(secondsLeft)} 秒`}`,
  cancelled: '已取消，没有改动任何东西。',
  done: (agree: number, count: number, seconds: number) =>
    `${agree === count ? `${count} 个参数全部一致` : `${count} 个参数中有 ${count - agree} 个不一致`}，用时 ${oneDecimal(seconds)} 秒。`,
  tryAgain: '重试',
  nothingChanged: '没有改动任何东西。',

  table: '各参数的两种梯度',
  parameter: '参数',
  size: '个数',
  backprop: '反向传播',
  numerical: '数值微分',
  difference: '差',
  tutorial: '教程的结果',
  verdict: '结论',
  means: '数值都是一个参数所有元素绝对值的平均。',
  count: whole,
  scientific,
  sentences,
  agrees: (partsIn: number) =>
    partsIn === Number.POSITIVE_INFINITY ? '完全一致' : `一致，误差约 ${roughly(partsIn)}分之一`,
  disagrees: (share: number) => `不一致：相差 ${twoDigits(share * 100)}%`,
  rule: '平均差小于数值梯度平均值的万分之一，就算一致。剩下的只是舍入误差和数值方法本身的误差。',

  found: '检验真正发现的问题',
  foundText: [
    '教程得到的差值是精确损失的一千倍，这不是舍入造成的。教程的损失是 −log(y + 1e\u20117)，以免对 0 取对数；而它的反向传播 (y − t) / N 所对应的损失并没有这个 1e\u20117。',
    '检验看到的正是两者之差：概率在 0.1 左右时，1e\u20117 是它的百万分之一，每个梯度也就差了百万分之一。在这里加上它，教程的数值就会出现。digitpad 直接从得分计算损失，什么都不用加。',
  ],
  brokenText: (layer: string) =>
    `弄坏 ${layer} 之后，它自己和它前面各层的梯度都只有原来的三分之一，因为图片有三张。它后面的层不受影响：出错的地方就是这样找到的。`,
};
