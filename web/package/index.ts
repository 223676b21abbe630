// The public interface of the package: what is not exported here is nobody's business. No code.

export { createModel } from './create.js';
export {
  ArgumentError,
  DigitpadError,
  DownloadError,
  type Fault,
  FileError,
  UnsupportedError,
  WeightsError,
} from './errors.js';
export { loadModel } from './load.js';
export { readMnist } from './mnist.js';
export type { Model } from './model.js';
export type {
  Activation,
  Architecture,
  CreateOptions,
  DownloadOptions,
  Evaluation,
  GradientCheck,
  Images,
  LabelledDrawing,
  Layer,
  LessonProgress,
  LoadOptions,
  Mnist,
  Parameter,
  Prediction,
  Progress,
  Source,
  Strokes,
  Tally,
  TeachOptions,
  TeachReport,
  TrainStepOptions,
  WasmOptions,
} from './types.js';
