// What is drawn, and every state that undo and redo can bring back. Strokes are the truth that the
// network reads; the canvas only shows them. Knows neither pointers nor pixels.

import { ArgumentError, type Strokes } from '../package/index.js';

export type Point = [x: number, y: number];
export type Stroke = Point[];

/** A drawing with its history. Points are in 0..1 of the pad, y down. */
export class Drawing {
  #past: Strokes[] = [];
  #present: Strokes = [];
  #future: Strokes[] = [];
  #pen: Stroke | null = null;

  /** All that is drawn, the stroke under the pen included. Not to be changed by the caller. */
  get strokes(): Strokes {
    return this.#pen === null ? this.#present : [...this.#present, this.#pen];
  }

  /** The stroke that the pen is drawing now. */
  get pen(): Stroke | null {
    return this.#pen;
  }

  get isEmpty(): boolean {
    return this.#present.length === 0 && this.#pen === null;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  begin(point: Point): void {
    this.#pen = [point];
  }

  extend(points: Point[]): void {
    for (const point of points) {
      const last = this.#pen?.at(-1);
      // A pen at rest sends the same point over and over.
      if (last && (last[0] !== point[0] || last[1] !== point[1])) this.#pen?.push(point);
    }
  }

  /** The pen was lifted: what it drew stays. */
  end(): void {
    if (this.#pen === null) return;
    const stroke = this.#pen;
    this.#pen = null;
    this.replace([...this.#present, stroke]);
  }

  /** What the pen drew was not meant: a palm that came before the pen. */
  discard(): void {
    this.#pen = null;
  }

  /** Another drawing in this one's place, as one step of the history. */
  replace(strokes: Strokes): void {
    this.#pen = null;
    this.#past.push(this.#present);
    this.#present = strokes;
    this.#future = [];
  }

  clear(): void {
    if (!this.isEmpty) this.replace([]);
  }

  undo(): void {
    this.end();
    const earlier = this.#past.pop();
    if (earlier === undefined) return;
    this.#future.push(this.#present);
    this.#present = earlier;
  }

  redo(): void {
    this.end();
    const later = this.#future.pop();
    if (later === undefined) return;
    this.#past.push(this.#present);
    this.#present = later;
  }
}

/** A copy that nobody else can change. */
export function copyStrokes(strokes: Strokes): Strokes {
  return strokes.map((stroke) => stroke.map(([x, y]): Point => [x, y]));
}

/** @throws ArgumentError unless every point is a pair of numbers from 0 to 1. */
export function checkStrokes(strokes: Strokes): void {
  if (!Array.isArray(strokes) || !strokes.every(Array.isArray)) {
    throw new ArgumentError('strokes is not a list of strokes. Pass [[[x, y], …], …].');
  }
  strokes.forEach((stroke, s) => {
    stroke.forEach((point, p) => {
      const [x, y] = Array.isArray(point) ? point : [];
      // Written so that NaN and undefined fail it.
      const inside = [x, y].every((value) => Number(value) >= 0 && Number(value) <= 1);
      if (!inside || point.length !== 2) {
        throw new ArgumentError(
          `strokes[${s}][${p}] is ${JSON.stringify(point)}. Pass [x, y] in 0 to 1 of the pad.`,
        );
      }
    });
  });
}
