// The layers of plain.ts. Each remembers its input of the step before, gives its output and its
// gradient in arrays of its own, and takes its step of gradient descent in backward().

import { DIGITS, type Layer, volume } from '../networks.js';

interface PlainLayer {
  forward(x: Float32Array): Float32Array;
  /** The gradient by the output in, by the input out. */
  backward(dout: Float32Array, learningRate: number): Float32Array;
}

type Of<Type extends Layer['type']> = Extract<Layer, { type: Type }>;

/**
 * @param n - How many images at once.
 * @param passOn - Whether somebody wants the gradient by the input: nobody does of the first layer.
 */
export function makeLayer(
  layer: Layer,
  weights: Float32Array[],
  n: number,
  passOn: boolean,
): PlainLayer {
  switch (layer.type) {
    case 'Affine':
      return affine(layer, weights, n, passOn);
    case 'Conv2d':
      return conv2d(layer, weights, n, passOn);
    case 'MaxPool2d':
      return maxPool2d(layer, n);
    case 'Relu':
      return relu(n * volume(layer.to));
    default:
      return sigmoid(n * volume(layer.to));
  }
}

function learned(weights: Float32Array[], weight: number): [W: Float32Array, b: Float32Array] {
  return [weights[weight] ?? new Float32Array(), weights[weight + 1] ?? new Float32Array()];
}

/** Goes against the gradient, and forgets it. */
function descend(values: Float32Array, gradient: Float32Array, learningRate: number): void {
  for (let i = 0; i < values.length; i++) values[i] -= learningRate * gradient[i];
  gradient.fill(0);
}

function affine(layer: Of<'Affine'>, weights: Float32Array[], n: number, passOn: boolean) {
  const inputs = volume(layer.from);
  const units = layer.to[2];
  const [W, b] = learned(weights, layer.weight);
  const dW = new Float32Array(W.length);
  const db = new Float32Array(units);
  const out = new Float32Array(n * units);
  const dx = new Float32Array(n * inputs);
  let input: Float32Array = dx;
  return {
    forward(x: Float32Array) {
      input = x;
      for (let row = 0; row < n; row++) {
        const o = row * units;
        for (let j = 0; j < units; j++) out[o + j] = b[j];
        for (let i = 0; i < inputs; i++) {
          const value = x[row * inputs + i];
          if (value === 0) continue;
          const w = i * units;
          for (let j = 0; j < units; j++) out[o + j] += value * W[w + j];
        }
      }
      return out;
    },
    backward(dout: Float32Array, learningRate: number) {
      for (let row = 0; row < n; row++) {
        const o = row * units;
        for (let j = 0; j < units; j++) db[j] += dout[o + j];
        for (let i = 0; i < inputs; i++) {
          const w = i * units;
          if (passOn) {
            let sum = 0;
            for (let j = 0; j < units; j++) sum += dout[o + j] * W[w + j];
            dx[row * inputs + i] = sum;
          }
          const value = input[row * inputs + i];
          if (value === 0) continue;
          for (let j = 0; j < units; j++) dW[w + j] += value * dout[o + j];
        }
      }
      descend(W, dW, learningRate);
      descend(b, db, learningRate);
      return dx;
    },
  };
}

function conv2d(layer: Of<'Conv2d'>, weights: Float32Array[], n: number, passOn: boolean) {
  const [H, width, channels] = layer.from;
  const [height2, width2, units] = layer.to;
  const { kernel } = layer;
  const [W, b] = learned(weights, layer.weight);
  const dW = new Float32Array(W.length);
  const db = new Float32Array(units);
  const out = new Float32Array(n * height2 * width2 * units);
  const dx = new Float32Array(n * H * width * channels);
  let input: Float32Array = dx;
  // One row of a window is side by side in the image, and so are its weights.
  const run = kernel * channels;
  return {
    forward(x: Float32Array) {
      input = x;
      let o = 0;
      for (let row = 0; row < n; row++) {
        for (let y = 0; y < height2; y++) {
          for (let column = 0; column < width2; column++) {
            for (let m = 0; m < units; m++) out[o + m] = b[m];
            let w = 0;
            for (let ky = 0; ky < kernel; ky++) {
              const start = ((row * H + y + ky) * width + column) * channels;
              for (let i = start; i < start + run; i++) {
                const value = x[i];
                if (value !== 0) for (let m = 0; m < units; m++) out[o + m] += value * W[w + m];
                w += units;
              }
            }
            o += units;
          }
        }
      }
      return out;
    },
    backward(dout: Float32Array, learningRate: number) {
      if (passOn) dx.fill(0);
      let o = 0;
      for (let row = 0; row < n; row++) {
        for (let y = 0; y < height2; y++) {
          for (let column = 0; column < width2; column++) {
            for (let m = 0; m < units; m++) db[m] += dout[o + m];
            let w = 0;
            for (let ky = 0; ky < kernel; ky++) {
              const start = ((row * H + y + ky) * width + column) * channels;
              for (let i = start; i < start + run; i++) {
                const value = input[i];
                if (value !== 0) for (let m = 0; m < units; m++) dW[w + m] += value * dout[o + m];
                if (passOn) {
                  let sum = 0;
                  for (let m = 0; m < units; m++) sum += dout[o + m] * W[w + m];
                  dx[i] += sum;
                }
                w += units;
              }
            }
            o += units;
          }
        }
      }
      descend(W, dW, learningRate);
      descend(b, db, learningRate);
      return dx;
    },
  };
}

