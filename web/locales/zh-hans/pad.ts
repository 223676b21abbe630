// The simplified Chinese words of <digit-pad>.

import type { padTexts as english, Tally } from '../en/pad.js';
import { megabytes, oneDecimal, whole } from '../numbers.js';
import { percent, progress, sentences } from './formats.js';

/** "10 个中认对 8 → 10 个" */
function change({ count, before, after }: Tally): string {
  return `${whole(count)} 个中认对 ${whole(before)} → ${whole(after)} 个`;
}

export const padTexts: typeof english = {
  percent,
  progress,
  sentences,

  pad: '手写板',
  padKeys:
    '用鼠标、手指或触控笔写一个数字；也可以用键盘：方向键移动，空格键落笔和抬笔。Ctrl+Z 撤销，Delete 清除。',
  hint: '写一个数字',
  tools: '书写工具',
  undo: '撤销',
  redo: '重做',
  clear: '清除',

  replay: '重放',

  step: (digit: number, done: number, all: number) =>
    all === 1 ? `请写一个 ${digit}。` : `请写一个 ${digit}。已写 ${done} / ${all}。`,
  stepsDone: (all: number) => (all === 1 ? '完成。' : `完成：${all} 个都写好了。`),

  activations: '每一层的输出',
  activationsOf: (layer: string, shape: string) => `${layer}：${shape} 个值`,

  picture: '图片',
  pictureMeans: '识别图片里的数字：选择、粘贴，或拖到手写板上',
  readingPicture: '正在图片里找数字。',
  thePicture: '这张图片',
  notAPicture: (name: string) =>
    `浏览器无法把 ${name} 当作图片打开。请选择照片或扫描件，例如 .jpg 或 .png。`,
  pictureTooLarge: (name: string, bytes: number, most: number) =>
    `${name} 有 ${megabytes(bytes)}，超过了 ${megabytes(most)} 的上限。请选一张小些的。`,
  noInk: (name: string) =>
    `${name} 里找不到笔迹：没有哪一处明显比周围更深或更浅。请选一张数字清晰的图片。`,

  waiting: '写的时候，答案会出现在这里。',
  waitingForModel: '可以先写：神经网络一到就会识别。',
  sure: '有把握',
  unsure: '没把握',
  notADigit: '不是数字？',
  bestGuess: (share: number) => `最有可能，${percent(share)}`,
  readIn: (milliseconds: number) =>
    milliseconds < 0.05
      ? '识别用时不到 0.1\u00a0ms'
      : `识别用时 ${oneDecimal(milliseconds)}\u00a0ms`,
  spoken: (digit: number, share: number) => `${digit}，${Math.round(share * 100)}%`,
  spokenDoubt: (digit: number, share: number) =>
    `不是数字？最可能是 ${digit}，${Math.round(share * 100)}%`,

  seen: '网络看到的',
  seenMeans: '网络看到的：28 × 28 像素',
  probabilities: '每个数字的概率',
  privacy: '所有数据都留在本页。',

  yourGuess: '你猜是',
  guessFirst: '先写，再猜网络会答什么，然后才揭晓。',
  guessHere: '点一下你认为它会答的数字；在此之前答案不显示。',
  guessed: (guess: number) => `你猜的是 ${guess}`,
  tally: (right: number, made: number) => `猜了 ${made} 次，对了 ${right} 次`,
  guessedSpoken: (answer: string, guess: number, right: number, made: number) =>
    `${answer}。你猜的是 ${guess}；猜了 ${made} 次，对了 ${right} 次`,

  wrong: '认错了？这是',
  lesson: '点一下，神经网络就学会你写的这个，只要一两秒。',
  drawFirst: '还没有写，没有可学的。请先写一个数字。',
  learned: (before: number, after: number, label: number) => {
    if (after !== label) return `教过了，但仍认成 ${after}。再写一个 ${label} 教它。`;
    return before === label
      ? `学会了。之前就认作 ${label}，现在也是。`
      : `学会了。之前认作 ${before}，现在认作 ${label}。`;
  },
  learnedAll: (count: number) =>
    count === 1 ? '学会了这一个。' : `${whole(count)} 个全都学过了。`,
  learning: '正在学习你写的数字，同时复习 MNIST，以免忘记。',
  lessonProgress: '这一课的进度',
  lessonIsOn: '正在上课：请等这一课结束。',
  lessonFailed: '神经网络仍像之前那样识别。',
  taughtDrawings: (tally: Tally) => `你写的：${change(tally)}。`,
  mnistSample: ({ count, before, after }: Tally) =>
    `MNIST：抽查 ${whole(count)} 张，认对 ${oneDecimal((before / count) * 100)} → ${percent(after / count)}。`,
  mnistSampleMeans: '上课时不用的 MNIST 图片，用来检查忘掉了多少',
  undoLesson: '撤销这一课',
  forget: '全部忘掉',
  forgetMeans: '恢复下载时的权重',
  lessonUndone: '已撤销：权重与这一课之前相同。',
  forgotten: '已忘掉：权重与下载时相同。',

  tryAgain: '重试',
  goesOn: (model: string) => `手写板继续使用 ${model || '当前的模型'}。`,
  drawingSafe: '你写的内容还在。',
};
