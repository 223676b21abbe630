// The English words of the section "Samples".

import { whole } from '../numbers.js';
import { exactPercent, progress, sentences } from './formats.js';

export const sampleTexts = {
  progress,
  sentences,

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
    `Accuracy${model && ` of ${model}`}: ${exactPercent(right / count)}, ${whole(right)} of ${whole(count)}.`,
};
