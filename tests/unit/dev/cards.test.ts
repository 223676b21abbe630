// The models' cards: what is drawn and said of given measurements, and what is refused.
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { calibrationPicture, interval } from '../../../.dev/cards/calibration.mjs';
import { card } from '../../../.dev/cards/card.mjs';
import { confusionPicture, mistakes } from '../../../.dev/cards/confusion.mjs';
import { curvePicture } from '../../../.dev/cards/curve.mjs';
import { grayPng, misread, misreadPicture, readImages } from '../../../.dev/cards/images.mjs';
import { limits } from '../../../.dev/cards/limits.mjs';
import {
  type Evaluation,
  type Prediction,
  readEvaluation,
  readHistory,
  readPredictions,
} from '../../../.dev/cards/measurement.mjs';
import { checkRecipe, trainingInWords } from '../../../.dev/cards/training.mjs';
import { readWeights } from '../../../.dev/cards/weights.mjs';

/** Ten images of each digit; of the fours, three are taken for nines, and of the sevens, one for a one. */
function evaluation(): Evaluation {
  const confusion: number[][] = Array.from({ length: 10 }, (_, truth) =>
    Array.from({ length: 10 }, (_, answer) => (truth === answer ? 10 : 0)),
  );
  confusion[4] = [0, 0, 0, 0, 7, 0, 0, 0, 0, 3];
  confusion[7] = [0, 1, 0, 0, 0, 0, 0, 9, 0, 0];
  const empty = { count: 0, confidence: 0, accuracy: 0 };
  const calibration = [...Array(8).fill(empty)];
  calibration.push({ count: 20, confidence: 0.85, accuracy: 0.9 });
  calibration.push({ count: 80, confidence: 0.95, accuracy: 0.975 });
  return {
    count: 100,
    accuracy: 0.96,
    loss: 0.125,
    calibrationError: 0.03,
    calibration,
    confusion,
    groups: {},
  };
}

const rejection = {
  count: 2000,
  area: 0.99,
  threshold: 0.7,
  digitsAccepted: 0.995,
  othersRefused: 0.8,
  thresholdFor99: 0.9,
  othersRefusedAt99: 0.85,
};

const variation = (name: string, accuracy: number) => ({
  name,
  accuracy,
  difference: accuracy - 0.96,
  loss: 0.2,
  calibrationError: 0.05,
});

/** The attributes of every element of this name. */
const elements = (svg: string, name: string) =>
  [...svg.matchAll(new RegExp(`<${name} ([^>]*?)/?>`, 'g'))].map(([, attributes]) => attributes);
const texts = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text]) => text);

describe("a program's JSON", () => {
  const read = (change: (value: Record<string, unknown>) => void) => {
    const value: Record<string, unknown> = { ...evaluation() };
    change(value);
    return () => readEvaluation(JSON.stringify(value), 'digitpad evaluate m');
  };

  it('is taken as it is when it is whole', () => {
    expect(read(() => {})()).toEqual(evaluation());
  });

  it('is refused, with the command, when it is not JSON', () => {
    expect(() => readEvaluation('no such model', 'digitpad evaluate m')).toThrow(
      'digitpad evaluate m: not JSON: no such model',
    );
  });

  it('is refused for a number that is missing or impossible', () => {
    expect(read((value) => delete value.loss)).toThrow('evaluate m: "loss" is undefined');
    expect(read((value) => Object.assign(value, { accuracy: 96 }))).toThrow(
      '"accuracy" is 96; it must be from 0 to 1',
    );
  });

  it('is refused when its table is not 10 x 10, or counts other images', () => {
    expect(read((value) => Object.assign(value, { confusion: [[1]] }))).toThrow(
      '"confusion" is [[1]]; it must be 10 values',
    );
    expect(read((value) => Object.assign(value, { count: 99 }))).toThrow(
      '"confusion" counts 100 images, "count" 99',
    );
  });

  it('is refused without what was asked for', () => {
    const text = JSON.stringify(evaluation());
    expect(() => readEvaluation(text, 'm', { rejection: true })).toThrow('"rejection"');
    expect(() => readEvaluation(text, 'm', { variations: true })).toThrow('"variations"');
  });

  it('is refused by its line when it is of predictions', () => {
    const right = JSON.stringify({
      index: 0,
      label: 1,
      digit: 1,
      probabilities: Array(10).fill(0.1),
    });
    expect(readPredictions(`${right}\n`, 'p')).toHaveLength(1);
    expect(() => readPredictions(`${right}\n{"index":1}\n`, 'p')).toThrow('p: line 2: "label"');
  });

  it('is refused when a history lacks the accuracy it says was watched', () => {
    const history = [{ step: 0, trainAccuracy: 0.1, testAccuracy: 0.1 }];
    expect(() => readHistory(JSON.stringify({ held: 'validation', history }), 'h')).toThrow(
      'h: history[0]: "validationAccuracy"',
    );
  });
});

