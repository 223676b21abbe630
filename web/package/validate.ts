// Checks every argument before it crosses into WebAssembly, where embind would take anything and
// pass on nonsense. Whether a network or a file makes sense is decided in C++, not here.

import { ArgumentError } from './errors.js';
import type {
  Architecture,
  Images,
  LabelledDrawing,
  Mnist,
  OptimizerName,
  Strokes,
} from './types.js';

/** Pixels of one 28 x 28 image. */
export const PIXELS = 784;
/** How many digits there are to choose from. */
export const DIGITS = 10;

/** 'Float32Array', 'Array', 'Null', ...: unlike instanceof, also for objects of another frame. */
export function kindOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

/** `value` as messages show it. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' || value === null || value === undefined) return String(value);
  return `${/^[AEIOU]/.test(kindOf(value)) ? 'an' : 'a'} ${kindOf(value)}`;
}

/** Says whether `value` is an array of pixels by its kind; its contents are not looked at. */
export function isPixels(value: unknown): value is Images {
  return ['Float32Array', 'Uint8Array'].includes(kindOf(value));
}

/** Whether the pixels run from 0 to 255 rather than from 0 to 1. */
export function isBytes(pixels: Images): pixels is Uint8Array {
  return kindOf(pixels) === 'Uint8Array';
}

/** Whether there is no ink at all: a plain loop, for the reason that checkPixels has. */
export function isBlank(image: Images): boolean {
  for (let i = 0; i < image.length; i++) if (image[i] > 0) return false;
  return true;
}

function checkPixels(pixels: Images, name: string): void {
  if (isBytes(pixels)) return;
  // A plain loop: with a callback for each pixel, this took longer than the prediction.
  for (let i = 0; i < pixels.length; i++) {
    if (pixels[i] >= 0 && pixels[i] <= 1) continue;
    throw new ArgumentError(
      `${name}[${i}] is ${pixels[i]}: pixels in a Float32Array are finite, from 0 (paper) ` +
        'to 1 (ink). Divide bytes by 255, or pass them as a Uint8Array.',
    );
  }
}

/** @throws ArgumentError unless `image` is one image of 784 good pixels. */
export function checkImage(image: Images, name = 'input'): void {
  if (image.length !== PIXELS) {
    throw new ArgumentError(
      `${name} has ${image.length} pixels: one image is 28 x 28, so 784, row by row.`,
    );
  }
  checkPixels(image, name);
}

/**
 * How many images there are in `images`.
 * @throws ArgumentError unless it is one or more whole images of good pixels.
 */
export function countImages(images: Images): number {
  if (!isPixels(images)) {
    throw new ArgumentError(
      `images is ${describe(images)}: pass a Float32Array (0 to 1) or a Uint8Array (0 to 255).`,
    );
  }
  if (images.length === 0 || images.length % PIXELS !== 0) {
    throw new ArgumentError(
      `images has ${images.length} values: n images of 28 x 28 are n * 784, and n is at least 1.`,
    );
  }
  checkPixels(images, 'images');
  return images.length / PIXELS;
}

/** @throws ArgumentError unless `n` is the number of images found. */
export function checkCount(n: number, found: number): void {
  if (n !== found) {
    throw new ArgumentError(
      `n is ${describe(n)}, but images has ${found * PIXELS} values, which are ${found} images.`,
    );
  }
}

/** @throws ArgumentError unless `labels` is a digit for each of `count` images. */
export function checkLabels(labels: Uint8Array, count: number): void {
  if (kindOf(labels) !== 'Uint8Array') {
    throw new ArgumentError(`labels is ${describe(labels)}: pass a Uint8Array of digits.`);
  }
  if (labels.length !== count) {
    throw new ArgumentError(
      `There are ${labels.length} labels for ${count} images: pass one label per image.`,
    );
  }
  const wrong = labels.findIndex((label) => label >= DIGITS);
  if (wrong >= 0) {
    throw new ArgumentError(`labels[${wrong}] is ${labels[wrong]}: labels are digits, 0 to 9.`);
  }
}

/** @throws ArgumentError unless `digit` is one. */
export function checkDigit(digit: number): void {
  if (!(Number.isInteger(digit) && digit >= 0 && digit < DIGITS)) {
    throw new ArgumentError(`digit is ${describe(digit)}: it must be a digit, 0 to 9.`);
  }
}

/** @throws ArgumentError unless `drawings` is a list of one or more, each with strokes and a digit. */
export function checkDrawings(drawings: LabelledDrawing[]): void {
  if (!Array.isArray(drawings) || drawings.length === 0) {
    const found = Array.isArray(drawings) ? 'empty' : describe(drawings);
    throw new ArgumentError(
      `drawings is ${found}: pass at least one, as [{ strokes: [[[x, y], ...], ...], label: 7 }, ...].`,
    );
  }
  drawings.forEach((drawing: LabelledDrawing | null, i) => {
    const label = drawing?.label;
    if (label === undefined || !Number.isInteger(label) || label < 0 || label >= DIGITS) {
      throw new ArgumentError(`drawings[${i}].label is ${describe(label)}. Pass a digit, 0 to 9.`);
    }
    if (!Array.isArray(drawing?.strokes)) {
      throw new ArgumentError(
        `drawings[${i}].strokes is ${describe(drawing?.strokes)}: pass [[[x, y], ...], ...].`,
      );
    }
  });
}

