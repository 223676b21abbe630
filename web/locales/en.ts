// Every English word that a visitor can see or hear, in one place, so that another language is one
// more file of the same shape. Numbers are formatted here too, since languages differ in that.
// No markup: where a text has parts, the template puts them together.

// Not through Intl.NumberFormat: the first one costs a phone a tenth of a second, before anything
// can be drawn.

/** 1234567 is "1,234,567". */
export function whole(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

function oneDecimal(value: number): string {
  return value.toFixed(1);
}

function twoDecimals(value: number): string {
  return value.toFixed(2);
}

/** 0.9712 is "97.1 %", with a space that does not break. */
function percent(share: number): string {
  return `${oneDecimal(share * 100)}\u00a0%`;
}

function megabytes(bytes: number): string {
  return `${oneDecimal(bytes / 1e6)}\u00a0MB`;
}

function kilobytes(bytes: number): string {
  return `${whole(Math.round(bytes / 1000))}\u00a0kB`;
}

function size(bytes: number): string {
  return bytes < 1e6 ? kilobytes(bytes) : megabytes(bytes);
}

function progress(file: string, loaded: number, total: number | null): string {
  const known = total === null ? size(loaded) : `${size(loaded)} of ${size(total)}`;
  return `Fetching ${file}: ${known}`;
}

/** What strangers wrote can be of any length. */
function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

interface Tally {
  count: number;
  before: number;
  after: number;
}

/** "8 of 10 → 10 of 10 right" */
function change({ count, before, after }: Tally): string {
  return `${whole(before)} of ${whole(count)} → ${whole(after)} of ${whole(count)} right`;
}

/** Words of `<digit-pad>`. */
export const padTexts = {
  percent,
  progress,

  pad: 'Drawing pad',
  padKeys:
    'Draw a digit with mouse, finger or pen; or with the keys: arrows move, Space sets the pen down and lifts it. Control Z undoes, Delete clears.',
  hint: 'draw a digit',
  tools: 'Drawing',
  undo: 'Undo',
  redo: 'Redo',
  clear: 'Clear',

  replay: 'Replay',

  step: (digit: number, done: number, all: number) =>
    all === 1 ? `Draw a ${digit}.` : `Draw a ${digit}. ${done} of ${all} done.`,
  stepsDone: (all: number) => (all === 1 ? 'Done.' : `Done: all ${all} are drawn.`),

  activations: 'What each layer puts out',
  activationsOf: (layer: string, shape: string) => `${layer}: ${shape} values`,

  picture: 'Picture',
  pictureMeans: 'Read a digit in a picture: choose one, paste it, or drop it onto the pad',
  readingPicture: 'Looking for the digit in the picture.',
  thePicture: 'The picture',
  notAPicture: (name: string) =>
    `${name} is not an image that this browser can read. Choose a photograph or a scan, such as .jpg or .png.`,
  pictureTooLarge: (name: string, bytes: number, most: number) =>
    `${name} has ${megabytes(bytes)}: more than ${megabytes(most)} are not read. Choose a smaller one.`,
  noInk: (name: string) =>
    `${name} shows no ink: nothing in it is much darker or lighter than its surroundings. Choose one in which the digit stands out.`,

  waiting: 'The answer appears here while you draw.',
  waitingForModel: 'Draw already: it is read as soon as the network has arrived.',
  sure: 'sure',
  unsure: 'not sure',
  notADigit: 'not a digit?',
  bestGuess: (share: number) => `best guess, ${percent(share)}`,
  readIn: (milliseconds: number) =>
    milliseconds < 0.05
      ? 'read in under 0.1\u00a0ms'
      : `read in ${oneDecimal(milliseconds)}\u00a0ms`,
  spoken: (digit: number, share: number) => `${digit}, ${Math.round(share * 100)} percent`,
  spokenDoubt: (digit: number, share: number) =>
    `Not a digit? Best guess ${digit}, ${Math.round(share * 100)} percent`,

  seen: 'what it sees',
  seenMeans: 'What the network sees: 28 by 28 pixels',
  probabilities: 'Probability of each digit',
  privacy: 'Nothing leaves this page.',

  yourGuess: 'Your guess',
  guessFirst: 'Draw, then guess what the network will say. Only then is it shown.',
  guessHere: 'Tap what you think it will say; the answer is hidden until then.',
  guessed: (guess: number) => `you guessed ${guess}`,
  tally: (right: number, made: number) => `${right} of ${made} right`,
  guessedSpoken: (guess: number, right: number, made: number) =>
    `You guessed ${guess}; ${right} of ${made} guesses were right`,

  wrong: 'Wrong? It is',
  lesson: 'One tap teaches the network your drawing, in a second or two.',
  drawFirst: 'Nothing is drawn: there is nothing to learn. Draw a digit first.',
  learned: (before: number, after: number, label: number) => {
    // The same drawings give the same weights: another tap on this one would change nothing.
    if (after !== label)
      return `Taught, and yet it reads ${after}. Draw another ${label} and teach that, too.`;
    return before === label
      ? `Learned. It read ${label} before, and does so now.`
      : `Learned. It read ${before}, now it reads ${label}.`;
  },
  learnedAll: (count: number) =>
    count === 1 ? 'Learned the one drawing.' : `Learned all ${whole(count)} drawings.`,
  learning: 'Learning your drawings, and MNIST again so as not to forget it.',
  lessonProgress: 'Progress of the lesson',
  lessonIsOn: 'A lesson is on already: wait for it.',
  lessonFailed: 'The network reads as before.',
  taughtDrawings: (tally: Tally) => `Your drawings: ${change(tally)}.`,
  mnistSample: ({ count, before, after }: Tally) =>
    `MNIST: ${oneDecimal((before / count) * 100)} → ${percent(after / count)} of a sample of ${whole(count)}.`,
  mnistSampleMeans: 'Images of MNIST that lessons do not use, to see what was forgotten',
  undoLesson: 'Undo lesson',
  forget: 'Forget',
  forgetMeans: 'Back to the weights as downloaded',
  lessonUndone: 'Undone: the weights are as before the lesson.',
  forgotten: 'Forgotten: the weights are as downloaded.',

  tryAgain: 'Try again',
  goesOn: (model: string) => `The pad goes on with ${model || 'the model in use'}.`,
  drawingSafe: 'Your drawing is safe.',
};

/** Words of the page around the pad. What is in index.html is written there. */
export const pageTexts = {
  percent,
  progress,

  addressUnknown: (name: string) =>
    `The address says something of “${shortened(name)}”, which this page does not know. The rest of it holds.`,
  addressNoPart: (part: string) =>
    `The address leads to “${shortened(part)}”, which is no part of this page. You see it from the top.`,
  addressNonsense: (name: string, text: string) =>
    `The address asks for ${name} “${shortened(text)}”, which makes no sense here. It stays as it was.`,

  link: 'Link',
  linkMeans: 'Copies the address of what you see: part, model and drawing',
  linkCopied: 'The address is copied.',
  linkNotCopied: 'This browser does not let the page copy: take it from the address bar.',
  guess: 'Predict first',
  guessMeans: 'You guess what the network will say before it is shown',
  tour: 'Tour',
  tourMeans: 'From drawing to teaching, in a few steps',

  model: 'Model',
  modelFacts: (accuracy: number, bytes: number) =>
    `Reads ${percent(accuracy)} of 10,000 test digits right; ${size(bytes)} to fetch.`,
  ownModel: 'trained here',
  ownModelFacts: 'Trained in this page, in the section Train.',
  padReadsGuest: 'The pad reads with the network in training.',
  backTo: (name: string) => `Back to ${name}`,
  openedFacts: (bytes: number) =>
    `Opened from your device, ${size(bytes)}: it is here until you leave the page.`,
};

/** Words about files: models opened and saved, drawings saved. */
export const fileTexts = {
  open: 'Open…',
  openMeans: 'A model: .safetensors, .npz, or w1.npy, b1.npy, w2.npy and b2.npy together',
  saveAs: 'Save as…',
  modelAs: 'Weights as',
  drawingAs: 'Drawing as',
  unnamedModel: 'model',
  activation: 'Trained with which activation? numpy’s files do not say.',
  activations: { Sigmoid: 'sigmoid', Relu: 'ReLU' },
  openedName: (first: string, count: number) =>
    count === 1 ? first : `${first} and ${count - 1} more`,
  noFile: 'There is no file to open.',
  oneByOne: (name: string) => `${name} is a whole model: open it by itself.`,
  notAModel: (name: string) =>
    `${name} is none of the files that can be opened here: .safetensors, .npz, .npy, or a picture.`,
  modelTooLarge: (name: string, bytes: number, most: number) =>
    `${name} has ${megabytes(bytes)}: more than ${megabytes(most)} are not opened, since no model for 28 x 28 pixels is that large.`,
};

/** Words of the section "Samples". */
export const sampleTexts = {
  percent,
  progress,

  samples: 'Samples',
  samplesLead:
    'Digits from MNIST’s test set: 10,000 images of handwriting that the network never saw while it was trained. Does it read them, too?',
  randomImage: 'Random image',
  fetchedOnce: 'The set (1.6\u00a0MB) is fetched with the first image.',
  nextByKey: 'Press Space or Enter for the next one.',
  sampleAlt: (index: number, label: number) => `Test image ${whole(index)}, a handwritten ${label}`,
  noSample: 'No image yet',
  image: (index: number) => `image ${whole(index)}`,
  waiting: 'Its label, which is what the writer meant, and the answer appear here.',
  label: 'label',
  answer: 'answer',
  right: 'right',
  wrong: 'wrong',
  toPad: 'Draw it onto the pad',
  tryAgain: 'Try again',
  restIsSafe: 'The rest of the page works without it.',

  gallery: 'Gallery',
  imagesOf: 'Images of',
  chooseDigit: 'Choose a digit, and see how differently people write it.',
  mistakes: 'Mistakes',
  readFirst: 'The network reads all images first.',
  ofDigit: (digit: number) => `All ${digit}s`,
  surestFirst: 'What it mistakes, the surest first: label → answer',
  readAsOther: (label: number, answer: number) =>
    label === answer ? `Each ${label} read as ${answer}` : `Each ${label} taken for a ${answer}`,
  tile: (index: number, label: number, answer: number | null) =>
    `Test image ${whole(index)}, a handwritten ${label}${answer === null ? '' : `, read as ${answer}`}`,
  mistaken: (label: number, answer: number) => `${label} → ${answer}`,
  more: 'More',
  shown: (shown: number, all: number) => (all === 0 ? 'None.' : `${whole(shown)} of ${whole(all)}`),

  matrix: 'Confusion matrix',
  matrixMeans:
    'Row: what was written. Column: what the network answers. Press a number to see its images.',
  readAs: (answer: number) => `answer ${answer}`,
  labelled: (label: number) => `label ${label}`,
  cell: (label: number, answer: number, count: number) =>
    `${label} read as ${answer}: ${count === 0 ? 'none' : whole(count)}`,
  readAll: 'Read all 10,000 images',
  reading: (read: number, count: number) => `Reading: ${whole(read)} of ${whole(count)}`,
  readingProgress: 'Images read',
  weightsChange: 'The weights have changed: all is read again once they hold still.',
  accuracy: (model: string, right: number, count: number) =>
    `Accuracy${model && ` of ${model}`}: ${twoDecimals((100 * right) / count)}\u00a0%, ${whole(right)} of ${whole(count)}.`,
};

/** Words of the page bench.html. */
export const benchTexts = {
  run: 'Run',
  runAgain: 'Run again',
  stop: 'Stop',
  copy: 'Copy as a table',
  copied: 'Copied.',
  notCopied: 'This browser does not let the page copy: select the table instead.',
  fetching: 'Fetching the models and 10,000 test images.',
  round: (round: number, rounds: number) =>
    round === 0 ? 'Warming up' : `Round ${whole(round)} of ${whole(rounds)}`,
  progress: 'Progress of the measurement',
  done: (rounds: number) => `Done: medians of ${whole(rounds)} rounds.`,
  stopped: (round: number) =>
    round === 0 ? 'Stopped.' : `Stopped in round ${whole(round)}: the numbers are rough.`,
  task: 'task',
  median: 'median',
  spread: 'half of the rounds lie between',
  between: (low: string, high: string) => `${low} and ${high}`,
  tasks: {
    predictMlp: 'One prediction, 784-50-10',
    predictCnn: 'One prediction, small CNN',
    predictReader: 'One prediction, reader',
    imagesMlp: '10,000 images, 784-50-10',
    imagesCnn: '10,000 images, small CNN',
    trainMlp: 'Training step, 784-50-10, batch of 100',
    trainCnn: 'Training step, small CNN, batch of 32',
    lesson: 'A lesson of three drawings',
  },
};
