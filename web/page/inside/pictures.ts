// Numbers as colours on a canvas: one hue for what is above 0, another for what is below, and the
// deeper the farther from 0. Writes canvases, never reads them.

import { noChange } from 'lit';
import { Directive, directive, type ElementPart, type PartInfo, PartType } from 'lit/directive.js';

type Rgb = [red: number, green: number, blue: number];

/** The colours of the theme in force. */
export interface Colours {
  above: Rgb;
  below: Rgb;
  ink: Rgb;
}

export interface Picture {
  /** Row by row; NaN is a gap. */
  values: Float32Array;
  width: number;
  /** The |value| that is shown in the deepest colour. */
  limit: number;
  above: Rgb;
  below: Rgb;
}

/** As CSS computes it: rgb(47, 91, 215). */
export function rgbOf(element: Element): Rgb {
  const [red = 0, green = 0, blue = 0] =
    getComputedStyle(element)
      .color.match(/[\d.]+/g)
      ?.map(Number) ?? [];
  return [red, green, blue];
}

function paint(canvas: HTMLCanvasElement, { values, width, limit, above, below }: Picture): void {
  const height = values.length / width;
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const image = new ImageData(width, height);
  values.forEach((value, i) => {
    if (!value) return;
    image.data.set(value > 0 ? above : below, 4 * i);
    image.data[4 * i + 3] = 255 * Math.min(Math.abs(value) / limit, 1);
  });
  canvas.getContext('2d')?.putImageData(image, 0, 0);
}

const same = (a: Picture, b: Picture): boolean =>
  a.values === b.values && a.limit === b.limit && a.above === b.above && a.below === b.below;

class Painted extends Directive {
  #shown: Picture | null = null;

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('A picture is painted on a canvas.');
  }

  override render(_picture: Picture | null): unknown {
    return noChange;
  }

  override update(part: ElementPart, [picture]: [Picture | null]): unknown {
    const canvas = part.element as HTMLCanvasElement;
    if (picture === null) {
      canvas.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height);
    } else if (this.#shown === null || !same(this.#shown, picture)) {
      paint(canvas, picture);
    }
    this.#shown = picture;
    return noChange;
  }
}

/** `<canvas ${painted(picture)}>`: painted when the picture has changed; null for an empty one. */
export const painted = directive(Painted);

/**
 * Maps side by side, with a gap of one pixel; single values without one.
 *
 * @param values - height x width x channels.
 */
export function sheetOf(
  values: Float32Array,
  [height, width, channels]: [number, number, number],
  columns: number,
): { values: Float32Array; width: number } {
  const gap = height * width > 1 ? 1 : 0;
  const rows = Math.ceil(channels / columns);
  const across = columns * (width + gap) - gap;
  const sheet = new Float32Array(across * (rows * (height + gap) - gap)).fill(Number.NaN);
  for (let i = 0; i < values.length; i++) {
    const channel = i % channels;
    const pixel = (i - channel) / channels;
    const x = (channel % columns) * (width + gap) + (pixel % width);
    const y = Math.floor(channel / columns) * (height + gap) + Math.floor(pixel / width);
    sheet[y * across + x] = values[i] ?? 0;
  }
  return { values: sheet, width: across };
}

/** A layer's output as height, width and channels, whether it is an image or not. */
export function asImage(shape: number[]): [height: number, width: number, channels: number] {
  const [height = 1, width = 1, channels = 1] = shape.length === 3 ? shape : [1, 1, shape[0] ?? 1];
  return [height, width, channels];
}

/**
 * The |value| for a picture's deepest colour: three times the usual one of those that are not 0, or
 * the largest. With the largest alone a single outlier would make all others pale.
 */
export function scaleOf(values: Float32Array): number {
  let [squares, count, most] = [0, 0, 0];
  for (const value of values) {
    if (value === 0) continue;
    squares += value * value;
    most = Math.max(most, Math.abs(value));
    count += 1;
  }
  return count === 0 ? 1 : Math.min(3 * Math.sqrt(squares / count), most);
}
