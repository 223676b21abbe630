// TensorFlow.js on whatever backend is set: what tfjs-wasm.ts and tfjs-cpu.ts share. Written with its
// operations, as its layers would call them.

import * as tf from '@tensorflow/tfjs-core';
import { type Layer, type Network, PIXELS } from '../networks.js';
import { fetchWeights, type Peer } from './peer.js';

/** Its types are not there when types are checked. */
export type Tensor = ReturnType<typeof tf.tensor>;

/** In digitpad's order already: HWIO, and NHWC flattened. */
const shapeOf = (layer: Extract<Layer, { weight: number }>): number[] => {
  const [height, width, channels] = layer.from;
  const units = layer.to[2];
  return layer.type === 'Conv2d'
    ? [layer.kernel, layer.kernel, channels, units]
    : [height * width * channels, units];
};

export async function open(network: Network) {
  const values = await fetchWeights(network);
  const variables: Tensor[] = [];
  for (const layer of network.layers) {
    if (!('weight' in layer)) continue;
    variables.push(tf.variable(tf.tensor(values[layer.weight], shapeOf(layer))));
    variables.push(tf.variable(tf.tensor1d(values[layer.weight + 1])));
  }
  const scores = (images: Float32Array): Tensor => {
    const n = images.length / PIXELS;
    let x: Tensor = tf.tensor4d(images, [n, ...(network.layers[0]?.from ?? [])]);
    for (const layer of network.layers) x = forward(x, layer, variables);
    return x;
  };
  return { scores };
}

function forward(x: Tensor, layer: Layer, variables: Tensor[]): Tensor {
  switch (layer.type) {
    case 'Affine': {
      const flat = tf.reshape(x, [x.shape[0], -1]);
      return tf.add(tf.matMul(flat, variables[layer.weight]), variables[layer.weight + 1]);
    }
    case 'Conv2d':
      return tf.add(tf.conv2d(x, variables[layer.weight], 1, 'valid'), variables[layer.weight + 1]);
    case 'MaxPool2d':
      return tf.maxPool(x, layer.size, layer.size, 'valid');
    case 'Relu':
      return tf.relu(x);
    default:
      return tf.sigmoid(x);
  }
}

/** One image or many: the batch is as large as what comes. */
export const read: NonNullable<Peer['predict']> = async (network) => {
  if (network.name === 'reader') return null;
  const { scores } = await open(network);
  return (image) => tf.tidy(() => tf.softmax(scores(image)).dataSync());
};
