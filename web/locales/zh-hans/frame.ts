// The simplified Chinese words of what stands in the HTML files.

import type { frameTexts as english } from '../en/frame.js';

export const frameTexts: typeof english = {
  title: 'digitpad：可以打开来看的神经网络',
  description:
    '写一个数字：用 C++ 编写、编译成 WebAssembly 的神经网络会边写边认。所有数据都留在本页。',
  lead: '可以打开来看的神经网络：你写数字，C++ 来认。',
  sections: '页面各部分',
  draw: '手写',
  hand: '你的笔迹',
  train: '训练',
  inside: '内部',
  gradients: '梯度',
  samples: '样本',
  embed: '嵌入',
  course: '课程',
  language: '语言 / Language',
  theme: '深色主题',
  fallback:
    '在这里写一个数字，神经网络就在浏览器里识别它：所有数据都留在本页。这需要 JavaScript 和 WebAssembly。如果手写板没有出现，请刷新页面。',
  noScript: 'digitpad 是一个程序：请允许本页运行 JavaScript，手写板就会出现在这里。',
  wholePage: 'digitpad：查看完整页面',

  courseData: '数据',
  courseForward: '前向',
  courseLoss: '损失',
  courseTraining: '训练',
  courseWay: '上一页和下一页',
  previous: '上一页：',
  next: '下一页：',
  laboratory: '整个实验室',

  benchTitle: 'digitpad：在这台设备上有多快？',
  benchLead: '在这台设备上有多快？',
  pages: '页面',
  benchAbout:
    '在你的浏览器里识别和训练约半分钟，并列出每一项所用的时间。需要下载 1.8\u00a0MB。所有数据都留在本页。',
};
