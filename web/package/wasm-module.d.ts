// The compiled modules, as wasm/bindings.cpp and wasm/tools_bindings.cpp declare them. Written by hand:
// the oldest Emscripten that builds them has no generator. Nothing but session.ts, tools.ts and wasm.ts
// may see these types: a handle that escapes is one that nobody delete()s.

import type { GradientCheck } from './types.js';

/** code 0: fine; the other codes are wasm/nn/status.hpp's StatusCode. */
export interface WasmStatus {
  code: number;
  message: string;
}

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

  // Each gives a status; on failure the model stays as it was.
  imagesFromBytes(first: number, n: number): WasmStatus; // bytes: n x 784, 0 to 255 -> images from `first` on
  load(file: string): WasmStatus; // the .safetensors in bytes(); `file` names it in messages
  create(architecture: string, seed: number): WasmStatus; // architecture as JSON
  renderStrokes(): WasmStatus; // points, strokeLengths -> images(1); see drawn()
  setOptimizer(optimizer: number): void; // Session::Optimizer; from its beginning
  predict(n: number): WasmStatus; // images -> probabilities
  trainStep(n: number, learningRate: number): WasmStatus; // images, labels -> loss (before the step)
  gradient(n: number): WasmStatus; // images, labels -> loss, parameterGradient
  backward(digit: number, ofLoss: boolean): WasmStatus; // images -> layerGradient, parameterGradient
  evaluate(n: number): WasmStatus; // images, labels -> loss, accuracy, confusion
  beginLesson(n: number, rehearsal: number): WasmStatus; // images: n drawings, then the rehearsal; n labels
  lessonStep(): WasmStatus; // -> loss (before the step)
  endLesson(): WasmStatus; // puts the lesson's weights into use, once all steps are taken
  undoLesson(): WasmStatus; // back to before the latest lesson
  forgetLessons(): WasmStatus; // back to before all lessons
  readIdxImages(file: string): WasmStatus; // an IDX3 file in bytes() -> idxCount(), then idxImages
  readIdxLabels(file: string): WasmStatus; // an IDX1 file in bytes() -> idxCount(), then idxValues
  save(): WasmStatus; // -> saved: .safetensors

  drawSamples(n: number, count: number, seed: number, step: number): Uint32Array; // n numbers below `count`

  lessonSteps(): number; // of the lesson that is on; 0: none is
  dropLesson(): void; // ends it without a change

  // Results of the call before.
  drawn(): boolean; // false: there was no ink, so no image
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

  delete(): void;
}

export interface WasmModule {
  Session: new () => WasmSession;
}

/** A model, numpy's arrays and a gradient check (wasm/tools.hpp); its views are as the session's. */
export interface WasmTools {
  bytes(n: number): Uint8Array;
  images(n: number): Float32Array; // n x 784, 0 (paper) to 1 (ink)
  labels(n: number): Uint8Array; // n

  load(file: string): WasmStatus; // the .safetensors in bytes()
  readNpy(file: string): WasmStatus; // the .npy in bytes(), for modelFromArrays()
  modelFromArrays(activation: string, source: string): WasmStatus;
  save(): WasmStatus; // -> saved: .safetensors
  saveNpy(parameter: number): WasmStatus; // -> saved: .npy of one parameter
  saveOnnx(): WasmStatus; // -> saved: .onnx
  saved(): Uint8Array;
  parameterCount(): number;
  parameterName(i: number): string; // W1, b1, ...

  renderPicture(width: number, height: number): WasmStatus; // bytes: grey -> images(1), saved: 112 x 112 bytes
  drawn(): boolean; // false: there was no ink

  beginGradientCheck(epsilon: number, broken: number): WasmStatus; // broken: a layer's index, or -1
  elements(): number; // of all parameters
  checkNextElement(): void; // `elements` times, never more often
  gradientCheck(i: number): GradientCheck; // of the i-th parameter

  delete(): void;
}

export interface ToolsModule {
  Tools: new () => WasmTools;
}

/** The default export of a module's script. */
export type CreateModule<Module> = (options: {
  wasmBinary: ArrayBuffer | Uint8Array;
}) => Promise<Module>;
