// What is measured, as calls of the package. The peers of these rows are in tests/bench.

import { createModel, loadModel, readMnist, type Strokes } from '../../package/index.js';
import type { Start, TaskName } from './protocol.js';

export interface Task {
  name: TaskName;
  /** One call; the number tells which images it takes. */
  call(i: number): unknown;
}

const PIXELS = 784;

const drawings: { strokes: Strokes; label: number }[] = [
  {
    label: 1,
    strokes: [
      [
        [50, 20],
        [50, 80],
      ],
    ],
  },
  {
    label: 4,
    strokes: [
      [
        [45, 20],
        [30, 55],
        [72, 55],
      ],
      [
        [60, 35],
        [60, 82],
      ],
    ],
  },
  {
    label: 7,
    strokes: [
      [
        [30, 22],
        [70, 22],
        [45, 80],
      ],
    ],
  },
];

export async function makeTasks({ models, testSet }: Start): Promise<Task[]> {
  const [mlp, reader, cnn, mnist] = await Promise.all([
    loadModel(models.mlp),
    loadModel(models.reader),
    createModel({
      input: [28, 28, 1],
      layers: [
        { type: 'Conv2d', units: 8, kernel: 5, padding: 0 },
        { type: 'Relu' },
        { type: 'MaxPool2d', size: 2 },
        { type: 'Conv2d', units: 16, kernel: 5, padding: 0 },
        { type: 'Relu' },
        { type: 'MaxPool2d', size: 2 },
        { type: 'Affine', units: 10 },
      ],
    }),
    readMnist(testSet.images, testSet.labels),
  ]);
  const images = Float32Array.from(mnist.images, (ink) => ink / 255);
  const some = (i: number, n: number) => {
    const first = (i * n) % (mnist.count - n);
    return [
      images.subarray(first * PIXELS, (first + n) * PIXELS),
      mnist.labels.slice(first, first + n),
    ] as const;
  };
  const image = (i: number) => {
    const first = (i % mnist.count) * PIXELS;
    return images.subarray(first, first + PIXELS);
  };
  return [
    { name: 'predictMlp', call: (i) => mlp.predict(image(i)) },
    { name: 'predictCnn', call: (i) => cnn.predict(image(i)) },
    { name: 'predictReader', call: (i) => reader.predict(image(i)) },
    { name: 'imagesMlp', call: () => mlp.predictBatch(images, mnist.count) },
    { name: 'imagesCnn', call: () => cnn.predictBatch(images, mnist.count) },
    { name: 'trainMlp', call: (i) => mlp.trainStep(...some(i, 100)) },
    { name: 'trainCnn', call: (i) => cnn.trainStep(...some(i, 32)) },
    {
      name: 'lesson',
      async call() {
        await reader.teach(drawings);
        reader.forgetLessons();
      },
    },
  ];
}
