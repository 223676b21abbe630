// The pad's history, whatever is done to it: random sequences of what a visitor can do.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Drawing, type Picture, type Point } from '../../web/element/drawing';

type Act = (drawing: Drawing) => void;

const point = fc.tuple(
  fc.float({ min: 0, max: 1, noNaN: true }),
  fc.float({ min: 0, max: 1, noNaN: true }),
);
const stroke = fc.array(point, { minLength: 1, maxLength: 5 });
const picture: Picture = { pixels: new Uint8Array(784), ink: new Uint8Array(4), side: 2 };

const draws: fc.Arbitrary<Act> = stroke.map((points) => (drawing) => {
  drawing.begin(points[0] as Point);
  drawing.extend(points.slice(1));
  drawing.end();
});
/** What adds a step to the history. */
const step: fc.Arbitrary<Act> = fc.oneof(
  draws,
  fc
    .array(stroke, { maxLength: 3 })
    .map((strokes) => (drawing: Drawing) => drawing.replace(strokes)),
  fc.constant((drawing: Drawing) => drawing.place(picture)),
);
const anything: fc.Arbitrary<Act> = fc.oneof(
  step,
  fc.constant((drawing: Drawing) => drawing.undo()),
  fc.constant((drawing: Drawing) => drawing.redo()),
  fc.constant((drawing: Drawing) => drawing.clear()),
  point.map((where) => (drawing: Drawing) => drawing.begin(where)),
);

const seen = (drawing: Drawing) =>
  structuredClone({ strokes: drawing.strokes, picture: drawing.picture });

describe('whatever was done to a drawing', () => {
  it('as many undos as steps lead back to the blank pad, and as many redos to the end', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const drawing = new Drawing();
        const states = [seen(drawing)];
        for (const act of steps) {
          act(drawing);
          states.push(seen(drawing));
        }
        for (const state of states.slice(0, -1).reverse()) {
          drawing.undo();
          expect(seen(drawing)).toEqual(state);
        }
        expect(drawing.canUndo).toBe(false);
        for (const state of states.slice(1)) {
          drawing.redo();
          expect(seen(drawing)).toEqual(state);
        }
        expect(drawing.canRedo).toBe(false);
      }),
    );
  });

  it('an undo that is redone has changed nothing', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 40 }), (acts) => {
        const drawing = new Drawing();
        for (const act of acts) act(drawing);
        drawing.end();
        fc.pre(drawing.canUndo);
        const before = seen(drawing);
        drawing.undo();
        drawing.redo();
        expect(seen(drawing)).toEqual(before);
      }),
    );
  });

  it('only the latest 500 steps are kept', () => {
    const drawing = new Drawing();
    for (let i = 0; i < 600; i++) drawing.replace([[[i / 600, 0]]]);
    let undone = 0;
    for (; drawing.canUndo; undone++) drawing.undo();
    expect(undone).toBe(500);
    expect(drawing.strokes).toEqual([[[99 / 600, 0]]]);
  });
});
