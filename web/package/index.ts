// The public interface of the package: what is not exported here is nobody's business. No code.

export { createModel } from './create.js';
export {
  ArgumentError,
  DigitpadError,
  DivergedError,
  DownloadError,
  type Fault,
  FileError,
  UnsupportedError,
  WeightsError,
  WorkerError,
} from './errors.js';
export { loadModel } from './load.js';
export { readMnist } from './mnist.js';
export type { Model } from './model.js';
export { modelFromNpy } from './numpy.js';
export { readPicture } from './picture.js';
export { createTrainer, type Trainer } from './trainer.js';
export type {
  Accuracies,
  Activation,
  Architecture,
  Checkpoint,
  CreateOptions,
  DownloadOptions,
  Evaluation,
  GradientCheck,
  GradientCheckOptions,
  GradientCheckProgress,
  Gradients,
  GreyPicture,
  Images,
  LabelledDrawing,
  LabelledImages,
  Layer,
  LessonProgress,
  LoadOptions,
  Mnist,
  NamedFile,
  NumpyOptions,
  OptimizerName,
  Parameter,
  Prediction,
  Progress,
  ReadPicture,
  Source,
  Strokes,
  Tally,
  TeachOptions,
  TeachReport,
  TrainerOptions,
  TrainingProgress,
  TrainingSets,
  TrainStepOptions,
  WasmOptions,
} from './types.js';
