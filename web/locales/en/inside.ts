// The English words of the section "Inside".

import { shape, signedNumber, whole } from '../numbers.js';
import { exactPercent } from './formats.js';

function number(value: number): string {
  return Number.isNaN(value) ? 'not a number' : signedNumber(value);
}

function signed(value: number): string {
  return value > 0 ? `+${number(value)}` : number(value);
}

/** "1.39 for 7": a sign in words. */
function forOrAgainst(say: number, digit: number): string {
  if (say === 0) return `nothing to ${digit}`;
  return `${number(Math.abs(say))} ${say > 0 ? 'for' : 'against'} ${digit}`;
}

export const insideTexts = {
  number,
  signed,
  percent: exactPercent,
  forOrAgainst,
  shape,
  rowShape: (values: number) => shape([1, values]),

  inside: 'Inside',
  lead: 'A network is layers of units. Each multiplies what comes in by weights of its own, adds it all up, and passes on what is left of the sum. Point at a unit to see what it looks for, what it found in your drawing, and what it says to the answer.',
  drawFirst: 'Draw a digit: the numbers and pictures here are of your drawing.',
  noModel: 'The network is on its way.',

  input: 'input',
  inputName: 'The drawing as the network sees it, 28 by 28 pixels',
  layers: 'Layers',
  layerTab: (names: string, sizes: number[]) => `${names}: ${shape(sizes)}`,
  units: (names: string, count: number) => `${names}: ${whole(count)} units`,
  firstOf: (shown: number, count: number) =>
    `The first ${whole(shown)} of ${whole(count)} are shown.`,
  scores: (names: string) => `${names}, softmax`,
  scoresName: 'Scores and probabilities',
  score: 'score',
  probability: 'probability',
  scoreName: (digit: number, score: number | null, share: number) =>
    score === null
      ? `${digit}`
      : `${digit}: score ${number(score)}, probability ${exactPercent(share)}. Show what speaks for it`,
  unit: (unit: number) => `Unit ${whole(unit + 1)}`,
  map: (unit: number) => `Map ${whole(unit + 1)}`,
  unitName: (title: string, output: number | null, say: number, digit: number) =>
    output === null
      ? title
      : `${title}: puts out ${number(output)}, says ${forOrAgainst(say, digit)}`,
  of: (title: string, names: string) => `${title} of ${names}`,

  view: 'The pictures show',
  weights: 'weights',
  change: 'change since first seen',
  unchanged:
    'The weights are as they were first seen here: train or teach the network, and see them move.',
  weightsLegend: (limit: number) =>
    `Colours from ${number(-limit)} (warm) through 0 (paper) to ${signed(limit)} (blue).`,
  tileLegend: (digit: number | null, maps: boolean) =>
    `Under each picture: ${maps ? 'the largest value that it puts out' : 'what it puts out'}, and its say in ${digit === null ? 'the answer' : `the score of ${digit}`}: to the right for, to the left against.`,
  for: 'for',
  against: 'against',

  weightsOf: (title: string) => `The weights of ${title.toLowerCase()}`,
  changeOf: (title: string) => `How the weights of ${title.toLowerCase()} changed`,
  productName: 'Each pixel times its weight: what adds up to the sum',
  kernelName: (title: string) => `The kernel of ${title.toLowerCase()}: the weights of its window`,
  mapName: (title: string) => `What ${title.toLowerCase()} puts out, pixel by pixel`,
  beforeName: (title: string) => `What comes in to ${title.toLowerCase()}`,
  weightsCaption: 'weights W',
  inputCaption: 'your drawing x',
  productCaption: 'x times W',
  kernelCaption: (size: number, channels: number) =>
    channels === 1
      ? `kernel W, ${shape([size, size])}`
      : `kernel W, ${shape([size, size])} for each of ${whole(channels)} maps`,
  mapInCaption: 'comes in',
  mapOutCaption: 'goes out',
  itsSum: 'Its sum: every input times its weight, and the bias',
  strongest: (row: number, column: number) =>
    `Strongest at row ${row}, column ${column}. There, the sum over its window is`,
  pooled: {
    MaxPool2d: (size: number) =>
      `Of each block of ${shape([size, size])} pixels the largest goes on; the largest of all is`,
    AvgPool2d: (size: number) => `Of each block of ${shape([size, size])} pixels the mean goes on:`,
  },
  after: {
    Relu: 'Relu lets through what is above 0',
    Sigmoid: 'Sigmoid squeezes it between 0 and 1',
    BatchNorm: 'BatchNorm brings it to a common scale',
    Dropout: 'Dropout does nothing while reading',
  } as Record<string, string>,
  itsSay: (digit: number) =>
    `Its say in the score of ${digit}: what it puts out, times its weight to ${digit}`,
  mapsSay: (digit: number) =>
    `Its say in the score of ${digit}: each value times how the score changes with it`,
  saysName: (title: string) => `What ${title.toLowerCase()} says to each digit`,
  saysTitle: 'Its say in each digit',
  scoreAddsUp: (digit: number) =>
    `The score of ${digit} is what all units say to it, and a bias. The softmax makes it a probability:`,

  why: (answer: number, other: number) => `Why ${answer} and not ${other}?`,
  whyEmpty: 'Why this answer?',
  whyLead: (answer: number, other: number) =>
    `Each pixel’s ink, times how the score changes with it. Blue speaks for the digit, warm against it. The last picture is the first minus the second: where blue wins, it is ${answer} rather than ${other}.`,
  whyEmptyLead:
    'Draw a digit: two pictures show which pixels speak for the answer, and which for the digit that came second.',
  saliencyName: (digit: number) => `Which pixels speak for and against ${digit}`,
  differenceName: (answer: number, other: number) =>
    `Which pixels speak for ${answer} rather than ${other}`,
  saliencyCaption: (digit: number) => `for and against ${digit}`,
  differenceCaption: (answer: number, other: number) => `${answer} rather than ${other}`,
  pixelsSay: (sum: { above: number; below: number }) =>
    `for ${number(sum.above)}, against ${number(-sum.below)}`,
  compareWith: 'Compare with',

  walk: 'Forward and backward, step by step',
  walkLead:
    'Forward, the drawing becomes an answer. Backward, the mistake in the answer becomes, for each weight, the direction in which to change it: training is nothing but this, again and again.',
  previous: 'Previous',
  next: 'Next',
  step: (step: number, steps: number) => `Step ${step} of ${steps}`,
  direction: { forward: 'forward', backward: 'backward' },
  target: 'The right answer would be',
  shapes: (from: number[], to: number[]) => `${shape([1, ...from])} → ${shape([1, ...to])}`,
  stats: { min: 'min', mean: 'mean', max: 'max' },
  valuesName: (what: string, layer: string) => `${what} of ${layer}`,
  out: 'out',
  dx: 'dx',
  loss: (loss: number) =>
    `The loss L is ${number(loss)}: 0 would be certainty in the right answer.`,
  meaning: {
    Affine: 'Fully connected: every value that comes in goes into every sum.',
    Conv2d: 'A small window of weights, moved over the whole image: the same sum at every place.',
    BatchNorm: 'Each map is shifted and scaled by what training saw of it.',
    Relu: 'What is below 0 becomes 0: a unit has found what it looks for, or is silent.',
    Sigmoid: 'Every value is squeezed between 0 and 1.',
    MaxPool2d:
      'Of each block of pixels only the largest goes on: where exactly it was is forgotten.',
    AvgPool2d: 'Of each block of pixels the mean goes on.',
    Dropout:
      'While training, some values are set to 0, so that none is relied on. Now it does nothing.',
    SoftmaxWithLoss: 'Ten scores become ten probabilities, which sum to 1.',
  } as Record<string, string>,
  backMeaning: {
    Affine:
      'What each input had to do with the mistake (dx), and how each weight has to change (dW).',
    Conv2d:
      'The same window, turned by half a turn, carries the mistake back; dW adds up over all places.',
    BatchNorm: 'The mistake is scaled as the values were.',
    Relu: 'The mistake goes on only to units that spoke.',
    Sigmoid: 'The mistake goes on most where the slope is steep: near a half.',
    MaxPool2d: 'The mistake goes to the pixel that was let through.',
    AvgPool2d: 'The mistake is shared among the pixels of the block.',
    Dropout: 'It goes back as it is.',
    SoftmaxWithLoss:
      'The mistake in each score is its probability minus what it should be: 1 for the right digit, 0 for the others.',
  } as Record<string, string>,
  /** In formulas. */
  block: 'block',
  where: 'where',
  otherwise: 'else',
  atLargest: 'at the block’s largest, else',
  parameterChange: (name: string, largest: number) => `d${name}: largest ${number(largest)}`,

  pictureKeys: 'Arrow keys read one number after the other.',
  pixel: (row: number, column: number, value: number) =>
    `row ${row}, column ${column}: ${number(value)}`,
};
