// The networks whose gradients can be checked here: the tutorials', new, and the pad's where it is
// small enough.

import { type Architecture, createModel, type Model } from '../../package/index.js';

export type NetworkName = 'relu' | 'sigmoid' | 'pad';

/** Of the recipes in model/recipes, so that the native program's table is of the same network. */
const SEED = 1;

/** A check reads twice for each weight: with more of them, or with convolutions, that takes hours. */
const MOST_WEIGHTS = 100_000;

function twoLayers(activation: 'Relu' | 'Sigmoid'): Architecture {
  return {
    input: [28, 28, 1],
    weightInitStd: 0.01,
    layers: [{ type: 'Affine', units: 50 }, { type: activation }, { type: 'Affine', units: 10 }],
  };
}

/** A tutorial's network with new weights; the caller disposes of it. */
export function newNetwork(name: 'relu' | 'sigmoid'): Promise<Model> {
  return createModel(twoLayers(name === 'relu' ? 'Relu' : 'Sigmoid'), { seed: SEED });
}

export function weightsOf(model: Model): number {
  return model.parameters().reduce((sum, { values }) => sum + values.length, 0);
}

export function isSmall(model: Model): boolean {
  const convolves = model.architecture.layers.some(({ type }) => type === 'Conv2d');
  return !convolves && weightsOf(model) <= MOST_WEIGHTS;
}
