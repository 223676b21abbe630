// The simplified Chinese words of opening and saving files.

import type { fileTexts as english } from '../en/files.js';
import { megabytes } from '../numbers.js';

export const fileTexts: typeof english = {
  open: '打开…',
  openMeans: '模型文件：.safetensors、.npz，或 w1.npy、b1.npy、w2.npy、b2.npy 一起选',
  saveAs: '另存为…',
  modelAs: '权重存为',
  drawingAs: '手写存为',
  unnamedModel: '模型',
  activation: '训练时用的是哪种激活函数？numpy 文件里没有写明。',
  activations: { Sigmoid: 'sigmoid', Relu: 'ReLU' },
  openedName: (first: string, count: number) =>
    count === 1 ? first : `${first} 等 ${count} 个文件`,
  noFile: '没有可打开的文件。',
  oneByOne: (name: string) => `${name} 本身就是一个完整的模型：请单独打开。`,
  notAModel: (name: string) =>
    `${name} 不是这里能打开的文件。可以打开 .safetensors、.npz、.npy 和图片。`,
  modelTooLarge: (name: string, bytes: number, most: number) =>
    `${name} 有 ${megabytes(bytes)}，超过了 ${megabytes(most)} 的上限：处理 28 x 28 像素的模型不会这么大。`,
};
