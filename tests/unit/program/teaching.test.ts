// `digitpad evaluate --teach`: one hand taught to a copy of a model, on a few made-up drawings.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digitpad, output } from './program';

const relu = 'model/weights/two-layer-relu.safetensors';
type Stroke = [x: number, y: number][];

/** What this hand draws for a 3 is a bar, lying; its 1 stands. */
const signs: Record<number, Stroke> = {
  1: [
    [5, 0],
    [5, 40],
  ],
  3: [
    [0, 5],
    [40, 5],
  ],
};

function drawing(writer: string, order: number, label: number): string {
  return JSON.stringify({ writer, order, label, strokes: [signs[label]] });
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'digitpad-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(...lines: string[]): string {
  const path = join(folder, 'writers.jsonl');
  writeFileSync(path, lines.join('\n'));
  return path;
}

describe('evaluate --teach', () => {
  it('teaches each writer’s first drawings and measures on the others, and on MNIST', () => {
    const hands = ['a', 'b'].flatMap((writer) =>
      [6, 5, 4, 3, 2, 1].map((order) => drawing(writer, order, order % 2 === 0 ? 1 : 3)),
    );
    const words = ['evaluate', relu, '--teach', file(...hands), '--drawings', '1', '--json'];
    const { writers, mean, drawingsPerDigit } = JSON.parse(output(words));
    expect(drawingsPerDigit).toBe(1);
    expect(writers.map(({ writer }: { writer: string }) => writer)).toEqual(['a', 'b']);
    for (const row of writers) {
      expect(row).toMatchObject({ taught: 2, others: 4, before: 0.5, after: 1 });
      expect(row.mnistBefore).toBeGreaterThan(0.97);
      expect(row.mnistAfter).toBeGreaterThan(row.mnistBefore - 0.02);
      expect(row.mnistAfter).not.toBe(row.mnistBefore);
    }
    expect(mean).toMatchObject({ taught: 4, others: 8, before: 0.5, after: 1 });
  });

  it('takes the first drawings by their order, not by their line', () => {
    // The first 3 by order is drawn as a 1: a model taught that reads the 1s as 3s.
    const first = JSON.stringify({ writer: 'a', order: 1, label: 3, strokes: [signs[1]] });
    const hand = file(drawing('a', 2, 3), drawing('a', 3, 3), first);
    const words = ['evaluate', relu, '--teach', hand, '--drawings', '1', '--json'];
    expect(JSON.parse(output(words)).writers[0]).toMatchObject({ taught: 1, others: 2, after: 0 });
  });

  it('prints a table with a row for each writer and one for their mean', () => {
    const lines = [1, 2, 3].map((order) => drawing('a', order, 1));
    const table = output(['evaluate', relu, '--teach', file(...lines)])
      .trimEnd()
      .split('\n');
    expect(table[0]).toMatch(/writer +taught +others +before +after +MNIST before +after +seconds/);
    expect(table[1]).toMatch(
      /^a +2 +1 +100\.00 % +100\.00 % +9\d\.\d\d % +9\d\.\d\d % +\d+\.\d\d$/,
    );
    expect(table[2]).toMatch(/^mean +2 +1 /);
  });

  it.each([
    ['no writer', ['{"label":1,"strokes":[[[0,0]]]}'], 'writers.jsonl:1: "writer" is missing'],
    ['no label', ['{"writer":"a","strokes":[[[0,0]]]}'], 'writers.jsonl:1: "label" is missing'],
    [
      'an order that is no number',
      ['{"writer":"a","order":"x","label":1,"strokes":[[[0,0]]]}'],
      'order',
    ],
    ['no ink', ['{"writer":"a","label":1,"strokes":[]}'], '"strokes" has no point'],
    ['no line', [''], 'no drawings'],
    [
      'nothing left to measure on',
      [drawing('a', 1, 1), drawing('a', 2, 1)],
      'all 2 drawings of a are taught, and none is left to measure on',
    ],
  ])('refuses a file with %s', (_, lines, message) => {
    const { code, errors } = digitpad(['evaluate', relu, '--teach', file(...lines)]);
    expect(code).not.toBe(0);
    expect(errors).toContain(message);
  });
});
