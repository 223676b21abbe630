// Training with TensorFlow.js, apart from tfjs.ts so that pages which only predict do without its
// gradients. Gradients and updates are its own.

import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import * as tf from '@tensorflow/tfjs-core';
import { DIGITS } from '../networks.js';
import type { Peer } from './peer.js';
import { open } from './tfjs.js';

export const train: NonNullable<Peer['train']> = async (network) => {
  const { scores } = await open(network);
  const optimizer = tf.train.sgd(network.learningRate);
  return (batch, labels) => {
    const loss = optimizer.minimize(() => {
      const truth = tf.oneHot(tf.tensor1d(labels, 'int32'), DIGITS);
      return tf.losses.softmaxCrossEntropy(truth, scores(batch));
    }, true);
    const [value] = loss.dataSync();
    loss.dispose();
    return value;
  };
};
