// The English words of opening and saving files.

import { megabytes } from '../numbers.js';

export const fileTexts = {
  open: 'Open…',
  openMeans: 'A model: .safetensors, .npz, or w1.npy, b1.npy, w2.npy and b2.npy together',
  saveAs: 'Save as…',
  modelAs: 'Weights as',
  drawingAs: 'Drawing as',
  unnamedModel: 'model',
  activation: 'Trained with which activation? numpy’s files do not say.',
  activations: { Sigmoid: 'sigmoid', Relu: 'ReLU' },
  openedName: (first: string, count: number) =>
    count === 1 ? first : `${first} and ${count - 1} more`,
  noFile: 'There is no file to open.',
  oneByOne: (name: string) => `${name} is a whole model: open it by itself.`,
  notAModel: (name: string) =>
    `${name} is none of the files that can be opened here: .safetensors, .npz, .npy, or a picture.`,
  modelTooLarge: (name: string, bytes: number, most: number) =>
    `${name} has ${megabytes(bytes)}: more than ${megabytes(most)} are not opened, since no model for 28 x 28 pixels is that large.`,
};
