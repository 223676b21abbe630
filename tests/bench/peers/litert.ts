// LiteRT.js on its CPU kernels (XNNPACK). It has no training.

import { loadAndCompile, loadLiteRt, Tensor } from '@litertjs/core';
import { fixture, type Peer } from './peer.js';

export const images: NonNullable<Peer['images']> = async (network, n) => {
  if (network.name === 'reader') return null;
  await loadLiteRt('/litert/');
  const address = fixture(`${network.name}-${n}.tflite`);
  const model = await loadAndCompile(address, { accelerator: 'wasm' });
  return async (batch) => {
    const input = new Tensor(batch, [n, 28, 28, 1]);
    const [output] = await model.run(input);
    const probabilities = output.toTypedArray();
    input.delete();
    output.delete();
    return probabilities;
  };
};

export const predict: Peer['predict'] = (network) => images(network, 1);