describe('the confusion matrix', () => {
  it('lists mistakes by how often they happen', () => {
    expect(mistakes(evaluation().confusion)).toEqual([
      { truth: 4, answer: 9, count: 3 },
      { truth: 7, answer: 1, count: 1 },
    ]);
  });

  it('colours mistakes only, the most frequent fully', () => {
    const svg = confusionPicture(evaluation().confusion);
    const coloured = elements(svg, 'rect').filter((rect) => rect?.includes('class="blue"'));
    expect(coloured).toHaveLength(2);
    expect(coloured[0]).toContain('fill-opacity="1"');
    expect(Number(/fill-opacity="([\d.]+)"/.exec(coloured[1] ?? '')?.[1])).toBeLessThan(0.8);
  });

  it('says how many of each digit are read right', () => {
    expect(texts(confusionPicture(evaluation().confusion))).toEqual(
      expect.arrayContaining(['70.00 %', '90.00 %', '100.00 %']),
    );
  });

  it('has no colour where nothing is misread', () => {
    const confusion = evaluation().confusion.map((_, truth) =>
      Array.from({ length: 10 }, (_, answer) => (truth === answer ? 10 : 0)),
    );
    expect(confusionPicture(confusion)).not.toContain('class="blue"');
  });
});

describe('the calibration plot', () => {
  it('has a dot for every bin that has images, higher where more are right', () => {
    const dots = elements(calibrationPicture(evaluation()), 'circle');
    const at = (name: string) =>
      dots.map((dot) => Number(new RegExp(`${name}="([\\d.]+)"`).exec(dot ?? '')?.[1]));
    expect(dots).toHaveLength(2);
    const [low, high] = at('cy');
    expect(high).toBeLessThan(Number(low));
    // The plot is 340 wide: a tenth further right is 34.
    const [left, right] = at('cx');
    expect(Number(right) - Number(left)).toBeCloseTo(34, 5);
  });

  it('says how many images are in each', () => {
    expect(texts(calibrationPicture(evaluation()))).toEqual(expect.arrayContaining(['20', '80']));
  });

  it("spans Wilson's interval", () => {
    // By hand for 8 of 10 at z = 1.96: (0.8 + 0.19208) / 1.38416 -+ 0.31362 / 1.38416.
    const [low, high] = interval(0.8, 10);
    expect(low).toBeCloseTo(0.4902, 3);
    expect(high).toBeCloseTo(0.9433, 3);
  });
});

