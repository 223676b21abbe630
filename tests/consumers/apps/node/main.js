// Without a page: reads a drawing, and trains.

import { createModel, loadModel } from 'digitpad';

const weights = new URL(import.meta.resolve('digitpad/weights/two-layer-relu.safetensors'));
const reader = await loadModel(weights);
const seven = [
  [
    [30, 25],
    [69, 24],
    [46, 82],
  ],
];
console.log(`read: ${reader.predict(seven).digit}`);
reader.dispose();

const learner = await createModel({
  input: [28, 28, 1],
  layers: [{ type: 'Affine', units: 10 }],
});
const images = new Uint8Array(784 * 2).fill(255, 784);
const labels = Uint8Array.of(3, 8);
for (let step = 0; step < 50; step++) learner.trainStep(images, labels, { learningRate: 0.1 });
console.log(`learned: ${100 * learner.evaluate(images, labels).accuracy} %`);
learner.dispose();
