// The data that crosses the public interface, with shapes and units. Types only: no code lives here.

/**
 * A drawing: strokes of points, in any unit, y pointing down. One point alone is a dot; a stroke
 * without points is nothing.
 */
export type Strokes = [x: number, y: number][][];

/**
 * Images of 28 x 28 pixels, one after the other, each row by row from the top: n x 784 values.
 * A `Float32Array` runs from 0 (paper) to 1 (ink), a `Uint8Array` from 0 to 255.
 */
export type Images = Float32Array | Uint8Array;

/** What the network reads in one drawing or image. */
export interface Prediction {
  /** The most probable digit, 0 to 9. */
  digit: number;
  /** How probable each digit is: 10 values that sum to 1. */
  probabilities: Float32Array;
  /**
   * Whether the network takes the input for a digit at all: its best probability is at least the
   * model's `digitThreshold`. The tutorials' networks have learned digits only, so doubt among the
   * ten is all that they can express: a scribble that resembles one digit passes.
   */
  isDigit: boolean;
  /**
   * The 28 x 28 pixels that the network saw: 784 values, 0 (paper) to 1 (ink). Where pixels in a
   * `Float32Array` were read, it is that array itself, so it changes with it.
   */
  input: Float32Array;
}

/** One layer of an {@link Architecture}. */
export type Layer =
  | {
      /** Fully connected: x W + b. */
      type: 'Affine';
      /** How many values it puts out per sample. */
      units: number;
    }
  | {
      /** A convolution, stride 1. */
      type: 'Conv2d';
      /** How many channels it puts out. */
      units: number;
      /** Height and width of its windows, in pixels. */
      kernel: number;
      /** Zeros on each side of the image, in pixels: below `kernel`. */
      padding: number;
    }
  | {
      /** The largest, or the mean, of each block of pixels. */
      type: 'MaxPool2d' | 'AvgPool2d';
      /** Height and width of a block, in pixels. */
      size: number;
    }
  | {
      /** While training, sets a share of the values to 0. */
      type: 'Dropout';
      /** The share, 0 to 0.9. */
      rate: number;
    }
  /** BatchNorm comes right after a Conv2d or an Affine. */
  | { type: 'Relu' | 'Sigmoid' | 'BatchNorm' };

/**
 * What a network is made of. The loss is always softmax with cross-entropy over the last layer,
 * which therefore has 10 units.
 *
 * @example The first tutorial's network:
 * ```ts
 * const architecture: Architecture = {
 *   input: [28, 28, 1],
 *   weightInitStd: 0.01,
 *   layers: [{ type: 'Affine', units: 50 }, { type: 'Sigmoid' }, { type: 'Affine', units: 10 }],
 * };
 * ```
 */
export interface Architecture {
  /** Height, width, channels of one image: always 28, 28, 1. */
  input: [height: number, width: number, channels: number];
  /**
   * Standard deviation of the normal distribution from which new weights are drawn. Left out, it is
   * sqrt(2 / inputs of a unit) for each layer (K. He et al., 2015).
   */
  weightInitStd?: number;
  /** In the order in which a sample passes through them. */
  layers: Layer[];
}

/** How well a model does on labelled images. */
export interface Evaluation {
  /** Mean cross-entropy over the images, in nats. */
  loss: number;
  /** Share of images read right, 0 to 1. */
  accuracy: number;
  /** 10 x 10 counts, row by row: the row is the label, the column the answer. */
  confusion: Uint32Array;
}

/** Backpropagation beside numerical differentiation, for one parameter. */
export interface GradientCheck {
  /** The parameter's name: W1, b1, W2, ... */
  parameter: string;
  /** How many elements it has. */
  size: number;
  /** Mean over the elements of |backpropagated gradient|. */
  backprop: number;
  /** Mean over the elements of |numerical gradient|. */
  numerical: number;
  /** Mean over the elements of |backpropagated - numerical|. */
  meanAbsoluteDifference: number;
}

/** How far a gradient check is. */
export interface GradientCheckProgress {
  /** Elements of parameters checked so far. */
  done: number;
  /** Elements in all. */
  total: number;
}