describe('the curve of the accuracy', () => {
  const svg = curvePicture({
    held: 'validation',
    history: [
      { step: 0, trainAccuracy: 0, validationAccuracy: 0 },
      { step: 100, trainAccuracy: 0.99, validationAccuracy: 0.9 },
    ],
  });

  it('rises as much from 0 to 90 % as from 90 to 99 %', () => {
    // 260 high for four tenths of tenths: 65 each, from 300 upwards.
    const curves = elements(svg, 'path').filter((path) => path?.includes('linejoin'));
    expect(curves[0]).toContain('d="M70 300L590 170"');
    expect(curves[1]).toContain('d="M70 300L590 235"');
  });

  it('is dashed for what was held back, and says so', () => {
    const dashed = elements(svg, 'path').filter((path) => path?.includes('dasharray'));
    expect(dashed[0]).toContain('red-line');
    expect(texts(svg)).toContain('images held back');
  });
});

describe('the misread images', () => {
  const prediction = (index: number, label: number, digit: number, sure: number): Prediction => ({
    index,
    label,
    digit,
    probabilities: Array.from({ length: 10 }, (_, d) => (d === digit ? sure : (1 - sure) / 9)),
  });

  it('come with the surest first, without those read right', () => {
    const wrong = misread([
      prediction(0, 3, 3, 0.99),
      prediction(1, 4, 9, 0.5),
      prediction(2, 7, 1, 0.9),
    ]);
    expect(wrong.map(({ index }) => index)).toEqual([2, 1]);
  });

  it('are drawn with what they are and what they were taken for', () => {
    const svg = misreadPicture(misread([prediction(1, 4, 9, 0.5)]), () => new Uint8Array(784));
    expect(texts(svg)).toEqual(['4 → 9', '50.0 %']);
  });

  it('keep their pixels', () => {
    const png = Buffer.from(grayPng(2, 2, Uint8Array.from([0, 255, 128, 7])));
    const data = png.indexOf('IDAT') + 4;
    const length = png.readUInt32BE(data - 8);
    // A zero before each line: no filter.
    expect([...inflateSync(png.subarray(data, data + length))]).toEqual([0, 0, 255, 0, 128, 7]);
    // The check sum of an empty IEND is the same in every PNG.
    expect(png.subarray(-4).toString('hex')).toBe('ae426082');
  });

  it('are read from an IDX file, and from no other', () => {
    const file = Buffer.alloc(16 + 2 * 784);
    for (const [i, n] of [0x803, 2, 28, 28].entries()) file.writeUInt32BE(n, 4 * i);
    file[16 + 784] = 42;
    expect(readImages(file, 'idx')(1)[0]).toBe(42);
    expect(() => readImages(file.subarray(0, 900), 'idx')).toThrow('idx: 900 bytes');
    expect(() => readImages(Buffer.from('labels'), 'idx')).toThrow('idx: not an IDX file');
  });
});

describe('what a model is not good at', () => {
  it('is said from the numbers', () => {
    const sentences = limits({ mnist: { ...evaluation(), rejection } }).join('\n');
    expect(sentences).toContain('4 (70.00 % right) and 7 (90.00 % right) worst');
    expect(sentences).toContain('It misreads 4 of');
    expect(sentences).toContain('most often: 4 for 9 (3).');
    expect(sentences).toContain(
      'of the 80 test images of which it is surer than 90 %, it misreads 2',
    );
    expect(sentences).toContain('takes 20.00 % of 2,000 drawings');
  });

  it('makes no rule of mistakes that happen once', () => {
    const once = evaluation();
    once.confusion[4] = [0, 0, 0, 0, 9, 0, 0, 0, 0, 1];
    expect(limits({ mnist: once }).join('\n')).toContain(
      "It misreads 2 of MNIST's test images, none like another.",
    );
  });

  it('names the hardest way to draw, where one is harder than plain', () => {
    const drawings = { ...evaluation(), variations: [variation('plain', 0.96)] };
    expect(limits({ mnist: evaluation(), drawings }).join('\n')).not.toContain('hardest');
    drawings.variations.push(variation('thin', 0.9), variation('fast', 0.86));
    expect(limits({ mnist: evaluation(), drawings }).join('\n')).toContain(
      '"fast" is the hardest for it: 86.00 %, −10.00 points',
    );
  });

  it('has the same general warnings for a model that misreads nothing', () => {
    const perfect = evaluation();
    perfect.confusion[4] = [0, 0, 0, 0, 10, 0, 0, 0, 0, 0];
    perfect.confusion[7] = [0, 0, 0, 0, 0, 0, 0, 10, 0, 0];
    perfect.calibration = perfect.calibration.map((bin) => ({ ...bin, accuracy: 1 }));
    const sentences = limits({ mnist: perfect });
    expect(sentences[0]).toMatch(/^It reads one digit/);
    expect(sentences.join('\n')).not.toMatch(/misreads/);
  });
});

