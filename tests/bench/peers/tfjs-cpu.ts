// TensorFlow.js on its plain JavaScript backend.

import '@tensorflow/tfjs-backend-cpu';
import { ready, setBackend } from '@tensorflow/tfjs-core';
import type { Peer } from './peer.js';
import { read } from './tfjs.js';

async function start(): Promise<void> {
  await setBackend('cpu');
  await ready();
}

export const predict: Peer['predict'] = async (network) => {
  await start();
  return read(network);
};

export const images: Peer['images'] = async (network) => {
  await start();
  return read(network);
};

export const train: Peer['train'] = async (network) => {
  await start();
  const { train: shared } = await import('./tfjs-train.js');
  return shared(network);
};
