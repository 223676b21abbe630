// The English words of the section "Gradients".

import { oneDecimal, scientific, twoDigits, whole } from '../numbers.js';
import { sentences } from './formats.js';

const powers = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
] as const;

/** 29123456 is "29 million". */
function roughly(value: number): string {
  const [power, name] = powers.find(([least]) => value >= least) ?? [1, ''];
  return `${twoDigits(value / power)} ${name}`.trimEnd();
}

export const gradientTexts = {
  gradients: 'Gradients',
  lead: 'To learn, a network needs to know for each of its weights how the loss changes with it: the gradient. Backprop finds all of them in one pass backward, and is easily written wrong. Numerical differentiation moves one weight at a time a little up and down and looks: slow, but too simple to be wrong. Do the two agree?',
  network: 'Network',
  networks: {
    relu: 'Tutorial 2: ReLU, new weights',
    sigmoid: 'Tutorial 1: sigmoid, new weights',
    pad: 'the pad’s network',
  },
  tooLarge: (name: string, weights: number) =>
    `The pad’s network${name === '' ? '' : `, ${name},`} has ${whole(weights)} weights, and two readings for each would take hours. The tutorials’ networks take seconds.`,
  images:
    'On the first three of MNIST’s training images, in double precision, as the tutorial does it.',
  epsilon: 'Add 1e\u20117 inside the logarithm',
  epsilonMeans: 'as the tutorial’s loss does',
  broken: 'Break a layer',
  brokenMeans: 'it divides by the number of images once too often',
  none: 'none',
  check: 'Check gradients',
  cancel: 'Cancel',
  progress: 'Progress of the check',
  running: (done: number, total: number, secondsLeft: number | null) =>
    `${whole(done)} of ${whole(total)} weights${secondsLeft === null ? '' : `, ${whole(secondsLeft)} s left`}`,
  cancelled: 'Cancelled. Nothing was changed.',
  done: (agree: number, count: number, seconds: number) =>
    `${agree === count ? `All ${count} agree` : `${count - agree} of ${count} do not agree`}, after ${oneDecimal(seconds)} s.`,
  tryAgain: 'Try again',
  nothingChanged: 'Nothing was changed.',

  table: 'Both gradients, by parameter',
  parameter: 'parameter',
  size: 'size',
  backprop: 'backprop',
  numerical: 'numerical',
  difference: 'difference',
  tutorial: 'the tutorial got',
  verdict: 'verdict',
  means: 'Means over all elements of a parameter of the absolute values.',
  count: whole,
  scientific,
  sentences,
  agrees: (partsIn: number) =>
    partsIn === Number.POSITIVE_INFINITY
      ? 'agrees exactly'
      : `agrees, to 1 part in ${roughly(partsIn)}`,
  disagrees: (share: number) => `does not agree: off by ${twoDigits(share * 100)}\u00a0%`,
  rule: 'They agree when the mean difference is below a ten-thousandth of the mean numerical gradient. What is left then is rounding, and the numerical method’s own error.',

  found: 'What the check had really found',
  foundText: [
    'The tutorial’s figures are a thousand times larger than those of the exact loss, and that is not rounding. Its loss is −log(y + 1e\u20117), so that no logarithm is of zero; its backprop, (y − t) / N, is of the loss without that 1e\u20117.',
    'The check sees the difference between the two: with probabilities near 0.1, 1e\u20117 is a millionth of them, and each gradient is off by a millionth. Add it here, and the tutorial’s figures appear. digitpad computes the loss from the scores, where nothing needs to be added.',
  ],
  brokenText: (layer: string) =>
    `With ${layer} broken, its own gradients and those of every layer before it come out three times too small, since there are three images. Layers after it are not touched: that is how one finds the place.`,
};
