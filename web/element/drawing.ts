// What is drawn, and every state that undo and redo can bring back: strokes, or a picture in their
// place. They are the truth that the network reads; the canvas only shows them. Knows no pointers.

import { ArgumentError, type Images, type Strokes } from '../package/index.js';

export type Point = [x: number, y: number];
export type Stroke = Point[];

/** A digit that was not drawn here. Never changed: another one takes its place. */
export interface Picture {
  /** The 784 pixels that the network reads. */
  pixels: Images;
  /** What the pad shows: as many pixels as `side` squared. */
  ink: Images;
  side: number;
}

/** What fills the pad at one time. */
interface Content {
  strokes: Strokes;
  picture: Picture | null;
}

const blank: Content = { strokes: [], picture: null };

/** Steps that can be undone. Whoever draws for hours would else fill the memory with what nobody wants back. */
const MOST_STEPS = 500;

/** A drawing with its history. Points are in 0..1 of the pad, y down. */
export class Drawing {
  #past: Content[] = [];
  #present = blank;
  #future: Content[] = [];
  #pen: Stroke | null = null;

  /** All that is drawn, the stroke under the pen included. Not to be changed by the caller. */
  get strokes(): Strokes {
    const { strokes } = this.#present;
    return this.#pen === null ? strokes : [...strokes, this.#pen];
  }

  /** The picture that is there instead of strokes. A pen on it begins a new drawing. */
  get picture(): Picture | null {
    return this.#pen === null ? this.#present.picture : null;
  }

  /** The stroke that the pen is drawing now. */
  get pen(): Stroke | null {
    return this.#pen;
  }

  get isEmpty(): boolean {
    return this.strokes.length === 0 && this.picture === null;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** A stroke that another pen was drawing ends here. */
  begin(point: Point): void {
    this.end();
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
    this.replace(this.strokes);
  }

  /** What the pen drew was not meant: a palm that came before the pen. */
  discard(): void {
    this.#pen = null;
  }

  /** Another drawing in this one's place, as one step of the history. */
  replace(strokes: Strokes): void {
    this.#put({ strokes, picture: null });
  }

  /** A picture in the drawing's place, as one step of the history. */
  place(picture: Picture): void {
    this.#put({ strokes: [], picture });
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

  #put(content: Content): void {
    this.#pen = null;
    this.#past.push(this.#present);
    if (this.#past.length > MOST_STEPS) this.#past.shift();
    this.#present = content;
    this.#future = [];
  }
}

/** A copy that nobody else can change. */
export function copyStrokes(strokes: Strokes): Strokes {
  return strokes.map((stroke) => stroke.map(([x, y]): Point => [x, y]));
}

/**
 * @param name - What messages call the strokes.
 * @throws ArgumentError unless every point is a pair of numbers from 0 to 1.
 */
export function checkStrokes(strokes: Strokes, name = 'strokes'): void {
  if (!Array.isArray(strokes) || !strokes.every(Array.isArray)) {
    throw new ArgumentError(`${name} is not a list of strokes. Pass [[[x, y], …], …].`);
  }
  strokes.forEach((stroke, s) => {
    stroke.forEach((point, p) => {
      const [x, y] = Array.isArray(point) ? point : [];
      // Written so that NaN fails it.
      const inside = [x, y].every((value) => typeof value === 'number' && value >= 0 && value <= 1);
      if (!inside || point.length !== 2) {
        throw new ArgumentError(
          `${name}[${s}][${p}] is ${JSON.stringify(point)}. Pass [x, y] in 0 to 1 of the pad.`,
        );
      }
    });
  });
}

/**
 * Strokes as they stand in an attribute: JSON of `[[[x, y], …], …]`. No attribute, no strokes: null.
 *
 * @throws ArgumentError when it is none, or a point lies outside the pad.
 */
export function strokesFromText(text: string | null): Strokes | null {
  if (text === null) return null;
  let strokes: unknown;
  try {
    strokes = JSON.parse(text);
  } catch {
    throw new ArgumentError(`strokes is not JSON: ${text.slice(0, 80)}. Write [[[x, y], …], …].`);
  }
  checkStrokes(strokes as Strokes);
  return strokes as Strokes;
}

/** @throws ArgumentError unless `pixels` is one image of 28 x 28. */
export function checkPicture(pixels: Images): void {
  const isImage = pixels instanceof Float32Array || pixels instanceof Uint8Array;
  if (isImage && pixels.length === 784) return;
  throw new ArgumentError(
    `picture is ${isImage ? `${pixels.length} pixels` : String(pixels)}. Pass 784, row by row: a ` +
      'Float32Array (0 to 1) or a Uint8Array (0 to 255).',
  );
}
