// The English words of the course's live parts. Its prose stands in the pages themselves.

const decimals = (digits: number) =>
  new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const two = decimals(2);
const three = decimals(3);
const eight = decimals(8);

/** With the minus of print. */
const printed = (format: Intl.NumberFormat) => (value: number) =>
  format.format(value).replaceAll('-', '−');

export const courseTexts = {
  score: printed(two),
  loss: printed(three),
  slope: printed(eight),
  power: (value: number) => (value === 0 ? '0' : value.toExponential(1).replaceAll('-', '−')),

  trainingImage: (label: number) => `MNIST’s training image of a ${label}, 28 by 28 pixels`,
  imageOf: 'Picture of a',
  around: 'The pixels around it, 0 to 255',
  pointAtIt: 'Point at the picture, or move over it with the arrow keys: its numbers appear here.',

  scoreOf: (digit: number) => `Score of ${digit}`,
  scores: 'scores a2',
  probabilities: 'probabilities y',
  drawingsScores: 'Take the drawing’s scores',
  level: 'All scores 0',

  shareOfTruth: 'probability of the right digit',
  lossName: 'loss',
  lossCurve: (share: number, loss: number) =>
    `The curve of minus the logarithm of p. At p = ${two.format(share)} it is ${three.format(loss)}.`,

  step: 'step h',
  weight: 'weight w',
  weightCurve: (w: number, loss: number) =>
    `The loss as a function of one weight. At w = ${printed(three)(w)} it is ${three.format(loss)}.`,
  numericalSlope: 'numerical slope',
  backpropSlope: 'backprop',
  difference: 'difference',
};
