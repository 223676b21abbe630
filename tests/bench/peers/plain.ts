// What one would write without a library: loops over typed arrays, each array made once, the inner
// loop over what lies side by side, and paper skipped, since most of an image is paper.

import { type Network, PIXELS } from '../networks.js';
import { fetchWeights, type Peer } from './peer.js';
import { makeLayer, softmax, softmaxWithLoss } from './plain-layers.js';

async function open(network: Network, n: number) {
  const weights = await fetchWeights(network);
  const layers = network.layers.map((layer, i) => makeLayer(layer, weights, n, i > 0));
  const forward = (images: Float32Array): Float32Array => {
    let values = images;
    for (const layer of layers) values = layer.forward(values);
    return values;
  };
  return { layers, forward };
}

export const predict: Peer['predict'] = async (network) => {
  if (network.name === 'reader') return null;
  const { forward } = await open(network, 1);
  return (image) => softmax(forward(image)).slice();
};

export const images: Peer['images'] = async (network, n) => {
  const { forward } = await open(network, n);
  return (batch) => softmax(forward(batch)).slice();
};

export const train: Peer['train'] = async (network) => {
  const { layers, forward } = await open(network, network.batch);
  const backward = [...layers].reverse();
  return (batch, labels) => {
    if (batch.length !== network.batch * PIXELS) throw new Error('The batch has another size.');
    const scores = forward(batch);
    const loss = softmaxWithLoss(scores, labels);
    let gradient = scores;
    for (const layer of backward) gradient = layer.backward(gradient, network.learningRate);
    return loss;
  };
};
