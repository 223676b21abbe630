// The extremes of what people draw: nothing, a tap, far too much.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createModel, type Model, type Strokes } from '../../web/package/index';
import { largestDifference, seven, twoLayers } from './support/fixtures';

let model: Model;
beforeAll(async () => {
  model = await createModel(twoLayers(5));
});
afterAll(() => model.dispose());

function inkOf(strokes: Strokes): Float32Array {
  return model.predict(strokes)?.input ?? new Float32Array(784);
}

describe('nothing drawn', () => {
  it.each([
    ['no strokes', []],
    ['a stroke without points', [[]]],
    ['several of them', [[], [], []]],
  ])('gives no prediction: %s', (_, strokes) => {
    expect(model.predict(strokes)).toBeNull();
    expect(model.activations(strokes)).toEqual([]);
  });

  it('gives no prediction: a blank image', () => {
    expect(model.predict(new Float32Array(784))).toBeNull();
    expect(model.predict(new Uint8Array(784))).toBeNull();
  });

  it('does not disturb the next drawing', () => {
    const before = model.predict(seven);
    model.predict([]);
    expect(model.predict(seven)).toEqual(before);
  });
});

describe('a drawing', () => {
  it('of a single tap is a dot in the middle', () => {
    const ink = inkOf([[[250, 40]]]);
    const dark = [...ink.keys()].filter((i) => ink[i] > 0);
    expect(dark).toEqual(expect.arrayContaining([13 * 28 + 13, 14 * 28 + 14]));
    for (const i of dark) {
      expect(Math.abs((i % 28) - 13.5)).toBeLessThan(4);
      expect(Math.abs(Math.floor(i / 28) - 13.5)).toBeLessThan(4);
    }
  });

  it('of one stroke of 10,000 points is read like any other', () => {
    const circle = Array.from({ length: 10_000 }, (_, i): [number, number] => {
      const angle = (i / 9_999) * 2 * Math.PI;
      return [Math.cos(angle), Math.sin(angle)];
    });
    const coarse = circle.filter((_, i) => i % 100 === 0).concat([[1, 0]]);
    expect(largestDifference(inkOf([circle]), inkOf([coarse]))).toBeLessThan(0.05);
  });

  it('looks the same wherever and however large it is drawn', () => {
    const elsewhere = seven.map((stroke) =>
      stroke.map(([x, y]): [number, number] => [x / 512 + 4, y / 512 - 2]),
    );
    expect(largestDifference(inkOf(elsewhere), inkOf(seven))).toBeLessThan(1e-3);
  });

  it('is not changed by strokes without points', () => {
    expect(inkOf([[], ...seven, []])).toEqual(inkOf(seven));
  });
});
