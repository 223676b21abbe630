// Drawing without a pointer: the arrow keys move a place on the pad, the space bar sets the pen down
// there and lifts it again. Two arrows at once go aslant.

import { css, html, type TemplateResult } from 'lit';
import type { Drawing, Point } from './drawing.js';
import type { PenListener } from './pen.js';

/** How far one press moves, as a share of the pad's side: a pixel of what the network sees. */
const STEP = 1 / 28;

const arrows = new Map<string, Point>([
  ['ArrowLeft', [-1, 0]],
  ['ArrowRight', [1, 0]],
  ['ArrowUp', [0, -1]],
  ['ArrowDown', [0, 1]],
]);

export class KeyPen {
  readonly #drawing: Drawing;
  readonly #listener: PenListener;
  readonly #held = new Set<string>();
  /** Where the pen is; null: nobody has drawn with keys since the pad was given the focus. */
  #place: Point | null = null;
  #isDown = false;

  constructor(drawing: Drawing, listener: PenListener) {
    this.#drawing = drawing;
    this.#listener = listener;
  }

  get place(): Point | null {
    return this.#place;
  }

  get isDown(): boolean {
    return this.#isDown;
  }

  /** @returns Whether the key was meant for the pen. */
  press({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    if (ctrlKey || metaKey || altKey) return false;
    const arrow = arrows.has(key);
    if (!arrow && key !== ' ') return false;
    this.#place ??= [0.5, 0.25];
    if (arrow) {
      this.#held.add(key);
      this.#move();
    } else if (this.#isDown) {
      this.#lift();
    } else {
      this.#isDown = true;
      this.#drawing.begin(this.#place);
    }
    this.#listener.penMoved();
    return true;
  }

  release({ key }: KeyboardEvent): void {
    this.#held.delete(key);
  }

  /** The pad has lost the focus, or another pen has begun: what was drawn stays. */
  end(): void {
    this.#held.clear();
    if (this.#isDown) this.#lift();
    this.#place = null;
  }

  #move(): void {
    const within = (value: number) => Math.min(1, Math.max(0, value));
    const [x, y] = this.#place ?? [0, 0];
    const sum = (axis: 0 | 1) =>
      [...this.#held].reduce((total, key) => total + (arrows.get(key)?.[axis] ?? 0), 0);
    this.#place = [within(x + STEP * sum(0)), within(y + STEP * sum(1))];
    if (this.#isDown) this.#drawing.extend([this.#place]);
  }

  #lift(): void {
    this.#isDown = false;
    this.#drawing.end();
    this.#listener.penLifted();
  }
}

/** Where the pen is: a ring while it is up, filled while it is down. */
export function keyPenView({ place, isDown }: KeyPen): TemplateResult | '' {
  if (place === null) return '';
  const [x, y] = place;
  return html`<span
    class=${isDown ? 'key-pen down' : 'key-pen'}
    .style=${`left: ${100 * x}%; top: ${100 * y}%`}
  ></span>`;
}

export const keyPenStyles = css`
  .key-pen {
    position: absolute;
    width: 18px;
    height: 18px;
    margin: -9px;
    box-sizing: border-box;
    border: 2px solid var(--digitpad-accent);
    border-radius: 50%;
    pointer-events: none;
  }
  .key-pen.down {
    background: var(--digitpad-accent);
  }
`;
