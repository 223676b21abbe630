// What a model is not good at, in sentences made from what was measured. No judgement that a number does not
// make; what no number here tells is in `always`.
import { mistakes } from './confusion.mjs';
import { count, list, percent, perDigit, points } from './numbers.mjs';

const always = [
  'It reads one digit. Two or more on one pad are none to it, or a wrong one.',
  'Letters that look like digits may be digits to it: O and 0, I, l and 1, S and 5, Z and 2, B and 8.',
  "It knows MNIST's shapes of the ten digits: those written in the United States around 1990. Other writing systems' digits, such as ٣, ३ or 三, it does not know.",
  'It was measured on pictures of digits, not on what people did with its answers: have a person look wherever a wrong digit costs something.',
];

/**
 * @typedef {object} Measured
 * @property {import('./measurement.mjs').Evaluation} mnist
 * @property {import('./measurement.mjs').Evaluation} [drawings]
 */

/** @param {Measured} measured @returns {string[]} */
export function limits({ mnist, drawings }) {
  const sentences = [
    worstDigits(mnist.confusion, "MNIST's test images"),
    confusions(mnist.confusion, "MNIST's test images"),
    sureAndWrong(mnist),
  ];
  if (drawings) {
    sentences.push(
      behindMnist(mnist, drawings),
      worstDigits(drawings.confusion, 'the drawings'),
      confusions(drawings.confusion, 'the drawings'),
      worstVariation(drawings.variations ?? []),
    );
  }
  if (mnist.rejection) sentences.push(passing(mnist.rejection));
  return [...sentences.filter((sentence) => sentence !== ''), ...always];
}

function worstDigits(confusion, of) {
  const [worst, next] = perDigit(confusion)
    .filter(({ all }) => all > 0)
    .sort((a, b) => a.accuracy - b.accuracy || a.digit - b.digit);
  if (!worst || !next || worst.accuracy === 1) return '';
  const read = ({ digit, accuracy }) => `${digit} (${percent(accuracy)} right)`;
  return next.accuracy === 1
    ? `Of ${of} it misreads only ${read(worst)}.`
    : `Of ${of} it reads ${list([worst, next].map(read))} worst.`;
}

function confusions(confusion, of) {
  const all = mistakes(confusion);
  if (all.length === 0) return '';
  const first = all.filter((mistake) => mistake.count > 1).slice(0, 3);
  const wrong = all.reduce((sum, mistake) => sum + mistake.count, 0);
  const most = first.map(({ truth, answer, count: n }) => `${truth} for ${answer} (${count(n)})`);
  if (first.length === 0) return `It misreads ${count(wrong)} of ${of}, none like another.`;
  return `It misreads ${count(wrong)} of ${of}. What it takes for what most often: ${list(most)}.`;
}

function sureAndWrong({ calibration }) {
  const surest = calibration.at(-1);
  if (!surest || surest.count === 0) return '';
  const wrong = Math.round(surest.count * (1 - surest.accuracy));
  return wrong > 0
    ? `Being sure is no proof: of the ${count(surest.count)} test images of which it is surer than 90 %, it misreads ${count(wrong)}.`
    : '';
}

function behindMnist(mnist, drawings) {
  const difference = drawings.accuracy - mnist.accuracy;
  return difference < 0
    ? `Drawings are harder than MNIST: it reads ${percent(drawings.accuracy)} of them (${points(difference)} points).`
    : '';
}

function worstVariation(variations) {
  const [worst] = variations
    .filter((v) => v.difference < 0)
    .sort((a, b) => a.accuracy - b.accuracy);
  return worst
    ? `Of the ways to draw, "${worst.name}" is the hardest for it: ${percent(worst.accuracy)}, ${points(worst.difference)} points.`
    : '';
}

const passing = ({ count: others, threshold, digitsAccepted, othersRefused }) =>
  `At its threshold of ${threshold.toFixed(4)} it takes ${percent(1 - othersRefused)} of ${count(others)} drawings that are no digit for one, and doubts ${percent(1 - digitsAccepted)} of MNIST's digits.`;
