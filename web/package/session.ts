// The one file that touches the embind handle of a model: owns it, frees it, turns codes into errors. Views of WASM memory die whenever that memory grows, so each is asked for at its use and
// never leaves this file: what comes out is copied. Arguments arrive here already validated.

import { bound } from './bound.js';
import { ArgumentError, DigitpadError, FileError, faultOf, WeightsError } from './errors.js';
import type { Activation, Gradients, Images, Mnist, OptimizerName, Parameter } from './types.js';
import { DIGITS, type FlatStrokes, isBytes, PIXELS } from './validate.js';
import type { WasmModule, WasmSession } from './wasm-module.js';

/** In the order of Session::Optimizer in wasm/session.hpp. */
const optimizers: readonly OptimizerName[] = ['Sgd', 'Momentum', 'Adam'];

/** A new session, on which `begin` has succeeded; if it throws, nothing is left behind. */
export function openSession(module: WasmModule, begin?: (session: Session) => void): Session {
  const session = new Session(module);
  try {
    begin?.(session);
    return session;
  } catch (error) {
    session.dispose();
    throw error;
  }
}

export class Session {
  #handle: WasmSession | null;

  constructor(module: WasmModule) {
    this.#handle = bound<WasmSession>(module, module.open());
  }

  get #open(): WasmSession {
    if (this.#handle === null) {
      throw new DigitpadError('This model was disposed. Load or create another one.');
    }
    return this.#handle;
  }

  /** Frees the WASM memory; a second call does nothing. */
  dispose(): void {
    this.#handle?.close();
    this.#handle = null;
  }

  #check(code: number): void {
    if (code !== 0) throw new ArgumentError(this.#open.message());
  }

  load(file: string, bytes: Uint8Array): void {
    const session = this.#open;
    session.bytes(bytes.length).set(bytes);
    const code = session.load(file);
    if (code !== 0) throw new WeightsError(session.message(), file, faultOf(code));
  }

  create(architecture: string, seed: number): void {
    this.#check(this.#open.create(architecture, seed));
  }

  get name(): string {
    return this.#open.name();
  }

  get architecture(): string {
    return this.#open.architecture();
  }

  get digitThreshold(): number {
    return this.#open.digitThreshold();
  }

  /** Renders a drawing as the first image, or says that there is no ink in it. */
  draw({ points, lengths }: FlatStrokes): boolean {
    const session = this.#open;
    session.points(points.length / 2).set(points);
    session.strokeLengths(lengths.length).set(lengths);
    this.#check(session.renderStrokes());
    return session.drawn() !== 0;
  }

  /** Makes `images` the batch that the next call works on. */
  put(images: Images, count: number, labels?: Uint8Array): void {
    this.#putFrom(0, images, count);
    if (labels !== undefined) this.#open.labels(count).set(labels);
  }

  /** Makes `images` the batch's images from `first` on, for which there is room. */
  #putFrom(first: number, images: Images, count: number): void {
    const session = this.#open;
    const room = session.images(first + count);
    if (isBytes(images)) {
      session.bytes(images.length).set(images);
      this.#check(session.imagesFromBytes(first, count));
    } else {
      room.set(images, first * PIXELS);
    }
  }

  /** Draws a step's batch from `set`: the same images as the native program draws. */
  putSamples({ count, images, labels }: Mnist, batch: number, seed: number, step: number): void {
    const session = this.#open;
    const samples = session.drawSamples(batch, count, seed, step).slice();
    session.labels(batch).set(samples.map((sample) => labels[sample]));
    session.images(batch);
    const bytes = session.bytes(batch * PIXELS);
    samples.forEach((sample, i) => {
      bytes.set(images.subarray(sample * PIXELS, (sample + 1) * PIXELS), i * PIXELS);
    });
    this.#check(session.imagesFromBytes(0, batch));
  }

  /** The first `count` images of the batch, count x 784. */
  images(count: number): Float32Array {
    return this.#open.images(count).slice();
  }

  /** Probabilities of the first `count` images of the batch, count x 10. */
  predict(count: number): Float32Array {
    const session = this.#open;
    this.#check(session.predict(count));
    return session.probabilities().slice();
  }

  /** What the next steps go down the gradient with; it begins with no memory of earlier ones. */
  setOptimizer(name: OptimizerName): void {
    this.#open.setOptimizer(optimizers.indexOf(name));
  }

  /** One step of gradient descent on the batch; its mean loss before the step. */
  trainStep(count: number, learningRate: number): number {
    const session = this.#open;
    this.#check(session.trainStep(count, learningRate));
    return session.loss();
  }

  /** Mean loss, images read right, and counts by label and answer, of the first `count` images. */
  evaluate(count: number): { loss: number; right: number; confusion: Uint32Array } {
    const session = this.#open;
    this.#check(session.evaluate(count));
    const confusion = session.confusion().slice();
    const diagonal = confusion.filter((_, cell) => cell % (DIGITS + 1) === 0);
    const right = diagonal.reduce((sum, times) => sum + times, 0);
    return { loss: session.loss(), right, confusion };
  }

  /** Begins a lesson on drawings (count x 784), their labels and images to rehearse; its steps. */
  beginLesson(drawings: Float32Array, labels: Uint8Array, rehearsal: Images): number {
    const session = this.#open;
    const rehearsed = rehearsal.length / PIXELS;
    session.images(labels.length + rehearsed).set(drawings);
    this.#putFrom(labels.length, rehearsal, rehearsed);
    session.labels(labels.length).set(labels);
    this.#check(session.beginLesson(labels.length, rehearsed));
    return session.lessonSteps();
  }

  lessonStep(): void {
    this.#check(this.#lesson.lessonStep());
  }

  /** Puts what the lesson taught into use. */
  endLesson(): void {
    this.#check(this.#lesson.endLesson());
  }

  /** The handle, as long as its lesson is on: other weights to start from end it. */
  get #lesson(): WasmSession {
    const session = this.#open;
    if (session.lessonSteps() > 0) return session;
    throw new ArgumentError(
      'The lesson ended early, since the model was trained or forgot its lessons meanwhile. It ' +
        'changed nothing. Teach again.',
    );
  }

  /** Ends a lesson without a change, if one is on. */
  dropLesson(): void {
    this.#handle?.dropLesson();
  }

  undoLesson(): void {
    this.#check(this.#open.undoLesson());
  }

  forgetLessons(): void {
    this.#check(this.#open.forgetLessons());
  }

  /** What each layer put out in the latest predict(1). */
  activations(): Activation[] {
    const session = this.#open;
    return this.#layers((i) => session.layerValues(i));
  }

  #layers(valuesOf: (i: number) => Float32Array): Activation[] {
    const session = this.#open;
    return Array.from({ length: session.layerCount() }, (_, i) => ({
      layer: session.layerName(i),
      shape: Array.from(session.layerShape(i)),
      values: valuesOf(i).slice(),
    }));
  }

  parameters(): Parameter[] {
    const session = this.#open;
    return this.#arrays((i) => session.parameterValues(i));
  }

  #arrays(valuesOf: (i: number) => Float32Array): Parameter[] {
    const session = this.#open;
    return Array.from({ length: session.parameterCount() }, (_, i) => ({
      name: session.parameterName(i),
      shape: Array.from(session.parameterShape(i)),
      values: valuesOf(i).slice(),
    }));
  }

  /** Backprop for the session's image: of its loss with `digit` as its label, or of that score. */
  backward(digit: number, of: 'loss' | 'score'): void {
    this.#check(this.#open.backward(digit, of === 'loss' ? 1 : 0));
  }

  /** With respect to the image, after backward(). */
  inputGradient(): Float32Array {
    return this.#open.layerGradient(0).slice();
  }

  /** With respect to all, after backward(). */
  gradients(): Gradients {
    const session = this.#open;
    return {
      input: this.inputGradient(),
      layers: this.#layers((i) => session.layerGradient(i + 1)),
      parameters: this.#arrays((i) => session.parameterGradient(i)),
    };
  }

  /** The model as a .safetensors file. */
  save(): Uint8Array<ArrayBuffer> {
    const session = this.#open;
    this.#check(session.save());
    return Uint8Array.from(session.saved());
  }

  /** The images of an IDX3 file, or the labels of an IDX1 file. */
  readIdx(
    kind: 'images' | 'labels',
    file: string,
    bytes: Uint8Array,
  ): { count: number; values: Uint8Array } {
    const session = this.#open;
    session.bytes(bytes.length).set(bytes);
    const code = kind === 'images' ? session.readIdxImages(file) : session.readIdxLabels(file);
    if (code !== 0) throw new FileError(session.message(), file, faultOf(code));
    return { count: session.idxCount(), values: session.idxValues().slice() };
  }
}
