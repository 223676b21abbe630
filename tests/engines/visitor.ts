// A visitor in whichever browser: finds things by what they are called, draws with a pointer, reads what
// is written. Shadow roots do not stop a visitor.

import { setTimeout as pause } from 'node:timers/promises';
import type { Driver } from './drivers/driver';

type Strokes = [x: number, y: number][][];

/** What is looked for, by a selector, and by its name where it has one. */
interface Wanted {
  selector: string;
  name: string | null;
  /** The element, by its tag, in which it is. */
  where: string;
}

/** Its text, and where it is in the window. */
interface Found {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export class Visitor {
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  goto(address: string): Promise<void> {
    return this.#driver.goto(address);
  }

  reload(): Promise<void> {
    return this.#driver.reload();
  }

  /** Clicks a button or a link, by its name; again, if it has moved away under the pointer. */
  async click(name: string, where = 'html'): Promise<void> {
    do {
      const { x, y, width, height } = await this.#reach({ selector: 'button, a', name, where });
      await this.#driver.drag([{ x: x + width / 2, y: y + height / 2 }]);
    } while (!(await this.#driver.evaluate(wasReached, null)));
  }

  /** Draws on the pad, in parts of its width and height. */
  async draw(strokes: Strokes): Promise<void> {
    const wanted = { selector: 'canvas', name: 'Drawing pad', where: 'digit-pad' };
    const pad = await this.#reach(wanted);
    for (const stroke of strokes) {
      await this.#driver.drag(
        stroke.map(([x, y]) => ({ x: pad.x + x * pad.width, y: pad.y + y * pad.height })),
      );
    }
  }

  /** What is written in the first element that a selector finds; empty where there is none. */
  async text(selector: string, where: string): Promise<string> {
    const found = await this.#driver.evaluate(findInPage, { selector, name: null, where });
    return found?.text ?? '';
  }

  /** Something that only scripts can see. */
  ask<Result>(work: (argument: null) => Result): Promise<Result> {
    return this.#driver.evaluate(work, null);
  }

  /** Waits for it to be there and in use, brings it into the window, and waits for it to stand still. */
  async #reach(wanted: Wanted): Promise<Found> {
    let before: Found | null = null;
    for (;;) {
      const found = await this.#driver.evaluate(findInPage, wanted);
      if (found !== null && before !== null && distance(found, before) < 1) return found;
      before = found;
      await pause(100);
    }
  }
}

/** In pixels. */
function distance(one: Found, other: Found): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

interface Watched {
  /** Whether the pointer has come down on what was found last. */
  isReached?: boolean;
}

/** Runs in the page. */
function wasReached(): boolean {
  return (window as Window & Watched).isReached === true;
}

/**
 * Runs in the page, and so has all that it needs within itself. What has a name is brought into view, and
 * watched.
 */
function findInPage({ selector, name, where }: Wanted): Found | null {
  const within = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? within(element.shadowRoot) : []),
    ]);
  const textOf = (element: Element) => element.textContent?.trim() ?? '';
  const start = document.querySelector(where);
  const found = (start === null ? [] : within(start.shadowRoot ?? start)).find(
    (element) =>
      element.matches(selector) &&
      !element.matches(':disabled, [aria-disabled="true"]') &&
      (name === null || (element.getAttribute('aria-label') ?? textOf(element)) === name),
  );
  if (found === undefined) return null;
  if (name !== null) {
    found.scrollIntoView({ block: 'center', behavior: 'instant' });
    // Before the page does anything about it.
    const watch = { capture: true, once: true };
    const look = (event: Event) => {
      (window as Window & Watched).isReached = event.composedPath().includes(found);
    };
    addEventListener('pointerdown', look, watch);
  }
  const { x, y, width, height } = found.getBoundingClientRect();
  return { text: textOf(found), x, y, width, height };
}
