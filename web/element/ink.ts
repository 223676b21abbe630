// Shows a drawing on a canvas, as sharp as the screen allows and at any size. The canvas is never
// read back: what the network sees is made from the strokes.

import type { Drawing, Picture, Stroke } from './drawing.js';
import { colourInk, inkOf } from './pixels.js';

/** Width of the pen, as a share of the pad's side. */
export const PEN_WIDTH = 0.052;

/** A picture of this side, in pixels, is an image as the network sees it. */
const SMALL = 28;

const inDevicePixels = 'devicePixelContentBoxSize' in ResizeObserverEntry.prototype;

export class Ink {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  readonly #drawing: Drawing;
  /** Points of the stroke under the pen that are already on the canvas. */
  #painted = 0;
  /** The picture that is on the canvas. */
  #picture: Picture | null = null;

  constructor(canvas: HTMLCanvasElement, drawing: Drawing) {
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('This browser gives no 2D canvas to draw on.');
    this.#canvas = canvas;
    this.#context = context;
    this.#drawing = drawing;
    const resized = new ResizeObserver(([entry]) => entry && this.#fit(entry));
    // Zooming changes the pixels of the screen, but not those of the style sheet. Safari tells only
    // of the latter.
    resized.observe(canvas, inDevicePixels ? { box: 'device-pixel-content-box' } : {});
    // A change of colour scheme tells nobody; the end of the transition in styles.ts does.
    canvas.addEventListener('transitionend', () => this.paint());
  }

  /** Paints the whole drawing anew. */
  paint(): void {
    this.#context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    for (const stroke of this.#drawing.strokes) this.#trace(stroke, 0);
    this.#painted = 0;
    this.#picture = this.#drawing.picture;
    if (this.#picture !== null) this.#show(this.#picture);
  }

  /** Paints what the pen has added since the last time, so that long strokes stay fast. */
  extend(): void {
    const { pen, picture } = this.#drawing;
    if (picture !== this.#picture) this.paint();
    if (pen === null) return;
    this.#trace(pen, Math.max(0, this.#painted - 1));
    this.#painted = pen.length;
  }

  #show({ ink, side }: Picture): void {
    const image = new OffscreenCanvas(side, side);
    image.getContext('2d')?.putImageData(inkOf(ink, side), 0, 0);
    // The pixels of a small picture are to be seen as they are.
    this.#context.imageSmoothingEnabled = side > SMALL;
    this.#context.drawImage(image, 0, 0, this.#canvas.width, this.#canvas.height);
    colourInk(this.#context);
  }

  #fit(entry: ResizeObserverEntry): void {
    const [exact] = inDevicePixels ? entry.devicePixelContentBoxSize : [];
    const { width, height } = entry.contentRect;
    this.#canvas.width = exact?.inlineSize ?? Math.round(width * devicePixelRatio);
    this.#canvas.height = exact?.blockSize ?? Math.round(height * devicePixelRatio);
    this.paint();
  }

  /** Smooth curves through the middles between points: what is drawn fast has few points. */
  #trace(stroke: Stroke, start: number): void {
    const context = this.#context;
    const { width, height } = this.#canvas;
    const at = (i: number): [number, number] => {
      const [x, y] = stroke[i] ?? [0, 0];
      return [x * width, y * height];
    };
    const middle = (i: number): [number, number] => {
      const [[ax, ay], [bx, by]] = [at(i), at(i + 1)];
      return [(ax + bx) / 2, (ay + by) / 2];
    };
    const last = stroke.length - 1;
    if (last < 0) return;

    context.strokeStyle = context.fillStyle = getComputedStyle(this.#canvas).color;
    context.lineWidth = PEN_WIDTH * width;
    context.lineCap = context.lineJoin = 'round';
    context.beginPath();
    if (last === 0) {
      context.arc(...at(0), context.lineWidth / 2, 0, 2 * Math.PI);
      context.fill();
      return;
    }
    context.moveTo(...(start === 0 ? at(0) : middle(start - 1)));
    for (let i = start; i < last; i++) context.quadraticCurveTo(...at(i), ...middle(i));
    context.lineTo(...at(last));
    context.stroke();
  }
}