/** Options of `Model.checkGradients`. */
export interface GradientCheckOptions {
  /**
   * Added inside the logarithm of the loss that is differentiated numerically, -sum t log(y + epsilon),
   * 0 to 1. 0 unless told: the exact loss. 1e-7 is the tutorials' loss, of whose epsilon their
   * backpropagation does not know.
   */
  epsilon?: number | undefined;
  /**
   * The index of a layer that backpropagates with a mistake, to see that the check finds it: it
   * divides by the number of images, although the loss's gradient has been divided already. The
   * gradients of that layer and of all before it come out too small. Takes two images or more.
   */
  broken?: number | undefined;
  /** Called after each few milliseconds of work. */
  onProgress?: ((progress: GradientCheckProgress) => void) | undefined;
  /** Gives up: the promise rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}

/** What one layer put out for one input. */
export interface Activation {
  /** The layer's name: Affine1, Relu1, Affine2, ... */
  layer: string;
  /** Of one sample's output: [50], for example. */
  shape: number[];
  /** As many values as the shape's product, in C order. */
  values: Float32Array;
}

/** How one number, a loss or a score, changes with all that it depends on: what backprop finds. */
export interface Gradients {
  /** With respect to the 28 x 28 pixels: 784 values. */
  input: Float32Array;
  /** With respect to what each layer put out (its dout), in the order and shapes of `activations`. */
  layers: Activation[];
  /** With respect to each learned array (dW1, db1, ...), under the names and shapes of `parameters`. */
  parameters: Parameter[];
}

/** A copy of one of the model's learned arrays. */
export interface Parameter {
  /** W1, b1, W2, ... */
  name: string;
  /** W1 of the tutorials: [784, 50]. */
  shape: number[];
  /** As many values as the shape's product, in C order. */
  values: Float32Array;
}

/** How far the download of one file is. */
export interface Progress {
  /** The file's address. */
  url: string;
  /** Bytes received so far (after decompression). */
  loaded: number;
  /** Bytes in all, or null while nobody knows: compressed answers do not say. */
  total: number | null;
}

/** What every function that may download something takes. */
export interface DownloadOptions {
  /** Called for each chunk of each file that is downloaded for this call. */
  onProgress?: ((progress: Progress) => void) | undefined;
  /** Gives up: the promise rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /**
   * A name for the browser's Cache in which files are kept, so that they are not downloaded at the
   * next visit. Where the browser refuses, or has no room, they are downloaded again.
   */
  keepIn?: string | undefined;
}

/** What every function that needs the compiled network takes. */
export interface WasmOptions extends DownloadOptions {
  /**
   * The folder that holds `digitpad.wasm`, `digitpad-simd.wasm` and `digitpad-tools.wasm`, when it is
   * not the one that the package itself was served from. Which of the first two is used depends on
   * the browser; all must be of the same version as the package.
   */
  wasmUrl?: string | URL | undefined;
}

/** Options of `loadModel`. */
export type LoadOptions = WasmOptions;

/** Options of `createModel`. */
export interface CreateOptions extends WasmOptions {
  /** From which the first weights are drawn: an integer, 0 to 4,294,967,295; 0 unless told. */
  seed?: number | undefined;
}

/** Options of `Model.trainStep`. */
export interface TrainStepOptions {
  /** How far the weights follow the gradient: finite and above 0; 0.1 unless told. */
  learningRate?: number | undefined;
}

/**
 * How the weights follow the gradient: straight down it, or with a memory of where they were going
 * (Momentum keeps 0.9 of its velocity; Adam as D. Kingma, J. Ba, 2015).
 */
export type OptimizerName = 'Sgd' | 'Momentum' | 'Adam';

/** What a trainer learns from, and what it is measured on besides; neither may be empty. */
export interface TrainingSets {
  train: LabelledImages;
  test: LabelledImages;
}

/** Labelled images, or MNIST's own files of them, as `readMnist` takes them. */
export type LabelledImages = Mnist | { images: Source; labels: Source };

/** Options of `createTrainer`. What is left out is as in the first tutorial. */
export interface TrainerOptions extends WasmOptions {
  /** From which the first weights and the batches are drawn, as in `createModel`; 0 unless told. */
  seed?: number | undefined;
  /** 'Sgd' unless told. */
  optimizer?: OptimizerName | undefined;
  /** How far the weights follow the gradient: finite and above 0; 0.1 unless told. */
  learningRate?: number | undefined;
  /** How many images a step learns from, drawn with replacement: 1 to 1,000; 100 unless told. */
  batchSize?: number | undefined;
  /** How many steps there are: 1 to 1,000,000; 20,400 unless told. */
  steps?: number | undefined;
  /** Gives up, at any time: what is pending rejects with its reason, and the worker ends. */
  signal?: AbortSignal | undefined;
}

/** A training as far as it is. Momentum and Adam begin with no memory when they go on from here. */
export interface Checkpoint {
  /** Steps taken so far. */
  step: number;
  /** A .safetensors file, as `Model.save()` gives it. */
  weights: Uint8Array;
}

/** How well a network in training reads the images that it learns from, and others. */
export interface Accuracies {
  /** After how many steps this was measured. */
  step: number;
  /** The share of all training images that is read right, 0 to 1. */
  train: number;
  /** And of all test images. */
  test: number;
}

/** How far a training is. */
export interface TrainingProgress {
  /** Steps taken so far. */
  step: number;
  /** Steps in all. */
  steps: number;
  /**
   * Of each step since the progress before: the mean loss of its batch before the step, in nats.
   * The last one is of `step`.
   */
  losses: Float32Array;
  /** What was measured since the progress before: it is at the start of each epoch, and at the end. */
  accuracies: Accuracies[];
  /** How much of such a measurement is done, 0 to 1; null while there is none. */
  measuring: number | null;
  /** How fast it learns at present, without the measuring; null while nobody knows. */
  stepsPerSecond: number | null;
  /** How long the rest will take, the measuring included; null while nobody knows. */
  secondsLeft: number | null;
}

/**
 * Where a file's bytes come from: its address (in Node also a path), or the bytes themselves, with a
 * name for messages or without. An address may end with `#sha256-` and the file's SHA-256 in base64, as
 * in HTML's `integrity`: any other file is then refused.
 */
export type Source = string | URL | ArrayBuffer | Uint8Array | NamedFile;

/** A file by its name and contents, as somebody picked it. */
export interface NamedFile {
  /** With or without its folder: how messages call it. */
  name: string;
  bytes: Uint8Array;
}

/** A picture as grey pixels, row by row from the top. */
export interface GreyPicture {
  /** Pixels, 1 to 4096. */
  width: number;
  height: number;
  /** width x height values, 0 (black) to 255 (white). */
  grey: Uint8Array;
}

/** The digit found in a picture. */
export interface ReadPicture {
  /** What the network sees: 784 values, 0 (paper) to 1 (ink). */
  pixels: Float32Array;
  /** The same in more and finer pixels, for people: side x side values, 0 (paper) to 255 (ink). */
  ink: Uint8Array;
  /** 112. */
  side: number;
}

/** Options of `modelFromNpy`. */
export interface NumpyOptions extends WasmOptions {
  /** What stands between the two layers: the files do not say. */
  activation: 'Sigmoid' | 'Relu';
}

/** Labelled images of handwritten digits. */
export interface Mnist {
  /** How many images, and labels. */
  count: number;
  /** count x 784, 0 (paper) to 255 (ink). */
  images: Uint8Array;
  /** count values, 0 to 9. */
  labels: Uint8Array;
}

/** A drawing, and the digit that it is. */
export interface LabelledDrawing {
  strokes: Strokes;
  /** 0 to 9. */
  label: number;
}

/** How far a lesson is. */
export interface LessonProgress {
  /** Steps taken so far. */
  step: number;
  /** Steps in all. */
  steps: number;
}

/** Options of `Model.teach`. */
export interface TeachOptions {
  /** Called after each step. */
  onProgress?: ((progress: LessonProgress) => void) | undefined;
  /** Gives up: the promise rejects with the signal's reason, and the model stays as it was. */
  signal?: AbortSignal | undefined;
  /**
   * What the model must not forget, more than 200 images, of which the last 200 are only for
   * measuring. Unless told, 800 of MNIST's training images, 130 kB, which are fetched from beside
   * the package with the first lesson.
   */
  rehearsal?: Mnist | undefined;
}

/** How many of some images are read right. */
export interface Tally {
  /** How many images there are. */
  count: number;
  /** How many of them were read right before the lesson. */
  before: number;
  /** And after it. */
  after: number;
}

/** What one lesson did. */
export interface TeachReport {
  /** The drawings taught. */
  drawings: Tally;
  /** MNIST images that lessons do not use: a small sample of what might have been forgotten. */
  mnist: Tally;
  /** Training steps taken. */
  steps: number;
  /** How long it took, the fetching and the measuring included. */
  milliseconds: number;
}
