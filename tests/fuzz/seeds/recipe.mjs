// Recipes, and architectures by themselves.
import { everyLayer, hostile, smallest } from './architectures.mjs';
import { text } from './bytes.mjs';

const simple = {
  name: 'seed',
  architecture: smallest,
  optimizer: { type: 'Sgd', learningRate: 0.1 },
  batchSize: 100,
  steps: 10,
  evaluateEvery: 10,
  seed: 1,
  storedAs: 'F32',
};

const rich = {
  ...simple,
  architecture: everyLayer,
  optimizer: { type: 'Adam', learningRate: 0.003, weightDecay: 0.01 },
  schedule: 'OneCycle',
  labelSmoothing: 0.05,
  weightAverage: 0.999,
  augmentation: {
    rotation: 15,
    scale: 0.15,
    shear: 0.3,
    shift: 2,
    elastic: 2,
    pen: 0.8,
    gain: 0.6,
  },
  easing: 0.3,
  drawn: 0.1,
  notDigits: 0.06,
  validation: 3000,
  replicas: 2,
  storedAs: 'I8',
};

const entries = (list) => Object.entries(list).map(([name, value]) => [name, text(value)]);

export const recipe = {
  ...Object.fromEntries(
    entries({
      simple,
      rich,
      'with-momentum': {
        ...simple,
        optimizer: { type: 'Momentum', learningRate: 1, momentum: 0.9 },
      },
      'an-architecture': everyLayer,
      'the-smallest-architecture': smallest,

      'a-seed-beyond-53-bits': { ...simple, seed: 2 ** 60 },
      'a-rate-below-all': { ...simple, optimizer: { type: 'Sgd', learningRate: 5e-324 } },
      'shares-that-exceed-1': { ...simple, drawn: 0.7, notDigits: 0.7 },
      'replicas-that-do-not-divide': { ...simple, replicas: 3 },
      'an-unknown-field': { ...simple, ['long'.repeat(100)]: 1 },
      'a-std-near-0': { ...smallest, weightInitStd: 5e-324 },
      'deep-json': '['.repeat(4000),
      'deep-json-in-a-field': `{"name":${'{"a":'.repeat(500)}`,
      'a-field-twice': '{"layers":[],"layers":[{"type":"Affine","units":10}],"input":[28,28,1]}',
    }),
  ),
  ...Object.fromEntries(
    entries(hostile).map(([name, value]) => [`an-architecture-that-${name}`, value]),
  ),
};
