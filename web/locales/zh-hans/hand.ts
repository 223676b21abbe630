// The simplified Chinese words of the section "Your hand".

import type { handTexts as english } from '../en/hand.js';
import { whole } from '../numbers.js';
import { sentences } from './formats.js';

function drawings(count: number): string {
  return `${whole(count)} 个手写数字`;
}

export const handTexts: typeof english = {
  heading: '你的笔迹',
  lead: '你教给网络的内容只保存在这个浏览器里，别处都没有；你再来时会重新教给它。',
  nothingYet: '还没有教过：写一个数字，说出它是什么，就会出现在这里。',
  myHand: '我的笔迹',

  hand: '笔迹',
  name: '名称',
  newHand: '新建笔迹',
  removeHand: '删除笔迹',
  export: '导出',
  import: '导入',
  handAdded: (name: string) => `“${name}”是新建的：还没有教过。`,
  handRemoved: (name: string) => `“${name}”已删除。`,
  imported: (name: string, count: number, from: string, to: string) =>
    from === to
      ? `“${name}”已导入：${drawings(count)}。`
      : `“${name}”已导入：${drawings(count)}，原来教的是 ${from}，现在教给 ${to}。`,

  gallery: '教过的手写数字',
  drawing: (number: number, label: number) => `第 ${whole(number)} 个，写的是 ${label}`,
  itIs: (digit: number) => `这是 ${digit}`,
  itIsNumber: (number: number) => `第 ${whole(number)} 个是`,
  remove: '删除',
  removeNumber: (number: number) => `删除第 ${whole(number)} 个`,
  readAs: (digit: number) => `认作 ${digit}`,

  summary: (count: number, model: string) => `${drawings(count)}，教给了 ${model}。`,
  teaching: '正在从最初的权重开始，把你写的数字教给网络。',
  progress: '笔迹课的进度',
  relabelled: (label: number) => `从现在起它是 ${label}。`,
  removed: (label: number) => `这个 ${label} 已删除。`,
  forgotten: (count: number) => `已忘掉：${drawings(count)}。`,
  undone: '已撤销。',
  undo: '撤销',
  finished: '中断的那一课已经上完。',
  unfinished: '上课途中页面被关闭了。要教的内容还在：现在教吗？',
  teachNow: '现在教',
  giveUp: '不教了',
  taughtElsewhere: '在别的标签页里又教了一些：这里的网络还不知道。',
  takeOver: '拿过来',
  otherWeights: (model: string) =>
    `这些数字教给的是${model ? ` ${model} ` : '这个模型'}的另一组权重：现在的权重还没学过。`,
  teachThem: '教给它',
  notTaught: (why: string) => sentences(why, '你写的数字还在，只是没有教成。'),
  tryAgain: '重试',

  storageFull: '浏览器没有空间保存你教的内容了。本页打开期间它仍然有效；“导出”可以把它存成文件。',
  storageRefused: (why: string) =>
    `浏览器不保存你教的内容（${why}）。本页打开期间它仍然有效；“导出”可以把它存成文件。`,
  keptDamaged:
    '这里保存的笔迹已损坏，页面不会动它。现在教的内容在本页打开期间有效；可用“导出”存成文件。',
  keptByNewer:
    '这里有较新版本的页面保存的笔迹，当前版本不会动它。现在教的内容在本页打开期间有效；刷新页面即可换到新版本。',

  fileFailed: (file: string, why: string) => `${file}：${sentences(why, '没有改动任何东西。')}`,
  fileTooLarge: '文件超过 20\u00a0MB，笔迹文件不会这么大。',
  fileNoJson: '文件不是 JSON，或者传输时被截断了。',
  fileFormat: (said: string) => `格式是 ${said}；笔迹文件应为 "digitpad-hand"。`,
  fileVersion: (said: string) => `版本是 ${said}；应为 1。`,
  fileNewer: (version: number) => `文件版本是 ${version}，来自更新的页面；本页只能读版本 1。`,
  fileField: (field: string, said: string, expected: string) =>
    `${field} 是 ${said}；应为${expected}。`,
  fileName: ' 1 到 100 个字符的文本',
  fileModel: '文本',
  fileDrawings: (most: number) => ` 1 到 ${whole(most)} 个手写数字的列表`,
  fileDrawing: '含有 label 和 strokes 的对象',
  fileLabel: ' 0 到 9 的数字',
  fileMissing: '空的',
  fileInk: '至少含一个点的笔画',
};
