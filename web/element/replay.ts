// Draws given strokes as a pen would, so that one sees how the network's answer grows with them.

import type { Drawing, Stroke } from './drawing.js';
import type { PenListener } from './pen.js';

/** Of the whole drawing. */
const MILLISECONDS = 1400;

export class Replay {
  readonly #drawing: Drawing;
  readonly #listener: PenListener;
  #frame = 0;

  constructor(drawing: Drawing, listener: PenListener) {
    this.#drawing = drawing;
    this.#listener = listener;
  }

  get isOn(): boolean {
    return this.#frame !== 0;
  }

  /** From an empty pad; at once where motion is not wanted. */
  play(strokes: Stroke[]): void {
    this.stop();
    this.#drawing.clear();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.#drawing.replace(strokes);
      this.#listener.penLifted();
      return;
    }
    const points = strokes.flatMap((stroke) =>
      stroke.map((point, i) => ({ point, first: i === 0 })),
    );
    const start = performance.now();
    let drawn = 0;
    const draw = (now: number) => {
      const due = Math.ceil((points.length * Math.max(0, now - start)) / MILLISECONDS);
      for (const { point, first } of points.slice(drawn, due)) {
        if (first) this.#lift();
        if (first) this.#drawing.begin(point);
        else this.#drawing.extend([point]);
      }
      drawn = Math.max(drawn, due);
      if (drawn >= points.length) {
        this.stop();
        return;
      }
      this.#listener.penMoved();
      this.#frame = requestAnimationFrame(draw);
    };
    this.#frame = requestAnimationFrame(draw);
  }

  /** What is drawn so far stays. */
  stop(): void {
    if (!this.isOn) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#lift();
  }

  #lift(): void {
    if (this.#drawing.pen === null) return;
    this.#drawing.end();
    this.#listener.penLifted();
  }
}