describe('how a model was trained', () => {
  const recipe = {
    optimizer: { type: 'Sgd', learningRate: 0.1 },
    batchSize: 100,
    steps: 20400,
    seed: 1,
  };

  it('is told from its recipe', () => {
    const words = trainingInWords(recipe).join(' ');
    expect(words).toContain('20,400 steps of 100 images, 2,040,000 in all');
    expect(words).toContain('The images stayed as they are.');
    expect(words).not.toMatch(/by rule|held back/);
  });

  it('is not told of weights that another recipe made', () => {
    const training = (step: number) => ({
      held: 'test' as const,
      history: [{ step, trainAccuracy: 1, testAccuracy: 1 }],
    });
    expect(() => checkRecipe(recipe, training(20400), 'h')).not.toThrow();
    expect(() => checkRecipe(recipe, training(600), 'h')).toThrow(
      'h: ends at step 600, and the recipe has 20400',
    );
  });

  it('names only the changes that were made to the images', () => {
    const changed = {
      ...recipe,
      augmentation: { rotation: 12, shift: 0 },
      easing: 0.3,
      drawn: 0.1,
    };
    const words = trainingInWords(changed).join(' ');
    expect(words).toContain('turned by up to 12° to either side; over the last 30 %');
    expect(words).toContain('10 % of the images were digits drawn by rule');
    expect(words).not.toMatch(/moved|slanted/);
  });
});

describe('a card', () => {
  const header = {
    __metadata__: { architecture: JSON.stringify({ layers: [{ type: 'Affine', units: 10 }] }) },
    W1: { dtype: 'I8', shape: [784, 10] },
    'W1.scale': { dtype: 'F32', shape: [10] },
    b1: { dtype: 'F32', shape: [10] },
  };
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(json.length));
  const weights = readWeights(Buffer.concat([length, json]), 'w.safetensors');
  const subject = {
    name: 'm',
    recipe: {
      optimizer: { type: 'Sgd', learningRate: 0.1 },
      batchSize: 1,
      steps: 1,
      storedAs: 'I8',
    },
    weights,
    training: { held: 'test' as const, history: [] },
    mnist: { ...evaluation(), rejection },
    misread: { all: 4, shown: 4 },
  };

  it('counts weights and biases, and no scales', () => {
    expect(weights.count).toBe(7850);
    expect(card(subject)).toContain('| 7,850 | bytes with one scale for each channel |');
  });

  it('speaks of drawings only when they were measured, and of which file', () => {
    expect(card(subject)).not.toContain('## Drawings');
    const measured = {
      ...evaluation(),
      groups: { 'source pens': { count: 50, accuracy: 0.9 } },
      variations: [variation('plain', 0.96), variation('thin', 0.9)],
    };
    const text = card({ ...subject, drawings: { file: 'd.jsonl', evaluation: measured } });
    expect(text).toContain('`d.jsonl`, a file that is not part of the project');
    expect(text).toContain('| source pens | 50 | 90.00 % |');
    expect(text).toContain('| thin | 90.00 % | −6.00 |');
  });

  it('shows no picture of misread images when there is none', () => {
    expect(card(subject)).toContain('m/misread.svg');
    expect(card({ ...subject, misread: { all: 0, shown: 0 } })).not.toContain('misread.svg');
  });
});
