// What a training has shown so far: the loss of each step and the accuracies of each epoch. Pictures
// and files of it are made elsewhere.

import type { Accuracies, TrainingProgress } from '../../package/index.js';

/** Points of the loss's line: a single batch's loss varies too much to be seen, and there are 20,400. */
const POINTS = 400;

/** As it is kept in the browser. */
export interface CurveData {
  steps: number;
  losses: Float32Array;
  accuracies: Accuracies[];
}

/** For a chart: x and y of each point. */
export type Line = [x: number[], y: number[]];

export class Curve {
  /** Steps that there will be in all. */
  readonly steps: number;
  #losses: Float32Array;
  #step: number;
  #accuracies: Accuracies[];

  constructor({ steps, losses, accuracies }: CurveData) {
    this.steps = steps;
    this.#losses = new Float32Array(steps);
    this.#losses.set(losses.subarray(0, steps));
    this.#step = losses.length;
    this.#accuracies = [...accuracies];
  }

  static empty(steps: number): Curve {
    return new Curve({ steps, losses: new Float32Array(), accuracies: [] });
  }

  get isEmpty(): boolean {
    return this.#step === 0 && this.#accuracies.length === 0;
  }

  get losses(): Float32Array {
    return this.#losses.subarray(0, this.#step);
  }

  get accuracies(): readonly Accuracies[] {
    return this.#accuracies;
  }

  get loss(): number | null {
    return this.#losses[this.#step - 1] ?? null;
  }

  add({ step, losses, accuracies }: TrainingProgress): void {
    if (losses.length > 0) {
      this.#losses.set(losses, step - losses.length);
      this.#step = step;
    }
    const [first] = accuracies;
    // One that goes on from a checkpoint measures again what may have been measured before.
    if (first) this.#accuracies = this.#accuracies.filter((known) => known.step < first.step);
    this.#accuracies.push(...accuracies);
  }

  /** A training that goes back to an earlier step has not seen what came after it. */
  goBack(step: number): void {
    this.#step = Math.min(this.#step, step);
    this.#accuracies = this.#accuracies.filter((measured) => measured.step <= step);
  }

  data(): CurveData {
    return { steps: this.steps, losses: this.losses.slice(), accuracies: this.#accuracies };
  }

  /** Means of as many steps as one point stands for, each at the middle of them. */
  lossLine(): Line {
    const width = Math.ceil(this.steps / POINTS);
    const x: number[] = [];
    const y: number[] = [];
    for (let start = 0; start < this.#step; start += width) {
      const part = this.#losses.subarray(start, Math.min(start + width, this.#step));
      x.push(start + (part.length + 1) / 2);
      y.push(part.reduce((sum, loss) => sum + loss, 0) / part.length);
    }
    return [x, y];
  }

  accuracyLine(of: 'train' | 'test'): Line {
    const measured = this.#accuracies;
    return [measured.map(({ step }) => step), measured.map((point) => point[of])];
  }
}