function maxPool2d(layer: Of<'MaxPool2d'>, n: number) {
  const [height, width, channels] = layer.from;
  const [height2, width2] = layer.to;
  const { size } = layer;
  const out = new Float32Array(n * volume(layer.to));
  const largest = new Uint32Array(out.length);
  const dx = new Float32Array(n * volume(layer.from));
  return {
    forward(x: Float32Array) {
      let o = 0;
      for (let row = 0; row < n; row++) {
        for (let y = 0; y < height2; y++) {
          for (let column = 0; column < width2; column++) {
            const corner = ((row * height + y * size) * width + column * size) * channels;
            for (let c = 0; c < channels; c++) {
              let best = corner + c;
              for (let dy = 0; dy < size; dy++) {
                for (let dxx = 0; dxx < size; dxx++) {
                  const i = corner + (dy * width + dxx) * channels + c;
                  if (x[i] > x[best]) best = i;
                }
              }
              out[o] = x[best];
              largest[o] = best;
              o += 1;
            }
          }
        }
      }
      return out;
    },
    backward(dout: Float32Array) {
      dx.fill(0);
      for (let o = 0; o < dout.length; o++) dx[largest[o]] = dout[o];
      return dx;
    },
  };
}

function relu(length: number) {
  const out = new Float32Array(length);
  const dx = new Float32Array(length);
  return {
    forward(x: Float32Array) {
      for (let i = 0; i < length; i++) out[i] = x[i] > 0 ? x[i] : 0;
      return out;
    },
    backward(dout: Float32Array) {
      for (let i = 0; i < length; i++) dx[i] = out[i] > 0 ? dout[i] : 0;
      return dx;
    },
  };
}

function sigmoid(length: number) {
  const out = new Float32Array(length);
  const dx = new Float32Array(length);
  return {
    forward(x: Float32Array) {
      for (let i = 0; i < length; i++) out[i] = 1 / (1 + Math.exp(-x[i]));
      return out;
    },
    backward(dout: Float32Array) {
      for (let i = 0; i < length; i++) dx[i] = dout[i] * out[i] * (1 - out[i]);
      return dx;
    },
  };
}

/** Scores become probabilities, in place, ten by ten. */
export function softmax(scores: Float32Array): Float32Array {
  for (let start = 0; start < scores.length; start += DIGITS) {
    let most = scores[start];
    for (let j = 1; j < DIGITS; j++) most = Math.max(most, scores[start + j]);
    let sum = 0;
    for (let j = 0; j < DIGITS; j++) {
      scores[start + j] = Math.exp(scores[start + j] - most);
      sum += scores[start + j];
    }
    for (let j = 0; j < DIGITS; j++) scores[start + j] /= sum;
  }
  return scores;
}

/** Scores become the gradient of the mean cross-entropy, in place; gives that mean, in nats. */
export function softmaxWithLoss(scores: Float32Array, labels: Uint8Array): number {
  const n = labels.length;
  softmax(scores);
  let loss = 0;
  for (let row = 0; row < n; row++) {
    const right = row * DIGITS + labels[row];
    loss -= Math.log(scores[right]);
    scores[right] -= 1;
  }
  for (let i = 0; i < scores.length; i++) scores[i] /= n;
  return loss / n;
}
