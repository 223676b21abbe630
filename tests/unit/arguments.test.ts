// What models say to callers' mistakes, and that these leave them as they were.

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type Architecture,
  ArgumentError,
  createModel,
  type Images,
  loadModel,
  type Model,
  type Parameter,
  type Source,
  type Strokes,
} from '../../web/package/index';
import { seven, twoLayers } from './support/fixtures';

let model: Model;
let before: Parameter[];
beforeAll(async () => {
  model = await createModel(twoLayers(5), { seed: 9 });
  before = model.parameters();
});
afterEach(() => expect(model.parameters()).toEqual(before));
afterAll(() => model.dispose());

/** What TypeScript would not let through, but JavaScript does. */
function untyped<T>(value: unknown): T {
  return value as T;
}

/** An error that says `message`, and is told apart by its class. */
function mistake(message: string): unknown {
  return expect.objectContaining({
    name: 'ArgumentError',
    message: expect.stringContaining(message),
  });
}

function blank(n: number): Float32Array {
  return new Float32Array(n * 784);
}

describe('an image', () => {
  it('of a wrong length is refused, with both lengths', () => {
    const message = 'input has 783 pixels: one image is 28 x 28, so 784, row by row.';
    expect(() => model.predict(new Float32Array(783))).toThrow(mistake(message));
    expect(() => model.activations(new Uint8Array(783))).toThrow(mistake(message));
  });

  it.each([
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['-1', -1],
    ['255', 255],
  ])('with a pixel of %s is refused, with its place', async (shown, value) => {
    const image = blank(1);
    image[300] = value;
    expect(() => model.predict(image)).toThrow(mistake(`input[300] is ${shown}: pixels`));
    expect(() => model.predictBatch(image, 1)).toThrow(mistake(`images[300] is ${shown}: pixels`));
    expect(() => model.trainStep(image, new Uint8Array(1))).toThrow(
      mistake(`images[300] is ${shown}`),
    );
    expect(() => model.evaluate(image, new Uint8Array(1))).toThrow(
      mistake(`images[300] is ${shown}`),
    );
    await expect(model.checkGradients(image, new Uint8Array(1))).rejects.toThrow(
      mistake(`images[300] is ${shown}`),
    );
  });

  it.each([
    ['undefined', undefined],
    ['null', null],
    ['"7"', '7'],
    ['a Float64Array', new Float64Array(784)],
    ['an Object', {}],
  ])('that is %s is refused, with what would do', (shown, value) => {
    expect(() => model.predict(untyped<Images>(value))).toThrow(
      mistake(`input is ${shown}: pass strokes`),
    );
    expect(() => model.predictBatch(untyped<Images>(value), 1)).toThrow(
      mistake(`images is ${shown}: pass a Float32Array (0 to 1) or a Uint8Array (0 to 255).`),
    );
  });
});

describe('a batch', () => {
  it('that is not whole images is refused', () => {
    expect(() => model.predictBatch(new Float32Array(1000), 1)).toThrow(
      mistake('images has 1000 values: n images of 28 x 28 are n * 784, and n is at least 1.'),
    );
    expect(() => model.evaluate(blank(0), new Uint8Array(0))).toThrow(
      mistake('images has 0 values'),
    );
  });

  it.each([3, 1, 0, -2, 1.5, Number.NaN])('said to be %s images when it is two is refused', (n) => {
    expect(() => model.predictBatch(blank(2), n)).toThrow(
      mistake(`n is ${n}, but images has 1568 values, which are 2 images.`),
    );
  });
});

describe('a digit', () => {
  it.each([
    ['10', 10],
    ['-1', -1],
    ['1.5', 1.5],
    ['"7"', '7'],
  ])('that is %s is refused', (shown, value) => {
    const message = `digit is ${shown}: it must be a digit, 0 to 9.`;
    expect(() => model.saliency(blank(1), untyped<number>(value))).toThrow(mistake(message));
    expect(() => model.gradients(blank(1), untyped<number>(value), 'loss')).toThrow(
      mistake(message),
    );
  });
});

describe('labels', () => {
  it('outside 0 to 9 are refused, with their place', async () => {
    const labels = Uint8Array.of(9, 10);
    const message = 'labels[1] is 10: labels are digits, 0 to 9.';
    expect(() => model.trainStep(blank(2), labels)).toThrow(mistake(message));
    expect(() => model.evaluate(blank(2), labels)).toThrow(mistake(message));
    await expect(model.checkGradients(blank(2), labels)).rejects.toThrow(mistake(message));
  });

  it('more or fewer than images are refused', () => {
    expect(() => model.trainStep(blank(2), Uint8Array.of(1))).toThrow(
      mistake('There are 1 labels for 2 images: pass one label per image.'),
    );
  });

  it('of another kind are refused', () => {
    expect(() => model.trainStep(blank(1), untyped<Uint8Array>([1]))).toThrow(
      mistake('labels is an Array: pass a Uint8Array of digits.'),
    );
  });
});

