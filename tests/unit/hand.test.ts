// A hand: what becomes of it when two places change it, and as a file that anybody may have written.

import { describe, expect, it } from 'vitest';
import type { LabelledDrawing } from '../../web/package/index';
import { fingerprint, freeName, type Hand, merged, newHand } from '../../web/page/hand/hand';
import { fileName, handFile, readHandFile } from '../../web/page/hand/hand-file';

/** A drawing that differs from the others by its `key`, 0 to 99. */
const drawing = (key: number, label: number): LabelledDrawing => ({
  strokes: [
    [
      [key / 100, 0.1],
      [0.2, 1 / 3],
    ],
    [[1, 0]],
  ],
  label,
});
const [a, b, c] = [drawing(1, 1), drawing(2, 2), drawing(3, 3)];

describe('two changes to the same drawings', () => {
  it('are both made', () => {
    expect(merged([a], [a, b], [a, c])).toEqual([a, c, b]);
  });

  it('take nothing away that only one of them knows', () => {
    expect(merged([], [b], [a])).toEqual([a, b]);
    expect(merged([a], [], [a, c])).toEqual([c]);
  });

  it('remove what either of them removed', () => {
    expect(merged([a, b], [a], [a, b, c])).toEqual([a, c]);
    expect(merged([a, b], [a, b, c], [a])).toEqual([a, c]);
  });

  it('keep a new label, even of what was removed elsewhere', () => {
    const relabelled = { ...a, label: 9 };
    expect(merged([a, b], [relabelled, b], [a, b, c])).toEqual([relabelled, b, c]);
    expect(merged([a, b], [a, b, c], [relabelled, b])).toEqual([relabelled, b, c]);
    expect(merged([a, b], [relabelled, b], [b])).toEqual([b, relabelled]);
  });

  it('are one change, in its order, where the other is none', () => {
    expect(merged([a, b], [b, c, a], [a, b])).toEqual([b, c, a]);
  });

  it('that are the same are made once', () => {
    expect(merged([a], [a, b], [a, b])).toEqual([a, b]);
  });
});

it('a name that is taken gets the first number that is free', () => {
  expect(freeName('My hand', [])).toBe('My hand');
  expect(freeName('My hand', ['My hand', 'My hand 3'])).toBe('My hand 2');
  expect(freeName('My hand', ['My hand', 'My hand 2'])).toBe('My hand 3');
});

describe('the fingerprint of weights', () => {
  const parameter = (...values: number[]) => ({
    name: 'b1',
    shape: [values.length],
    values: Float32Array.from(values),
  });

  it('is the same for the same numbers, however they are cut into arrays', () => {
    const whole = fingerprint([parameter(1, -2, 0.5)]);
    expect(whole).toMatch(/^[0-9a-f]{8}$/);
    expect(fingerprint([parameter(1), parameter(-2, 0.5)])).toBe(whole);
  });

  it('is another one for another number, sign or order', () => {
    const prints = [[1, 2], [2, 1], [1, -2], [1, 2.0000002], [1], []].map((values) =>
      fingerprint([parameter(...values)]),
    );
    expect(new Set(prints).size).toBe(prints.length);
  });
});

describe('a hand as a file', () => {
  const hand: Hand = {
    ...newHand('Ada’s hand', 'reader', '0123abcd'),
    drawings: [a, b],
  };

  it('comes back as it was, to the last bit', () => {
    expect(readHandFile(handFile(hand))).toEqual({
      name: 'Ada’s hand',
      model: 'reader',
      drawings: [a, b],
    });
  });

  it('is read by people: its head field by field, then a drawing a line', () => {
    const lines = handFile(hand).split('\n');
    expect(lines.slice(0, 7)).toEqual([
      '{',
      '  "format": "digitpad-hand",',
      '  "version": 1,',
      '  "name": "Ada’s hand",',
      '  "model": "reader",',
      '  "weights": "0123abcd",',
      '  "drawings": [',
    ]);
    expect(lines[7]).toBe(`    ${JSON.stringify({ label: 1, strokes: a.strokes })},`);
  });

  it.each([
    ['Ada’s hand', 'ada-s-hand.digitpad.json'],
    ['Ręka 2', 'ręka-2.digitpad.json'],
    ['../..', 'hand.digitpad.json'],
    ['手', '手.digitpad.json'],
  ])('is called after its hand: %s', (name, file) => {
    expect(fileName({ ...hand, name })).toBe(file);
  });
});

describe('a file from anybody', () => {
  const good = { format: 'digitpad-hand', version: 1, name: 'x', model: 'reader', drawings: [a] };
  const said = (change: object) => () => readHandFile(JSON.stringify({ ...good, ...change }));

  it('is believed where it is right, whatever else it says', () => {
    expect(said({ weights: 3, more: 'x' })()).toEqual({
      name: 'x',
      model: 'reader',
      drawings: [a],
    });
  });

  it.each(['', '{', 'PK\u0003\u0004'])('that is no JSON is none: %j', (text) => {
    expect(() => readHandFile(text)).toThrow('not JSON, or was cut');
  });

  it.each(['null', '3', '[]', '"x"', '{}'])('that is something else is none: %s', (text) => {
    expect(() => readHandFile(text)).toThrow('a hand says "digitpad-hand"');
  });

  it.each([
    ['format', 'zip', 'its format is "zip"'],
    ['version', 2, 'it is of version 2, from a newer page'],
    ['version', '1', 'its version is "1"; it must be 1'],
    ['version', undefined, 'its version is missing'],
    ['name', 7, 'name is 7; it must be a text of 1 to 100 characters'],
    ['name', '  ', 'name is "  "'],
    ['name', 'x'.repeat(101), 'name is "xxx'],
    ['model', null, 'model is null; it must be a text'],
    ['drawings', undefined, 'drawings is missing; it must be a list of 1 to 1,000'],
    ['drawings', [], 'drawings is []'],
    ['drawings', Array(1001).fill(a), 'drawings is [{'],
    ['drawings', [a, null], 'drawings[1] is null; it must be an object'],
  ])('is named by the field that is wrong: %s %j', (field, value, words) => {
    expect(said({ [field]: value })).toThrow(words);
  });

  it.each([
    [{ label: 10 }, 'drawings[1].label is 10; it must be a digit'],
    [{ label: '7' }, 'drawings[1].label is "7"'],
    [{ label: 1.5 }, 'drawings[1].label is 1.5'],
    [{ strokes: [] }, 'drawings[1].strokes is []; it must be at least one stroke with a point'],
    [{ strokes: [[]] }, 'drawings[1].strokes is []'],
    [{ strokes: 'M0 0' }, 'drawings[1].strokes is not a list of strokes'],
    [{ strokes: [[[0, 2]]] }, 'drawings[1].strokes[0][0] is [0,2]'],
    [
      {
        strokes: [
          [
            [0, 0],
            [0, null],
          ],
        ],
      },
      'drawings[1].strokes[0][1] is [0,null]',
    ],
    [{ strokes: [[[0, '1']]] }, 'drawings[1].strokes[0][0] is [0,"1"]'],
    [{ strokes: [[[0, 0, 0]]] }, 'drawings[1].strokes[0][0] is [0,0,0]'],
  ])('is named by the drawing that is wrong: %j', (change, words) => {
    expect(said({ drawings: [a, { ...b, ...change }] })).toThrow(words);
  });

  it('does not fill the message with what it says', () => {
    const message = () => readHandFile(JSON.stringify({ ...good, model: ['y'.repeat(10_000)] }));
    expect(message).toThrow(/^.{1,120}$/);
  });
});
