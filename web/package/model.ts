// A model as users hold it: validates what they pass, and hands it to the session in batches that
// keep WASM memory small. Touches no memory view and no handle itself: session.ts does.

import { dispose } from './dispose.js';
import { ArgumentError } from './errors.js';
import type { Session } from './session.js';
import type { Lesson } from './teach.js';
import type {
  Activation,
  Architecture,
  Evaluation,
  GradientCheck,
  GradientCheckOptions,
  Gradients,
  Images,
  LabelledDrawing,
  Parameter,
  Prediction,
  Strokes,
  TeachOptions,
  TeachReport,
  TrainStepOptions,
  WasmOptions,
} from './types.js';
import {
  checkCount,
  checkDigit,
  checkDrawings,
  checkImage,
  checkLabels,
  checkLearningRate,
  checkRehearsal,
  countImages,
  DIGITS,
  flattenStrokes,
  isBlank,
  isBytes,
  isPixels,
  PIXELS,
} from './validate.js';

/** Images read at once when a set of any size is: what their layers put out stays in the cache. */
const BATCH = 100;

function indexOfLargest(values: Float32Array): number {
  return values.reduce((best, value, i) => (value > values[best] ? i : best), 0);
}

/**
 * One network: reads digits, learns, shows its insides. Made by `loadModel` or `createModel`.
 *
 * Its numbers live in WebAssembly memory, which no garbage collector sees: `dispose()` it when it is
 * done with. After that, every method throws a `DigitpadError`. A method that throws leaves the
 * model as it was.
 */
export class Model implements Disposable {
  /** The name that the weights file gives itself; empty for a model that was created. */
  readonly name: string;
  /** What the network is made of. */
  readonly architecture: Architecture;
  /** An answer whose probability is below this is no digit: 0 to 1, as the weights file says. */
  readonly digitThreshold: number;
  readonly #session: Session;
  /** Where the tools are: beside what the model itself came from. */
  readonly #wasm: WasmOptions;
  #learning = false;

  /** @internal */
  constructor(session: Session, { wasmUrl }: WasmOptions) {
    this.#session = session;
    this.#wasm = { wasmUrl };
    this.name = session.name;
    this.architecture = JSON.parse(session.architecture) as Architecture;
    this.digitThreshold = session.digitThreshold;
  }

  /**
   * Reads one digit.
   *
   * @param input - Strokes, which are rendered as MNIST's images were (centred, in one pen width),
   *   or the 784 pixels of an image, which are taken as they are.
   * @returns null when nothing is drawn: no points, or no ink.
   * @throws ArgumentError when the input is of another kind or length, or not finite.
   */
  predict(input: Strokes | Images): Prediction | null {
    const pixels = this.#see(input);
    if (pixels === null) return null;
    const probabilities = this.#session.predict(1);
    const digit = indexOfLargest(probabilities);
    const isDigit = probabilities[digit] >= this.digitThreshold;
    return { digit, probabilities, isDigit, input: pixels };
  }