describe('a learning rate', () => {
  it.each([0, -0.1, Number.NaN, Number.POSITIVE_INFINITY])('of %s is refused', (learningRate) => {
    expect(() => model.trainStep(blank(1), Uint8Array.of(1), { learningRate })).toThrow(
      mistake(`learningRate is ${learningRate}: it must be a finite number above 0`),
    );
  });
});

describe('a drawing', () => {
  it.each([
    ['strokes[0] is 1: a stroke is an array of points', [1]],
    ['strokes[1][0] is 5: a point is two numbers', [[[0, 0]], [5]]],
    [
      'strokes[0][1] is 3 values: a point is two numbers',
      [
        [
          [0, 0],
          [1, 2, 3],
        ],
      ],
    ],
    ['strokes[0][0] is an Object: a point is two numbers', [[{ x: 1, y: 2 }]]],
    [
      'strokes[0][1][1] is NaN: coordinates are finite',
      [
        [
          [0, 0],
          [1, Number.NaN],
        ],
      ],
    ],
    ['strokes[0][0][0] is Infinity: coordinates are finite', [[[Number.POSITIVE_INFINITY, 0]]]],
    ['strokes[0][0][0] is 1e+39: coordinates are finite', [[[1e39, 0]]]],
    ['strokes[0][0][0] is "1": coordinates are finite', [[['1', 0]]]],
  ])('is refused when %s', (message, strokes) => {
    expect(() => model.predict(untyped<Strokes>(strokes))).toThrow(mistake(message));
  });
});

describe('an architecture', () => {
  it.each([
    ['architecture is undefined: pass an object', undefined],
    ['architecture is an Array: pass an object', []],
    ['"input"', { ...twoLayers(), input: [32, 32, 3] }],
    ['"weightInitStd"', { ...twoLayers(), weightInitStd: -1 }],
    ['"layers"', { ...twoLayers(), layers: [] }],
    ['layers[0]: "type" is "Conv9d"', { ...twoLayers(), layers: [{ type: 'Conv9d' }] }],
    ['layers[0]: "units"', { ...twoLayers(), layers: [{ type: 'Affine', units: 0 }] }],
    ['10 units, one for each digit', { ...twoLayers(), layers: [{ type: 'Affine', units: 9 }] }],
  ])('is refused with %s', async (message, architecture) => {
    await expect(createModel(untyped<Architecture>(architecture))).rejects.toThrow(
      mistake(message),
    );
  });

  it('that JSON cannot hold is refused', async () => {
    const architecture = { ...twoLayers(), weightInitStd: 1n };
    await expect(createModel(untyped<Architecture>(architecture))).rejects.toThrow(
      mistake('architecture cannot be written as JSON'),
    );
  });

  it.each([-1, 0.5, 2 ** 32, Number.NaN])('with a seed of %s is refused', async (seed) => {
    await expect(createModel(twoLayers(), { seed })).rejects.toThrow(
      mistake(`seed is ${seed}: it must be an integer from 0 to 4,294,967,295.`),
    );
  });
});

describe('an address', () => {
  it('that is none is refused', async () => {
    await expect(loadModel('http://[')).rejects.toThrow(
      mistake('weights is "http://[", which is not an address.'),
    );
  });

  it.each([
    ['undefined', undefined],
    ['42', 42],
    ['a Float32Array', new Float32Array(4)],
  ])('that is %s is refused', async (shown, source) => {
    await expect(loadModel(untyped<Source>(source))).rejects.toThrow(
      mistake(`weights is ${shown}: pass an address`),
    );
  });

  it('of one .wasm file, where their folder is asked for, is refused', async () => {
    const wasmUrl = 'https://example.test/digitpad.wasm';
    await expect(createModel(twoLayers(), { wasmUrl })).rejects.toThrow(
      mistake(`wasmUrl is ${wasmUrl}: pass the folder`),
    );
  });
});

it("tells callers' mistakes apart by their class", () => {
  expect(() => model.predict(blank(2))).toThrow(ArgumentError);
  expect(model.predict(seven)).not.toBeNull();
});
