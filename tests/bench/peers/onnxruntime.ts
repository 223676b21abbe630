// onnxruntime-web on its WebAssembly backend. It predicts with the file that digitpad exports. Its
// package has no training, so it trains by a graph that holds the gradients, too (formats/): weights
// go in, and come out changed.

import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import { channelsFirst } from '../formats/channels-first.js';
import { DIGITS, PIXELS } from '../networks.js';
import { fetchWeights, fixture, type Peer } from './peer.js';

env.wasm.numThreads = 1; // threads need a cross-origin isolated page

const open = (file: string) => InferenceSession.create(fixture(file));

export const images: NonNullable<Peer['images']> = async (network, n) => {
  const session = await open(`${network.name}.onnx`);
  return async (batch) => {
    const { probabilities } = await session.run({
      image: new Tensor('float32', batch, [n, PIXELS]),
    });
    return probabilities.data as Float32Array;
  };
};

export const predict: Peer['predict'] = (network) => images(network, 1);

export const train: Peer['train'] = async (network) => {
  const session = await open(`${network.name}-train.onnx`);
  const arrays = channelsFirst(network, await fetchWeights(network));
  let weights: Record<string, Tensor> = Object.fromEntries(
    arrays.map(({ name, shape, values }) => [name, new Tensor('float32', values, shape)]),
  );
  const truth = new Float32Array(network.batch * DIGITS);
  return async (batch, labels) => {
    truth.fill(0);
    for (let row = 0; row < labels.length; row++) truth[row * DIGITS + labels[row]] = 1;
    const { loss, ...changed } = await session.run({
      ...weights,
      image: new Tensor('float32', batch, [network.batch, PIXELS]),
      truth: new Tensor('float32', truth, [network.batch, DIGITS]),
    });
    weights = Object.fromEntries(arrays.map(({ name }) => [name, changed[`${name}_next`]]));
    return Number(loss.data[0]);
  };
};