  /**
   * Reads n images at once.
   *
   * @param images - n x 784 pixels; blank ones too are read.
   * @returns The probability of each digit for each image, n x 10.
   * @throws ArgumentError when `images` is not n whole images of finite pixels.
   */
  predictBatch(images: Images, n: number): Float32Array {
    checkCount(n, countImages(images));
    const probabilities = new Float32Array(n * DIGITS);
    for (let start = 0; start < n; start += BATCH) {
      const count = this.#putBatch(images, start, n);
      probabilities.set(this.#session.predict(count), start * DIGITS);
    }
    return probabilities;
  }

  /**
   * Takes one step of gradient descent on one batch.
   *
   * @param images - n x 784 pixels.
   * @param labels - n digits, 0 to 9.
   * @returns The batch's mean loss before the step, in nats.
   * @throws ArgumentError when the images, the labels or the learning rate are not what they should be.
   */
  trainStep(images: Images, labels: Uint8Array, options: TrainStepOptions = {}): number {
    const { learningRate = 0.1 } = options;
    const n = countImages(images);
    checkLabels(labels, n);
    checkLearningRate(learningRate);
    this.#session.put(images, n, labels);
    return this.#session.trainStep(n, learningRate);
  }

  /**
   * Measures the model on labelled images, without changing it.
   *
   * @param images - n x 784 pixels.
   * @param labels - n digits, 0 to 9.
   * @throws ArgumentError when the images or the labels are not what they should be.
   */
  evaluate(images: Images, labels: Uint8Array): Evaluation {
    const n = countImages(images);
    checkLabels(labels, n);
    const confusion = new Uint32Array(DIGITS * DIGITS);
    let loss = 0;
    let right = 0;
    for (let start = 0; start < n; start += BATCH) {
      const count = this.#putBatch(images, start, n, labels);
      const part = this.#session.evaluate(count);
      loss += (part.loss * count) / n;
      right += part.right;
      part.confusion.forEach((times, cell) => {
        confusion[cell] += times;
      });
    }
    return { loss, accuracy: right / n, confusion };
  }

  /**
   * Teaches the model a hand: a short training on its drawings, and on some of MNIST's images, so
   * that those are not forgotten. Each lesson starts at the weights from before the first one, so
   * pass all drawings that the model is to know. Pauses between its steps; until it is done, the
   * model reads as before. The same drawings give the same weights.
   *
   * @param drawings - At least one.
   * @returns What it read right before and after.
   * @throws ArgumentError when there is no drawing, one without ink, or a label that is no digit,
   *   when the images to rehearse are too few or not what they should be, when a lesson is on
   *   already, or when `trainStep` or `forgetLessons` ends this one; DownloadError when MNIST's images
   *   do not come; the signal's reason when it aborts. All as rejections, and the lesson has changed
   *   nothing.
   */
  async teach(drawings: LabelledDrawing[], options: TeachOptions = {}): Promise<TeachReport> {
    if (this.#learning) {
      throw new ArgumentError('A lesson is on already: wait for it, or give it up by its signal.');
    }
    const lesson = this.#lessonOf(drawings);
    if (options.rehearsal !== undefined) checkRehearsal(options.rehearsal);
    this.#learning = true;
    try {
      const { giveLesson } = await import('./teach.js');
      return await giveLesson(this.#session, lesson, options);
    } finally {
      this.#learning = false;
    }
  }

  /**
   * Goes back to before the latest lesson: the same weights, to the last bit.
   *
   * @throws ArgumentError when there is no lesson to undo, which one undone already is not.
   */
  undoLesson(): void {
    this.#session.undoLesson();
  }

  /**
   * Goes back to before all lessons: the same weights, to the last bit.
   *
   * @throws ArgumentError when there was no lesson since the model came or was trained.
   */
  forgetLessons(): void {
    this.#session.forgetLessons();
  }

  /**
   * Compares backpropagation with numerical differentiation (central differences), both in float64,
   * at the weights of this moment. Slow: every weight is moved twice; three images are plenty. Gives
   * way to the page every few milliseconds. The first call fetches the module that does it.
   *
   * @param images - n x 784 pixels.
   * @param labels - n digits, 0 to 9.
   * @returns A row per parameter.
   * @throws ArgumentError when the images, the labels or an option are not what they should be;
   *   DownloadError when the module does not come; the signal's reason when it aborts. All as
   *   rejections.
   */
  async checkGradients(
    images: Images,
    labels: Uint8Array,
    options: GradientCheckOptions = {},
  ): Promise<GradientCheck[]> {
    const n = countImages(images);
    checkLabels(labels, n);
    this.#session.put(images, n);
    const pixels = this.#session.images(n);
    const digits = labels.slice();
    const weights = this.save();
    const { checkGradients } = await import('./tools.js');
    return checkGradients(weights, pixels, digits, options, this.#wasm);
  }

  /**
   * What each layer puts out for one input, in the order of the layers.
   *
   * @param input - As `predict` takes it.
   * @returns An empty list when nothing is drawn.
   * @throws ArgumentError when the input is of another kind or length, or not finite.
   */
  activations(input: Strokes | Images): Activation[] {
    if (this.#see(input) === null) return [];
    this.#session.predict(1);
    return this.#session.activations();
  }

  /**
   * Backprop for one input: how one number changes with every pixel, every layer's output and every
   * weight. The model stays as it is.
   *
   * @param input - As `predict` takes it.
   * @param digit - 0 to 9.
   * @param of - The loss that the input would have if `digit` were its label, or the score (before the
   *   softmax) of `digit`.
   * @returns null when nothing is drawn.
   * @throws ArgumentError when the input or the digit is not what it should be.
   */
  gradients(input: Strokes | Images, digit: number, of: 'loss' | 'score'): Gradients | null {
    checkDigit(digit);
    if (this.#see(input) === null) return null;
    this.#session.backward(digit, of);
    return this.#session.gradients();
  }

  /**
   * Which pixels speak for a digit, and which against it: each pixel times the gradient of the
   * digit's score with respect to it (A. Shrikumar et al., 2016). Paper, being 0, says nothing.
   *
   * @param input - As `predict` takes it.
   * @param digit - 0 to 9.
   * @returns 28 x 28 values, above 0 for and below 0 against; null when nothing is drawn.
   * @throws ArgumentError when the input or the digit is not what it should be.
   */
  saliency(input: Strokes | Images, digit: number): Float32Array | null {
    checkDigit(digit);
    const pixels = this.#see(input);
    if (pixels === null) return null;
    this.#session.backward(digit, 'score');
    return this.#session.inputGradient().map((slope, i) => slope * pixels[i]);
  }

  /** Copies of all that the network has learned, in the order of its layers. */
  parameters(): Parameter[] {
    return this.#session.parameters();
  }

  /** The model as a .safetensors file, which `loadModel` reads. */
  save(): Uint8Array<ArrayBuffer> {
    return this.#session.save();
  }

  /**
   * The parameters as a .npz file, which `numpy.load` reads: w1, b1, w2, b2, ... in float32. The first
   * call fetches the module that writes it, as that of `exportOnnx` does.
   *
   * @throws DownloadError when that module does not come. As a rejection.
   */
  async exportNpz(): Promise<Uint8Array<ArrayBuffer>> {
    const weights = this.save();
    const { exportNpz } = await import('./tools.js');
    return exportNpz(weights, this.#wasm);
  }

  /**
   * The model as an .onnx file, for any other runtime.
   *
   * @throws DownloadError when the module that writes it does not come. As a rejection.
   */
  async exportOnnx(): Promise<Uint8Array<ArrayBuffer>> {
    const weights = this.save();
    const { exportOnnx } = await import('./tools.js');
    return exportOnnx(weights, this.#wasm);
  }

  /** Frees the model's memory. A second call does nothing. */
  dispose(): void {
    this.#session.dispose();
  }

  /** `using model = await loadModel(...)` disposes of it at the end of the block. */
  [dispose](): void {
    this.dispose();
  }

  #lessonOf(drawings: LabelledDrawing[]): Lesson {
    checkDrawings(drawings);
    const images = new Float32Array(drawings.length * PIXELS);
    drawings.forEach(({ strokes }, i) => {
      if (!this.#session.draw(flattenStrokes(strokes, `drawings[${i}].strokes`))) {
        throw new ArgumentError(`drawings[${i}].strokes has no point: there is nothing to learn.`);
      }
      images.set(this.#session.images(1), i * PIXELS);
    });
    const labels = Uint8Array.from(drawings, ({ label }) => label);
    return { count: drawings.length, images, labels };
  }

  /**
   * Makes `input` the session's image, and returns it; null when there is no ink in it. Pixels from 0
   * to 1 are returned as they came: a copy for every answer would cost more than the answer.
   */
  #see(input: Strokes | Images): Float32Array | null {
    if (!isPixels(input)) {
      return this.#session.draw(flattenStrokes(input)) ? this.#session.images(1) : null;
    }
    checkImage(input);
    if (isBlank(input)) return null;
    this.#session.put(input, 1);
    return isBytes(input) ? this.#session.images(1) : input;
  }

  /** Makes the images from `start` on the session's batch, and returns how many they are. */
  #putBatch(images: Images, start: number, n: number, labels?: Uint8Array): number {
    const end = Math.min(start + BATCH, n);
    const batch = images.subarray(start * PIXELS, end * PIXELS);
    this.#session.put(batch, end - start, labels?.subarray(start, end));
    return end - start;
  }
}
