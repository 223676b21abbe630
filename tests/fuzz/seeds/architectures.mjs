// Architectures for the seeds of recipes and of weights.
const network = (...layers) => ({
  input: [28, 28, 1],
  layers: [...layers, { type: 'Affine', units: 10 }],
});

/** The smallest network there is: an image's mean, and for each digit a weight and a bias. */
export const smallest = network({ type: 'AvgPool2d', size: 28 });

export const everyLayer = {
  ...network(
    { type: 'MaxPool2d', size: 9 },
    { type: 'Conv2d', units: 1, kernel: 3, padding: 1 },
    { type: 'BatchNorm' },
    { type: 'Relu' },
    { type: 'AvgPool2d', size: 3 },
    { type: 'Dropout', rate: 0.1 },
    { type: 'Sigmoid' },
  ),
  weightInitStd: 0.01,
};

const wide = { type: 'Affine', units: 4096 };
const growing = { type: 'Conv2d', units: 1, kernel: 7, padding: 6 };
const channels = { type: 'Conv2d', units: 512, kernel: 1, padding: 0 };

/** Small texts that ask for much: each layer is within its bounds. */
export const hostile = {
  'asks-for-gigabytes-of-weights': network(...Array(63).fill(wide)),
  'asks-for-gigabytes-of-weights-in-one-layer': network(channels, wide),
  'asks-for-gigabytes-of-values': network(...Array(62).fill(growing), channels),
  'has-too-many-layers': network(...Array(64).fill({ type: 'Relu' })),
  'has-no-layers': { input: [28, 28, 1], layers: [] },
  'has-a-kernel-that-is-too-large': network({ type: 'Conv2d', units: 1, kernel: 7, padding: 7 }),
  'has-null-for-a-size': network({ type: 'Affine', units: null }),
  'has-a-size-beyond-64-bits': network({ type: 'AvgPool2d', size: 1e300 }),
  'has-an-unknown-layer': network({ type: 'Attention', units: 1 }),
};
