// The networks that every peer runs, and what each of their layers takes and gives. The reader is not
// among them: its layers are its weights file's, and only digitpad and ONNX know them.

import type { Architecture } from '../../web/package/index.js';

export type NetworkName = 'mlp' | 'cnn' | 'reader';

export interface Network {
  name: NetworkName;
  layers: Layer[];
  /** Images in one training step. */
  batch: number;
  learningRate: number;
}

/** Height, width, channels; channels vary fastest. */
type Shape = [height: number, width: number, channels: number];

interface Sizes {
  from: Shape;
  to: Shape;
}

/** `weight` is the place of W among the network's arrays; b follows it. */
export type Layer = Sizes &
  (
    | { type: 'Affine'; weight: number }
    | { type: 'Conv2d'; kernel: number; weight: number }
    | { type: 'MaxPool2d'; size: number }
    | { type: 'Relu' | 'Sigmoid' }
  );

export const PIXELS = 784;
export const DIGITS = 10;

const image: Shape = [28, 28, 1];

/** As digitpad's package takes them: the one place where the layers are written down. */
export const architectures: Record<'mlp' | 'cnn', Architecture> = {
  mlp: {
    input: image,
    weightInitStd: 0.01,
    layers: [{ type: 'Affine', units: 50 }, { type: 'Sigmoid' }, { type: 'Affine', units: DIGITS }],
  },
  cnn: {
    input: image,
    layers: [
      { type: 'Conv2d', units: 8, kernel: 5, padding: 0 },
      { type: 'Relu' },
      { type: 'MaxPool2d', size: 2 },
      { type: 'Conv2d', units: 16, kernel: 5, padding: 0 },
      { type: 'Relu' },
      { type: 'MaxPool2d', size: 2 },
      { type: 'Affine', units: DIGITS },
    ],
  },
};

export const networks: Record<NetworkName, Network> = {
  mlp: { name: 'mlp', layers: layersOf(architectures.mlp), batch: 100, learningRate: 0.1 },
  cnn: { name: 'cnn', layers: layersOf(architectures.cnn), batch: 32, learningRate: 0.1 },
  reader: { name: 'reader', layers: [], batch: 0, learningRate: 0 },
};

function layersOf({ input, layers }: Architecture): Layer[] {
  let from = input;
  let weight = 0;
  return layers.map((layer): Layer => {
    const [height, width, channels] = from;
    const sizes = (to: Shape): Sizes => {
      const both = { from, to };
      from = to;
      return both;
    };
    const next = (): number => {
      weight += 2;
      return weight - 2;
    };
    switch (layer.type) {
      case 'Affine':
        return { type: layer.type, weight: next(), ...sizes([1, 1, layer.units]) };
      case 'Conv2d': {
        const { kernel, units } = layer;
        const to: Shape = [height - kernel + 1, width - kernel + 1, units];
        return { type: layer.type, kernel, weight: next(), ...sizes(to) };
      }
      case 'MaxPool2d': {
        const { size } = layer;
        return { type: layer.type, size, ...sizes([height / size, width / size, channels]) };
      }
      case 'Relu':
      case 'Sigmoid':
        return { type: layer.type, ...sizes(from) };
      default:
        throw new Error(`The benchmark's networks have no layer ${layer.type}.`);
    }
  });
}

/** How many values a shape holds. */
export const volume = ([height, width, channels]: Shape): number => height * width * channels;

/** How many values each of the network's arrays has, in order: W1, b1, W2, b2, ... */
function weightSizes({ layers }: Network): number[] {
  return layers.flatMap((layer) => {
    const units = layer.to[2];
    if (layer.type === 'Affine') return [volume(layer.from) * units, units];
    if (layer.type === 'Conv2d') return [layer.kernel ** 2 * layer.from[2] * units, units];
    return [];
  });
}

/** One array after the other, as the fixtures hold them, cut into the network's arrays. */
export function splitWeights(network: Network, all: Float32Array): Float32Array[] {
  let start = 0;
  return weightSizes(network).map((size) => {
    start += size;
    return all.slice(start - size, start);
  });
}
