// The English words of the section "Train".

import { whole } from '../numbers.js';
import { percent, progress, sentences } from './formats.js';

/** "8 s", "2 min 5 s", "1 h 3 min" */
function duration(seconds: number): string {
  const rounded = Math.ceil(seconds);
  const minutes = Math.floor(rounded / 60);
  if (minutes === 0) return `${rounded}\u00a0s`;
  if (minutes < 60) return `${minutes}\u00a0min ${rounded % 60}\u00a0s`;
  return `${Math.floor(minutes / 60)}\u00a0h ${minutes % 60}\u00a0min`;
}

interface OwnRecipe {
  network: 'Mlp' | 'Cnn';
  hidden: number;
  activation: string;
  optimizer: string;
  learningRate: number;
}

export const trainTexts = {
  percent,
  count: whole,
  loss: (value: number) => value.toFixed(3),
  duration,
  sentences,

  heading: 'Train',
  lead: 'A network that knows nothing learns from 60,000 handwritten digits, here and now. The first recipe is the tutorial’s, number for number.',

  preset: 'Recipe',
  presets: { sigmoid: 'Tutorial 1: sigmoid', relu: 'Tutorial 2: ReLU', cnn: 'CNN' },
  own: 'Changed by you.',
  ownRecipe: ({ network, hidden, activation, optimizer, learningRate }: OwnRecipe) =>
    `${network === 'Cnn' ? 'CNN' : `MLP ${hidden}`}, ${activation}, ${optimizer} ${learningRate}`,
  settings: 'Settings',
  fields: {
    network: {
      label: 'Network',
      why: 'An MLP has one hidden layer. A CNN looks for the same strokes everywhere: 8, then 16 patterns of 5 × 5 pixels.',
    },
    hidden: { label: 'Hidden units', why: 'More of them tell more shapes apart, and take longer.' },
    activation: {
      label: 'Activation',
      why: 'What makes two layers more than one: sigmoid bends softly, ReLU cuts at 0 and learns faster.',
    },
    optimizer: {
      label: 'Optimiser',
      why: 'SGD goes straight down; the others remember where they were going.',
    },
    learningRate: {
      label: 'Learning rate',
      why: 'How long each step is: too short takes for ever, too long overshoots.',
    },
    batchSize: {
      label: 'Batch size',
      why: 'Images per step: more give a surer direction, slower.',
    },
    spread: {
      label: 'Initial spread',
      why: 'How far from 0 the first weights lie; 0 takes He’s, which suits each layer.',
    },
    seed: { label: 'Seed', why: 'The same seed draws the same first weights and batches.' },
    steps: { label: 'Steps', why: '600 steps of 100 images are an epoch: as many as there are.' },
  },
  options: {
    Mlp: 'MLP',
    Cnn: 'CNN',
    Sigmoid: 'Sigmoid',
    Relu: 'ReLU',
    Sgd: 'SGD',
    Momentum: 'Momentum',
    Adam: 'Adam',
  },
  usually: (value: string) => `Usually ${value}.`,
  outOfRange: (typed: string, least: number, most: number, isWhole: boolean) =>
    `“${typed}” will not do: a ${isWhole ? 'whole ' : ''}number from ${isWhole ? whole(least) : least} to ${whole(most)}.`,
  mendFirst: 'A setting is out of range: mend it first.',

  train: 'Train',
  resume: 'Resume',
  pause: 'Pause',
  step: 'Step',
  reset: 'Reset',
  keep: 'Keep this model',
  compare: 'Compare',
  controls: 'Training',

  figures: 'Numbers of this training',
  imagesSeen: 'images seen',
  stepNumber: 'step',
  stepsPerSecond: 'steps per second',
  trainAccuracy: 'train accuracy',
  testAccuracy: 'test accuracy',
  lossNumber: 'loss',
  timeLeft: 'time left',
  unknown: '–',

  waiting: 'The first training fetches MNIST, 11\u00a0MB, and this browser keeps it.',
  fetching: progress,
  gettingReady: 'Getting ready.',
  preparing: 'Unpacking 70,000 images.',
  training: 'Training. The pad reads with the newest weights: draw.',
  progress: 'Progress of the training',
  measuring: (share: number) => `Measuring on all 70,000 images: ${Math.floor(share * 100)}\u00a0%`,
  paused: (step: number) => `Paused after step ${whole(step)}.`,
  done: (test: number | null) =>
    test === null
      ? 'Done.'
      : `Done: ${percent(test)} of the test images are read right. Keep it, or change something and train again.`,
  kept: (step: number, steps: number) =>
    `Your training is still here, at step ${whole(step)} of ${whole(steps)}. Resume goes on with it.`,
  keptDone: 'Your last training is still here, done.',
  changed: 'The recipe has changed: Train begins anew with it.',
  comparing: 'The next training is laid over this one. Change something, and train.',
  isKept: 'Kept: the pad reads with this model now, and can be taught.',
  storageRefused:
    'This browser does not let the page keep your training (storage is refused or full). It goes on, but is gone when you leave.',
  cacheRefused:
    'This browser does not keep MNIST for the page (storage is refused or full): it is fetched again at the next visit.',
  failedSafe: 'What was trained so far is safe: press Train to go on.',
  failedAtStart: 'Nothing is lost. Press Train to try again.',

  lossChart: 'Loss, by step',
  accuracyChart: 'Accuracy, by step',
  lossChartSays: (loss: number | null) =>
    loss === null ? 'Loss: nothing yet.' : `Loss, now ${loss.toFixed(3)}.`,
  accuracyChartSays: (train: number | null, test: number | null) =>
    train === null || test === null
      ? 'Accuracy: nothing yet.'
      : `Accuracy, now ${percent(train)} of the training and ${percent(test)} of the test images.`,
  series: { train: 'train', test: 'test', loss: 'loss' },
  earlier: (name: string) => `${name}, earlier`,
  reference: (accuracy: number) => `tutorial 1, native program: ${percent(accuracy)}`,
  saveCurve: 'Save the curve:',
  svg: 'SVG',
  csv: 'CSV',
  /** In the saved picture. */
  svgLoss: 'loss',
  svgAccuracy: 'accuracy: train solid, test dashed',
  svgSteps: (steps: number) => `${whole(steps)} steps`,

  reading: 'Your drawing, by the newest weights',
  drawFirst: 'Draw a digit on the pad: it is read here while the network learns.',
  toPad: 'To the pad',
};
