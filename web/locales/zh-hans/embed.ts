// The simplified Chinese words of the section "Embed", and of the lines that it writes.

import type { embedTexts as english } from '../en/embed.js';

export const embedTexts: typeof english = {
  heading: '嵌入',
  lead: '把手写板放进你自己的页面：课文、幻灯片、笔记本都行。只要一个标签，不需要服务器，不用 cookie，读者写的内容不会离开他的浏览器。',
  where: '放在哪里',
  places: {
    html: '普通 HTML',
    npm: 'npm',
    iframe: 'iframe',
    jupyter: 'Jupyter',
    reveal: 'reveal.js',
  },
  placeMeans: {
    html: '任何页面都只要两行。其中的网址属于本站；把本站复制到你自己的服务器上，用你的网址也一样。',
    npm: '适合用 Vite、webpack 等打包工具制作的页面：元素成为你构建结果的一部分，由你自己提供。',
    iframe: '把本页的一整个部分放进框架，适合只允许插入框架的编辑器，例如学习平台。',
    jupyter: '笔记本里的一个单元格。手写板出现在它下面，每次运行都会重新出现。',
    reveal: '一张幻灯片。在手写板上滑动是写字，不会翻页；按键仍能翻页。',
  },
  settings: {
    model: '识别所用的权重',
    part: '显示哪一部分',
    show: '答案旁边还显示',
    lang: '所用的语言',
    teachable: '读者可以说出写的是什么，借此教它',
  },
  parts: {
    draw: '手写板',
    train: '训练',
    inside: '内部',
    gradients: '梯度',
    samples: '样本',
  },
  shows: {
    both: '像素和概率',
    input: '28 × 28 像素',
    probabilities: '概率',
    all: '像素、概率和各层',
    answer: '什么都不加',
  },
  pagesLanguage: '与所在页面相同',
  readersLanguage: '按读者浏览器的偏好',
  snippet: '要复制的代码',
  copy: '复制',
  copied: '已复制。',
  notCopied: '浏览器不允许本页复制：请自行选中代码。',
  preview: '预览',
  previewsLanguage: (language: string) =>
    `一个页面只用一种语言，所以手写板在这里仍用本页的语言；在你的页面上用的是${language}。`,

  slide: '写一个数字',
  viteComment: '这是 Vite 取得文件网址的写法；其他打包工具各有各的写法。',
};
