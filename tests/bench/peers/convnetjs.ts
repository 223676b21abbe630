// ConvNetJS: one image at a time, in float64; its trainer sums gradients over a batch.

import { Net, SGDTrainer, Vol } from 'convnetjs';
import { DIGITS, type Layer, type Network, PIXELS } from '../networks.js';
import { fetchWeights, type Peer } from './peer.js';

/** Its definitions name a layer's activation with the layer, and its softmax brings an Affine. */
function definitions({ layers }: Network): object[] {
  const all: object[] = [{ type: 'input', out_sx: 28, out_sy: 28, out_depth: 1 }];
  layers.forEach((layer, i) => {
    const next = layers[i + 1]?.type;
    const activation =
      next === 'Relu' || next === 'Sigmoid' ? { activation: next.toLowerCase() } : {};
    const units = layer.to[2];
    if (layer.type === 'Conv2d') {
      const window = { sx: layer.kernel, stride: 1, pad: 0 };
      all.push({ type: 'conv', filters: units, ...window, ...activation });
    } else if (layer.type === 'MaxPool2d') {
      all.push({ type: 'pool', sx: layer.size, stride: layer.size });
    } else if (layer.type === 'Affine' && i === layers.length - 1) {
      all.push({ type: 'softmax', num_classes: units });
    } else if (layer.type === 'Affine') {
      all.push({ type: 'fc', num_neurons: units, ...activation });
    }
  });
  return all;
}

async function open(network: Network) {
  const net = new Net();
  net.makeLayers(definitions(network));
  const weights = await fetchWeights(network);
  const learning = net.layers.filter(({ filters }: { filters?: unknown }) => filters);
  network.layers
    .filter((layer): layer is Extract<Layer, { weight: number }> => 'weight' in layer)
    .forEach(({ weight, to: [, , units] }, i) => {
      const { filters, biases } = learning[i];
      biases.w.set(weights[weight + 1]);
      for (let m = 0; m < units; m++) {
        const { w } = filters[m];
        for (let k = 0; k < w.length; k++) w[k] = weights[weight][k * units + m];
      }
    });
  const volume = new Vol(28, 28, 1, 0);
  const show = (images: Float32Array, i: number) => {
    volume.w.set(images.subarray(i * PIXELS, (i + 1) * PIXELS));
    return volume;
  };
  return { net, show };
}

export const images: NonNullable<Peer['images']> = async (network, n) => {
  if (network.name === 'reader') return null;
  const { net, show } = await open(network);
  const probabilities = new Float32Array(n * DIGITS);
  return (batch) => {
    for (let i = 0; i < n; i++) probabilities.set(net.forward(show(batch, i)).w, i * DIGITS);
    return probabilities.slice();
  };
};

export const predict: Peer['predict'] = (network) => images(network, 1);

export const train: Peer['train'] = async (network) => {
  const { net, show } = await open(network);
  const trainer = new SGDTrainer(net, {
    method: 'sgd',
    learning_rate: network.learningRate,
    momentum: 0,
    l2_decay: 0,
    batch_size: network.batch,
  });
  return (batch, labels) => {
    let loss = 0;
    labels.forEach((label, i) => {
      loss += trainer.train(show(batch, i), label).cost_loss;
    });
    return loss / labels.length;
  };
};
