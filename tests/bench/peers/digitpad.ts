// digitpad through its public interface, as everybody uses it.

import { loadModel } from '../../../web/package/index.js';
import type { Network } from '../networks.js';
import { fixture, type Peer } from './peer.js';

const load = ({ name }: Network) => loadModel(fixture(`${name}.safetensors`));

export const predict: Peer['predict'] = async (network) => {
  const model = await load(network);
  return (image) => model.predict(image)?.probabilities ?? [];
};

export const images: Peer['images'] = async (network, n) => {
  const model = await load(network);
  return (batch) => model.predictBatch(batch, n);
};

export const train: Peer['train'] = async (network) => {
  const model = await load(network);
  const { learningRate } = network;
  return (batch, labels) => model.trainStep(batch, labels, { learningRate });
};
