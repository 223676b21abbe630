// The lessons that one pad's model was given: what the last one did, and the weights to go back to.
// teaching.ts does the training; lesson-view.ts shows all this.

import { padTexts as texts } from '../locales/en.js';
import { ArgumentError, type Model, type Strokes } from '../package/index.js';
import type { Host, ModelSlot } from './model-slot.js';
import { checkLabel, giveLesson, type TeachReport } from './teaching.js';

export class Lessons {
  report: TeachReport | null = null;
  message = texts.lesson;

  readonly #host: Host;
  readonly #slot: ModelSlot;
  /** The weights from before the first lesson, as a file. */
  #original: Uint8Array<ArrayBuffer> | null = null;
  /** The weights from before the latest lesson, unless that was undone. */
  #previous: Uint8Array<ArrayBuffer> | null = null;

  constructor(host: Host, slot: ModelSlot) {
    this.#host = host;
    this.#slot = slot;
  }

  get canUndo(): boolean {
    return this.#previous !== null;
  }

  get canForget(): boolean {
    return this.#original !== null;
  }

  /** @throws ArgumentError when nothing is drawn, or `label` is not a digit. */
  teach(model: Model, strokes: Strokes, label: number): TeachReport {
    checkLabel(label);
    const prediction = model.predict(strokes);
    if (prediction === null) throw new ArgumentError(texts.drawFirst);
    this.#previous = model.save();
    this.#original ??= this.#previous;
    this.report = giveLesson(model, prediction.input, label);
    this.#host.requestUpdate();
    return this.report;
  }

  /** Takes the latest lesson back, to the last bit; an earlier one cannot be, other than by `forget`. */
  async undo(): Promise<void> {
    const earlier = this.#previous;
    if (earlier === null) return;
    const original = earlier === this.#original ? null : this.#original;
    await this.#restore(earlier, original, texts.lessonUndone);
  }

  /** Takes all lessons back. */
  async forget(): Promise<void> {
    if (this.#original !== null) await this.#restore(this.#original, null, texts.forgotten);
  }

  /** Another model is in use, which had no lessons. */
  reset(): void {
    this.#original = null;
    this.#previous = null;
    this.#say(texts.lesson);
  }

  async #restore(
    weights: Uint8Array<ArrayBuffer>,
    original: Uint8Array<ArrayBuffer> | null,
    message: string,
  ): Promise<void> {
    await this.#slot.restore(weights);
    this.#original = original;
    this.#previous = null;
    this.#say(message);
  }

  #say(message: string): void {
    this.report = null;
    this.message = message;
    this.#host.requestUpdate();
  }
}
