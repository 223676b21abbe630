// The English words of the course's live parts. Its prose stands in a file for each page.

import { decimals, power } from '../numbers.js';

export const courseTexts = {
  score: (value: number) => decimals(value, 2),
  loss: (value: number) => decimals(value, 3),
  slope: (value: number) => decimals(value, 8),
  power,

  trainingImage: (label: number) => `MNIST’s training image of a ${label}, 28 by 28 pixels`,
  imageOf: 'Picture of a',
  around: 'The pixels around it, 0 to 255',
  pointAtIt: 'Point at the picture, or move over it with the arrow keys: its numbers appear here.',

  scoreOf: (digit: number) => `Score of ${digit}`,
  scores: 'scores a2',
  probabilities: 'probabilities y',
  drawingsScores: 'Take the drawing’s scores',
  level: 'All scores 0',

  shareOfTruth: 'probability of the right digit, p',
  slopeName: 'slope, −1/p',
  lossCurve: (share: number, loss: number) =>
    `The curve of minus the logarithm of p. At p = ${decimals(share, 2)} it is ${decimals(loss, 3)}.`,

  step: 'step h',
  weightAndLoss: 'weight w, loss',
  weightCurve: (w: number, loss: number) =>
    `The loss as a function of one weight. At w = ${decimals(w, 3)} it is ${decimals(loss, 3)}.`,
  numericalSlope: 'numerical slope',
  backpropSlope: 'backprop',
  difference: 'difference',
};
