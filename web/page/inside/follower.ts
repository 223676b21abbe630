// Follows the pad for the section: its network, its drawing, and what the one makes of the other.
// Weights are read only when they have changed, values at most once a frame and no more often than
// leaves the page most of its time, and nothing while the section is out of sight. Shows nothing.

import type { DigitPad } from '../../element/index.js';
import type { Model } from '../../package/index.js';
import { type Anatomy, anatomyOf } from './anatomy.js';
import { type Reading, read, runnerUp } from './reading.js';
import type { Comparison } from './saliency-maps.js';

/** While a network trains, its weights change more often than anybody can look. */
const WEIGHTS_MS = 250;

/** How long it rests after each change, in terms of what the change took. */
const REST = 3;

/** How far out of sight the section keeps up, so that it is there when it comes into view. */
const AHEAD = '200px';

/** The network that reads: the one in training, while there is one. */
export function networkOf(pad: DigitPad): Model | null {
  return pad.guest ?? pad.model;
}

export class Follower {
  /** Null while the pad has no network. */
  anatomy: Anatomy | null = null;
  /** Null while nothing is drawn. */
  reading: Reading | null = null;
  comparison: Comparison | null = null;
  /** The first weights as they were when this network was first seen here. */
  start: Float32Array | null = null;
  /** What the visitor asks about; null: the answer, and the digit that came second. */
  digit: number | null = null;
  other: number | null = null;

  readonly #changed: (isAnotherNetwork: boolean) => Promise<unknown>;
  #pad: DigitPad | null = null;
  #inSight = false;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #restUntil = 0;
  #weightsRead = Number.NEGATIVE_INFINITY;
  #weightsAreOld = true;
  #architecture = '';

  /** @param changed - Called after each change, at most once a frame; shows it, and then resolves. */
  constructor(section: Element, changed: (isAnotherNetwork: boolean) => Promise<unknown>) {
    this.#changed = changed;
    const sight = new IntersectionObserver(
      ([entry]) => {
        this.#inSight = entry?.isIntersecting ?? false;
        this.refresh();
      },
      { rootMargin: AHEAD },
    );
    sight.observe(section);
  }

  follow(pad: DigitPad): void {
    this.#pad = pad;
    pad.addEventListener('digitpad-predict', () => this.refresh());
    for (const event of ['digitpad-model', 'digitpad-guest']) {
      pad.addEventListener(event, () => {
        this.#weightsAreOld = true;
        this.refresh();
      });
    }
    this.refresh();
  }

  /** In the next frame, or the first one after its rest. */
  refresh(): void {
    if (!this.#inSight) return;
    const rest = this.#restUntil - performance.now();
    if (rest > 0) {
      this.#refreshIn(rest);
      return;
    }
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      void this.#follow();
    });
  }

  #refreshIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.refresh(), milliseconds);
  }

  async #follow(): Promise<void> {
    const start = performance.now();
    const model = this.#pad && networkOf(this.#pad);
    const prediction = this.#pad?.prediction ?? null;
    const isAnother = this.#weightsAreOld && this.#readWeights(model);
    const known = this.anatomy === null ? null : prediction;
    this.reading = model && known && read(model, known, this.digit ?? known.digit);
    this.comparison = model && this.reading && this.#compare(model, this.reading);
    await this.#changed(isAnother);
    const end = performance.now();
    this.#restUntil = end + REST * (end - start);
  }

  /** Returns whether it is another network, and not the same with other weights. */
  #readWeights(model: Model | null): boolean {
    if (model === null) {
      this.anatomy = null;
      return false;
    }
    const architecture = model.name + JSON.stringify(model.architecture);
    const isAnother = architecture !== this.#architecture;
    const wait = this.#weightsRead + WEIGHTS_MS - performance.now();
    if (wait > 0 && !isAnother) {
      this.#refreshIn(wait);
      return false;
    }
    this.#weightsAreOld = false;
    this.#weightsRead = performance.now();
    this.anatomy = anatomyOf(model);
    if (isAnother) this.start = this.anatomy.hidden[0]?.weights?.values ?? null;
    this.#architecture = architecture;
    return isAnother;
  }

  #compare(model: Model, { prediction, digit, gradients }: Reading): Comparison {
    const { input, digit: answer, probabilities } = prediction;
    const isOpen = this.other === null || this.other === answer;
    const other = isOpen ? runnerUp(probabilities, answer) : (this.other ?? 0);
    const saliency = (of: number) =>
      of === digit
        ? gradients.input.map((slope, i) => slope * (input[i] ?? 0))
        : (model.saliency(input, of) ?? new Float32Array());
    return { answer, other, forAnswer: saliency(answer), forOther: saliency(other) };
  }
}
