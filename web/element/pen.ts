// Turns pointer events on one surface into the strokes of one drawing: mouse, finger or pen, one at
// a time. Knows nothing of canvas, history or networks. README.md says why this is not a library.

import type { Drawing, Point } from './drawing.js';

/** Told after each change that the pen makes. */
export interface PenListener {
  penMoved(): void;
  penLifted(): void;
}

export class Pen {
  readonly #surface: HTMLElement;
  readonly #drawing: Drawing;
  readonly #listener: PenListener;
  #pointer: { id: number; type: string } | null = null;

  constructor(surface: HTMLElement, drawing: Drawing, listener: PenListener) {
    this.#surface = surface;
    this.#drawing = drawing;
    this.#listener = listener;
    surface.addEventListener('pointerdown', (event) => this.#down(event));
    surface.addEventListener('pointermove', (event) => this.#move(event));
    // A cancelled or lost pointer ends its stroke like a lifted one: what was drawn is kept.
    for (const type of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
      surface.addEventListener(type, (event) => this.#up(event));
    }
    // iPadOS's Scribble swallows pointer events of a pen unless its touch events are refused.
    for (const type of ['touchstart', 'touchmove'] as const) {
      surface.addEventListener(type, (event) => event.preventDefault(), { passive: false });
    }
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return;
    if (this.#pointer !== null) {
      // A pen beats the finger or palm that came before it; every other second pointer waits.
      if (event.pointerType !== 'pen' || this.#pointer.type === 'pen') return;
      this.#drawing.discard();
      this.#listener.penLifted();
    }
    this.#pointer = { id: event.pointerId, type: event.pointerType };
    this.#capture(event.pointerId);
    this.#drawing.begin(this.#place(event, this.#surface.getBoundingClientRect()));
    this.#listener.penMoved();
  }

  /** A stroke that leaves the pad goes on; one made by a script has no pointer to hold on to. */
  #capture(pointerId: number): void {
    try {
      this.#surface.setPointerCapture(pointerId);
    } catch {}
  }

  #move(event: PointerEvent): void {
    if (event.pointerId !== this.#pointer?.id) return;
    const box = this.#surface.getBoundingClientRect();
    // Several moves may have happened since the last frame; older browsers tell only the last.
    const coalesced = event.getCoalescedEvents?.() ?? [];
    const events = coalesced.length > 0 ? coalesced : [event];
    this.#drawing.extend(events.map((one) => this.#place(one, box)));
    this.#listener.penMoved();
  }

  #up(event: PointerEvent): void {
    if (event.pointerId !== this.#pointer?.id) return;
    this.#pointer = null;
    this.#drawing.end();
    this.#listener.penLifted();
  }

  /** Where on the pad, 0..1; a pen that left the pad draws along its edge. */
  #place(event: PointerEvent, box: DOMRect): Point {
    const within = (value: number) => Math.min(1, Math.max(0, value));
    return [
      within((event.clientX - box.left) / box.width),
      within((event.clientY - box.top) / box.height),
    ];
  }
}
