// A <digit-pad> as a visitor meets it: to draw on, and to read. The first on the page unless told.

import { type CDPSession, expect, type Locator, type Page } from '@playwright/test';
import type { DigitPad } from '../../../web/element/index.js';
import type { Prediction, Strokes } from '../../../web/package/index.js';
import type { Point, Stroke } from './digits.js';

export class Pad {
  readonly page: Page;
  readonly root: Locator;
  readonly surface: Locator;
  readonly answer: Locator;
  /** What stands in large beside the answer: its share, or that this may be no digit. */
  readonly headline: Locator;
  readonly spoken: Locator;
  readonly alert: Locator;

  constructor(page: Page, root: Locator = page.locator('digit-pad').first()) {
    this.page = page;
    this.root = root;
    this.surface = root.getByRole('img', { name: 'Drawing pad' });
    this.answer = root.locator('.answer .large');
    this.headline = root.locator('.answer .headline');
    this.spoken = root.getByRole('status');
    this.alert = root.getByRole('alert');
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  /** One of the ten rows of the figure: "7 97.1 %". */
  bar(digit: number): Locator {
    return this.root.getByRole('list', { name: 'Probability' }).getByRole('listitem').nth(digit);
  }

  /** Draws with the mouse. */
  async draw(strokes: Stroke[]): Promise<void> {
    for (const stroke of strokes) {
      await this.press(stroke);
      await this.page.mouse.up();
    }
  }

  /** Draws one stroke with the mouse, and does not let go. */
  async press([first, ...rest]: Stroke): Promise<void> {
    if (first === undefined) return;
    const place = await this.placer();
    const start = place(first);
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    for (const point of rest) {
      const { x, y } = place(point);
      await this.page.mouse.move(x, y);
    }
  }

  /** From points of the pad to pixels of the window. */
  async placer(): Promise<(point: Point) => { x: number; y: number }> {
    await this.surface.scrollIntoViewIfNeeded();
    const box = await this.surface.boundingBox();
    if (box === null) throw new Error('The pad is not on the page.');
    return ([x, y]) => ({ x: box.x + x * box.width, y: box.y + y * box.height });
  }

  /** Resolves as soon as the pad has a model. */
  async ready(): Promise<void> {
    await expect.poll(() => this.modelName()).not.toBeNull();
  }

  async modelName(): Promise<string | null> {
    return this.root.evaluate((pad: DigitPad) => pad.model?.name ?? null);
  }

  async strokes(): Promise<Strokes> {
    return this.root.evaluate((pad: DigitPad) => pad.strokes);
  }

  async setStrokes(strokes: Strokes): Promise<void> {
    await this.root.evaluate((pad: DigitPad, drawing) => {
      pad.strokes = drawing;
    }, strokes);
  }

  /** One tap, and the lesson to its end. */
  async teach(label: number): Promise<void> {
    await this.lesson(() => this.button(String(label)).click());
    await expect(this.answer).toHaveText(String(label));
  }

  /** The lesson that `begin` begins, to its end, however long this machine takes for it. */
  async lesson(begin: () => Promise<unknown>): Promise<void> {
    const learned = this.root.evaluate(
      (pad) =>
        new Promise((resolve) => {
          pad.addEventListener('digitpad-teach', () => resolve(null), { once: true });
        }),
    );
    await begin();
    await learned;
  }

  /** Resolves when the network was taught so many drawings, however long that takes. */
  async knows(count: number): Promise<void> {
    await this.page.waitForFunction(
      (drawings) => document.querySelector('digit-pad')?.taught?.length === drawings,
      count,
      { timeout: 0 },
    );
  }

  async prediction(): Promise<
    (Omit<Prediction, 'probabilities'> & { probabilities: number[] }) | null
  > {
    return this.root.evaluate((pad: DigitPad) => {
      const { prediction } = pad;
      return prediction && { ...prediction, probabilities: [...prediction.probabilities] };
    });
  }

  /** The pad's pixels that have ink, as colours. The element itself never reads its canvas. */
  async ink(): Promise<{ count: number; colour: string | undefined }> {
    return this.surface.evaluate(async (canvas: HTMLCanvasElement) => {
      // Of a copy: reading a canvas makes browsers draw on it in another way.
      const { width, height } = canvas;
      const copy = new OffscreenCanvas(width, height).getContext('2d', {
        willReadFrequently: true,
      });
      copy?.drawImage(canvas, 0, 0);
      const { data = new Uint8ClampedArray() } = copy?.getImageData(0, 0, width, height) ?? {};
      const inked: string[] = [];
      for (let i = 0; i < data.length; i += 4) {
        if (data[i + 3] === 255) inked.push(data.subarray(i, i + 3).join());
      }
      return { count: inked.length, colour: inked[0] };
    });
  }

  /** Draws one stroke with a finger. */
  async touch(stroke: Stroke): Promise<void> {
    const fingers = await this.fingers();
    await fingers.down(stroke[0] ?? [0, 0]);
    for (const point of stroke.slice(1)) await fingers.move(point);
    await fingers.up();
  }

  async fingers(): Promise<Fingers> {
    const session = await this.page.context().newCDPSession(this.page);
    return new Fingers(session, await this.placer());
  }

  /** A pen, which Playwright itself does not have. */
  async pen(): Promise<PenTip> {
    const session = await this.page.context().newCDPSession(this.page);
    return new PenTip(session, await this.placer());
  }
}

class Fingers {
  readonly #session: CDPSession;
  readonly #place: (point: Point) => { x: number; y: number };

  constructor(session: CDPSession, place: (point: Point) => { x: number; y: number }) {
    this.#session = session;
    this.#place = place;
  }

  async down(...points: Point[]): Promise<void> {
    await this.#send('touchStart', points);
  }

  async move(...points: Point[]): Promise<void> {
    await this.#send('touchMove', points);
  }

  async up(): Promise<void> {
    await this.#send('touchEnd', []);
  }

  /** The system takes the touch away, as for a gesture of its own. */
  async cancel(): Promise<void> {
    await this.#send('touchCancel', []);
  }

  async #send(
    type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
    points: Point[],
  ): Promise<void> {
    const touchPoints = points.map((point, id) => ({ ...this.#place(point), id }));
    await this.#session.send('Input.dispatchTouchEvent', { type, touchPoints });
  }
}

class PenTip {
  readonly #session: CDPSession;
  readonly #place: (point: Point) => { x: number; y: number };

  constructor(session: CDPSession, place: (point: Point) => { x: number; y: number }) {
    this.#session = session;
    this.#place = place;
  }

  async draw(stroke: Stroke): Promise<void> {
    const [first = [0, 0], ...rest] = stroke;
    await this.#send('mousePressed', first);
    for (const point of rest) await this.#send('mouseMoved', point);
    await this.#send('mouseReleased', rest.at(-1) ?? first);
  }

  async #send(type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', point: Point): Promise<void> {
    await this.#session.send('Input.dispatchMouseEvent', {
      type,
      ...this.#place(point),
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
      pointerType: 'pen',
    });
  }
}
