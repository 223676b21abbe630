// The gradient of a convolution by its filter, which the WebAssembly backend of TensorFlow.js does not
// have: made of a convolution, in which images and channels change places. Without it that backend
// cannot train a convolutional network at all.

import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from './tfjs.js';

export function patchConvolutionGradient(): void {
  tf.unregisterGradient('Conv2D');
  tf.registerGradient({
    kernelName: 'Conv2D',
    inputsToSave: ['x', 'filter'],
    gradFunc: (dy: Tensor, [x, filter]: [Tensor, Tensor]) => ({
      x: () => tf.conv2dTranspose(dy, filter, x.shape, 1, 'valid'),
      filter: () => {
        const images = tf.transpose(x, [3, 1, 2, 0]);
        const windows = tf.transpose(dy, [1, 2, 0, 3]);
        return tf.transpose(tf.conv2d(images, windows, 1, 'valid'), [1, 2, 0, 3]);
      },
    }),
  });
}
