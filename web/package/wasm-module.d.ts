// The compiled modules, as wasm/bindings.cpp and wasm/tools_bindings.cpp declare them. Written by hand:
// the oldest Emscripten that builds them has no generator. Nothing but session.ts, tools.ts and wasm.ts
// may see these types: a handle that escapes is one that nobody close()s.

import type { Functions } from './bound.js';

/**
 * One model and its buffers (wasm/session.hpp). Every function that returns a typed array returns a
 * view of WASM memory: valid until the next call, so ask anew at each use and copy what is kept.
 */
export interface WasmSession {
  // Buffers to write into; each call makes room for n items and returns the view.
  bytes(n: number): Uint8Array;
  images(n: number): Float32Array; // n x 784, 0 (paper) to 1 (ink)
  labels(n: number): Uint8Array; // n
  points(n: number): Float32Array; // n x 2: x, y; y down, any unit
  strokeLengths(n: number): Uint32Array; // points per stroke

  // Each gives 0, or another of wasm/nn/status.hpp's StatusCode: then message() says why, and the model is
  // as it was.
  message(): string;
  imagesFromBytes(first: number, n: number): number; // bytes: n x 784, 0 to 255 -> images from `first` on
  load(file: string): number; // the .safetensors in bytes(); `file` names it in messages
  create(architecture: string, seed: number): number; // architecture as JSON
  renderStrokes(): number; // points, strokeLengths -> images(1); see drawn()
  setOptimizer(optimizer: number): void; // Session::Optimizer; from its beginning
  predict(n: number): number; // images -> probabilities
  trainStep(n: number, learningRate: number): number; // images, labels -> loss (before the step)
  gradient(n: number): number; // images, labels -> loss, parameterGradient
  backward(digit: number, ofLoss: number): number; // images -> layerGradient, parameterGradient
  evaluate(n: number): number; // images, labels -> loss, accuracy, confusion
  beginLesson(n: number, rehearsal: number): number; // images: n drawings, then the rehearsal; n labels
  lessonStep(): number; // -> loss (before the step)
  endLesson(): number; // puts the lesson's weights into use, once all steps are taken
  undoLesson(): number; // back to before the latest lesson
  forgetLessons(): number; // back to before all lessons
  readIdxImages(file: string): number; // an IDX3 file in bytes() -> idxCount(), then idxImages
  readIdxLabels(file: string): number; // an IDX1 file in bytes() -> idxCount(), then idxValues
  save(): number; // -> saved: .safetensors

  drawSamples(n: number, count: number, seed: number, step: number): Uint32Array; // n numbers below `count`

  lessonSteps(): number; // of the lesson that is on; 0: none is
  dropLesson(): void; // ends it without a change

  // Results of the call before.
  drawn(): number; // 0: there was no ink, so no image
  probabilities(): Float32Array; // n x 10
  loss(): number;
  accuracy(): number; // 0 to 1
  confusion(): Uint32Array; // 10 x 10, row = truth
  saved(): Uint8Array;
  idxCount(): number;
  idxValues(): Uint8Array; // pixels (count x 784) or labels (count)

  name(): string; // from the file's metadata, or ''
  architecture(): string; // JSON
  digitThreshold(): number; // 0 to 1
  parameterCount(): number;
  parameterName(i: number): string; // W1, b1, ...
  parameterShape(i: number): Int32Array;
  parameterValues(i: number): Float32Array;
  parameterGradient(i: number): Float32Array; // after gradient() or backward()
  layerCount(): number;
  layerName(i: number): string; // Affine1, Relu1, Affine2
  layerShape(i: number): Uint32Array; // of one sample's output
  layerValues(i: number): Float32Array; // n x size, after predict()
  layerGradient(i: number): Float32Array; // after backward(); 0: of the image, 1: of the first layer's output

  close(): void; // and not to be used any more
}

export type WasmModule = Functions<WasmSession> & { open(): number };

/** A model, numpy's arrays and a gradient check (wasm/tools.hpp); its views are as the session's. */
export interface WasmTools {
  bytes(n: number): Uint8Array;
  images(n: number): Float32Array; // n x 784, 0 (paper) to 1 (ink)
  labels(n: number): Uint8Array; // n

  message(): string; // as the session's
  load(file: string): number; // the .safetensors in bytes()
  readNpy(file: string): number; // the .npy in bytes(), for modelFromArrays()
  modelFromArrays(activation: string, source: string): number;
  save(): number; // -> saved: .safetensors
  saveNpy(parameter: number): number; // -> saved: .npy of one parameter
  saveOnnx(): number; // -> saved: .onnx
  saved(): Uint8Array;
  parameterCount(): number;
  parameterName(i: number): string; // W1, b1, ...

  renderPicture(width: number, height: number): number; // bytes: grey -> images(1), saved: 112 x 112 bytes
  drawn(): number; // 0: there was no ink

  beginGradientCheck(epsilon: number, broken: number): number; // broken: a layer's index, or -1
  elements(): number; // of all parameters
  checkNextElement(): void; // `elements` times, never more often
  gradientCheck(i: number): Float64Array; // of the i-th parameter: size, backprop, numerical, difference

  close(): void; // and not to be used any more
}

export type ToolsModule = Functions<WasmTools> & { open(): number };

/** The default export of a module's script. */
export type CreateModule<Module> = (options: {
  wasmBinary: ArrayBuffer | Uint8Array;
}) => Promise<Module>;
