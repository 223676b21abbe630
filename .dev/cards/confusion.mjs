// The confusion matrix as a picture: what is right stays pale, so that the mistakes show.
import { count, percent, perDigit, round } from './numbers.mjs';
import { svg, text } from './svg.mjs';

const cell = 42;
const gap = 2;
const left = 62;
const top = 62;

/** @typedef {{ truth: number, answer: number, count: number }} Mistake */

/**
 * Kinds of mistakes, the most frequent first, then by digit.
 * @param {number[][]} confusion
 * @returns {Mistake[]}
 */
export const mistakes = (confusion) =>
  confusion
    .flatMap((row, truth) => row.map((count, answer) => ({ truth, answer, count })))
    .filter(({ truth, answer, count }) => truth !== answer && count > 0)
    .sort((a, b) => b.count - a.count || a.truth - b.truth || a.answer - b.answer);

/** @param {number[][]} confusion Row: truth; column: answer. */
export function confusionPicture(confusion) {
  const most = Math.max(1, ...mistakes(confusion).map((mistake) => mistake.count));
  const digits = perDigit(confusion);
  const images = digits.reduce((sum, { all }) => sum + all, 0);
  const right = digits.reduce((sum, digit) => sum + digit.right, 0);
  const body = [
    text(left + 5 * cell, 24, 'answer', 'muted', 'middle'),
    `<g transform="translate(22 ${top + 5 * cell})rotate(-90)">${text(0, 0, 'digit', 'muted', 'middle')}</g>`,
    text(left + 10 * cell + 70, 24, 'read right', 'muted', 'end'),
  ];
  for (const { digit, accuracy } of digits) {
    const middle = digit * cell + cell / 2;
    body.push(
      text(left + middle, top - 12, digit, 'ink strong', 'middle'),
      text(left - 14, top + middle + 5, digit, 'ink strong', 'middle'),
      text(left + 10 * cell + 70, top + middle + 5, percent(accuracy), 'ink', 'end'),
    );
    for (const [answer, n] of confusion[digit].entries())
      body.push(...square(digit, answer, n, most));
  }
  return svg(
    {
      width: left + 10 * cell + 88,
      height: top + 10 * cell + 24,
      title: 'Confusion matrix',
      description: `Ten rows of digits, ten columns of answers. ${count(right)} of ${count(images)} images lie on the diagonal; the other squares are coloured the stronger, the more images were taken for that digit.`,
    },
    body,
  );
}

function square(digit, answer, n, most) {
  const x = left + answer * cell;
  const y = top + digit * cell;
  const size = cell - gap;
  const right = digit === answer;
  // The root keeps one mistake visible beside the most frequent.
  const depth = right ? 0 : Math.sqrt(n / most);
  const ground = `<rect x="${x + gap / 2}" y="${y + gap / 2}" width="${size}" height="${size}" rx="3" class="faint" fill-opacity="${right ? 0.9 : 0.35}"/>`;
  if (n === 0) return [ground];
  const ink = right ? 'muted small' : depth > 0.7 ? 'paper strong' : 'ink strong';
  const number = text(x + cell / 2, y + cell / 2 + 5, n, ink, 'middle');
  if (right) return [ground, number];
  const fill = `<rect x="${x + gap / 2}" y="${y + gap / 2}" width="${size}" height="${size}" rx="3" class="blue" fill-opacity="${round(0.12 + 0.88 * depth)}"/>`;
  return [ground, fill, number];
}
