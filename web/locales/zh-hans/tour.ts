// The simplified Chinese words of the guided tour.

import type { tourTexts as english } from '../en/tour.js';

export const tourTexts: typeof english = {
  tour: '导览',
  place: (step: number, steps: number) => `${step} / ${steps}`,
  back: '上一步',
  next: '下一步',
  end: '结束',
  done: '完成',
  draw: '用鼠标、手指或触控笔在这里写一个数字。导览打开时也可以写。',
  answer: '这是网络认出的数字和它的把握。答案跟着你的笔变；看起来不像数字时，它会说不是数字。',
  seen: '网络看到的只有这些：28 × 28 像素，由你的笔画生成，做法与训练图片相同。',
  bars: '每个数字的概率，也就是你写的是它的可能性。十个加起来是 100%。',
  train: '在这里，一个网络从零开始学习 60,000 个数字，你可以看着它学。',
  inside: '在这里可以看到网络内部：每一层怎样处理你写的数字，一个数一个数地看。',
  samples: '这些是别人写的数字，网络学习时从未见过。',
  teach:
    '它认错了，或者你有自己的写法？告诉它你写的是什么，一两秒就能学会。你教过的内容保存在下面的“你的笔迹”里。',
};
