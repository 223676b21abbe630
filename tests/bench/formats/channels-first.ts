// The network's arrays as ONNX and PyTorch order them: channels before height and width.

import { type Network, volume } from '../networks.js';

export interface NamedArray {
  name: string;
  shape: number[];
  values: Float32Array;
}

/**
 * @param weights - As digitpad orders them.
 * @returns W1, b1, W2, b2, ...: an Affine's W is inputs x units, a Conv2d's to x from x kernel x kernel.
 */
export function channelsFirst(network: Network, weights: Float32Array[]): NamedArray[] {
  let number = 0;
  return network.layers.flatMap((layer) => {
    if (!('weight' in layer)) return [];
    number += 1;
    const [height, width, channels] = layer.from;
    const units = layer.to[2];
    const W = weights[layer.weight] ?? new Float32Array();
    const b = weights[layer.weight + 1] ?? new Float32Array();
    const values = new Float32Array(W.length);
    const isFlat = layer.type === 'Affine';
    const [rows, columns] =
      layer.type === 'Conv2d' ? [layer.kernel, layer.kernel] : [height, width];
    for (let place = 0; place < rows * columns; place++) {
      for (let c = 0; c < channels; c++) {
        for (let m = 0; m < units; m++) {
          const value = W[(place * channels + c) * units + m] ?? 0;
          const row = c * rows * columns + place;
          values[isFlat ? row * units + m : m * channels * rows * columns + row] = value;
        }
      }
    }
    const shape =
      layer.type === 'Conv2d' ? [units, channels, rows, columns] : [volume(layer.from), units];
    return [
      { name: `W${number}`, shape, values },
      { name: `b${number}`, shape: [units], values: b },
    ];
  });
}
