// The traditional Chinese words of opening and saving files.

import type { fileTexts as english } from '../en/files.js';
import { megabytes } from '../numbers.js';

export const fileTexts: typeof english = {
  open: '開啟…',
  openMeans: '模型檔案：.safetensors、.npz，或 w1.npy、b1.npy、w2.npy、b2.npy 一起選',
  saveAs: '另存新檔…',
  modelAs: '權重另存為',
  drawingAs: '手寫另存為',
  unnamedModel: '模型',
  activation: '訓練時用的是哪種活化函數？numpy 檔案裡沒有寫明。',
  activations: { Sigmoid: 'sigmoid', Relu: 'ReLU' },
  openedName: (first: string, count: number) =>
    count === 1 ? first : `${first} 等 ${count} 個檔案`,
  noFile: '沒有可開啟的檔案。',
  oneByOne: (name: string) => `${name} 本身就是一個完整的模型：請單獨開啟。`,
  notAModel: (name: string) =>
    `${name} 不是這裡能開啟的檔案。可以開啟 .safetensors、.npz、.npy 和圖片。`,
  modelTooLarge: (name: string, bytes: number, most: number) =>
    `${name} 有 ${megabytes(bytes)}，超過了 ${megabytes(most)} 的上限：處理 28 x 28 像素的模型不會這麼大。`,
};