/** @throws ArgumentError unless `rehearsal` is labelled images, as many as it says. */
export function checkRehearsal({ count, images, labels }: Mnist): void {
  const found = countImages(images);
  if (count !== found) {
    throw new ArgumentError(
      `rehearsal.count is ${describe(count)}, but rehearsal.images are ${found} images.`,
    );
  }
  checkLabels(labels, found);
}

/** @throws ArgumentError unless `rate` is a step that gradient descent can take. */
export function checkLearningRate(rate: number): void {
  if (!(typeof rate === 'number' && Number.isFinite(rate) && rate > 0)) {
    throw new ArgumentError(
      `learningRate is ${describe(rate)}: it must be a finite number above 0, such as 0.1.`,
    );
  }
}

/** @throws ArgumentError unless `seed` is an unsigned 32-bit integer. */
export function checkSeed(seed: number): void {
  if (!(Number.isInteger(seed) && seed >= 0 && seed <= 0xffff_ffff)) {
    throw new ArgumentError(
      `seed is ${describe(seed)}: it must be an integer from 0 to 4,294,967,295.`,
    );
  }
}

/** @throws ArgumentError unless `value` is a whole number within the limits. */
export function checkWhole(value: number, name: string, least: number, most: number): void {
  if (!(Number.isInteger(value) && value >= least && value <= most)) {
    throw new ArgumentError(
      `${name} is ${describe(value)}: it must be a whole number from ${least} to ${most}.`,
    );
  }
}

/** @throws ArgumentError unless `name` is one that there is. */
export function checkOptimizer(name: OptimizerName): void {
  if (!['Sgd', 'Momentum', 'Adam'].includes(name)) {
    throw new ArgumentError(`optimizer is ${describe(name)}: pass 'Sgd', 'Momentum' or 'Adam'.`);
  }
}

/**
 * The architecture as JSON; C++ judges what it says.
 * @throws ArgumentError when it is not an object that JSON can hold.
 */
export function architectureJson(architecture: Architecture): string {
  if (kindOf(architecture) !== 'Object') {
    throw new ArgumentError(
      `architecture is ${describe(architecture)}: pass an object with input, weightInitStd and layers.`,
    );
  }
  try {
    return JSON.stringify(architecture);
  } catch (cause) {
    throw new ArgumentError(`architecture cannot be written as JSON: ${String(cause)}.`, { cause });
  }
}

/** A drawing as two flat arrays, as C++ takes it. */
export interface FlatStrokes {
  /** x, y, x, y, ... of all strokes. */
  points: Float32Array;
  /** How many points each stroke has. */
  lengths: Uint32Array;
}

/**
 * @param name - What messages call the strokes.
 * @throws ArgumentError unless `strokes` is arrays of arrays of two finite numbers.
 */
export function flattenStrokes(strokes: Strokes, name = 'strokes'): FlatStrokes {
  if (!Array.isArray(strokes)) {
    throw new ArgumentError(
      `input is ${describe(strokes)}: pass strokes ([[[x, y], ...], ...]), or 784 pixels as a ` +
        'Float32Array or a Uint8Array.',
    );
  }
  const points: number[] = [];
  const lengths = strokes.map((stroke: unknown, s) => {
    if (!Array.isArray(stroke)) {
      throw new ArgumentError(
        `${name}[${s}] is ${describe(stroke)}: a stroke is an array of points, [[x, y], ...].`,
      );
    }
    stroke.forEach((point: unknown, p) => {
      points.push(...checkPoint(point, `${name}[${s}][${p}]`));
    });
    return stroke.length;
  });
  return { points: Float32Array.from(points), lengths: Uint32Array.from(lengths) };
}

function checkPoint(point: unknown, name: string): [number, number] {
  if (!Array.isArray(point) || point.length !== 2) {
    throw new ArgumentError(
      `${name} is ${Array.isArray(point) ? `${point.length} values` : describe(point)}: a point is ` +
        'two numbers, [x, y].',
    );
  }
  // C++ computes in float32, in which a larger number would be infinite.
  const wrong = point.findIndex(
    (value) => typeof value !== 'number' || !Number.isFinite(Math.fround(value)),
  );
  if (wrong >= 0) {
    throw new ArgumentError(
      `${name}[${wrong}] is ${describe(point[wrong])}: coordinates are finite numbers, within ` +
        'what float32 can hold.',
    );
  }
  return [point[0], point[1]];
}
