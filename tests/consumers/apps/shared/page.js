// What each of the pages does with the package, however it came there: a pad that reads and is taught,
// and a training in a worker.

import { createTrainer } from 'digitpad';
import 'digitpad/element';

const architecture = {
  input: [28, 28, 1],
  weightInitStd: 0.01,
  layers: [{ type: 'Affine', units: 20 }, { type: 'Relu' }, { type: 'Affine', units: 10 }],
};

/** Ten images, each with a row of ink where its label says. */
const count = 10;
const images = new Uint8Array(count * 784);
const labels = Uint8Array.from({ length: count }, (_, digit) => digit);
for (const digit of labels)
  images.fill(255, digit * 784 + digit * 56, digit * 784 + digit * 56 + 28);

export function usePackage(weights) {
  document.querySelector('digit-pad').model = weights;
  document.querySelector('body > button').addEventListener('click', async () => {
    const set = { count, images, labels };
    const options = { seed: 1, batchSize: 10, steps: 200, learningRate: 0.5 };
    const trainer = await createTrainer(architecture, { train: set, test: set }, options);
    await trainer.start();
    const { accuracy } = await trainer.evaluate();
    document.querySelector('output').textContent = `trained: ${100 * accuracy} %`;
  });
}
