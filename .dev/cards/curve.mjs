// The accuracy while training, as a picture. The scale is of mistakes, in powers of ten: else all that
// happens after the first minute is one flat line.
import { count, percent, round } from './numbers.mjs';
import { line, svg, text } from './svg.mjs';

const width = 520;
const height = 260;
const left = 70;
const top = 40;
/** A mistake in ten thousand images: what lies above is drawn there. */
const best = 4;

const y = (accuracy) =>
  top + height * (1 - Math.min(best, -Math.log10(Math.max(1 - accuracy, 1e-9))) / best);

/**
 * What is watched beside the training images.
 * @param {import('./measurement.mjs').History} history
 */
export const watched = ({ held }) => (held === 'test' ? 'test images' : 'images held back');

/** @param {import('./measurement.mjs').History} training */
export function curvePicture(training) {
  const { held, history } = training;
  const last = history.at(-1);
  if (!last) return '';
  const steps = Math.max(1, last.step);
  const x = (step) => left + (width * step) / steps;
  const path = (key) =>
    history.map((m, i) => `${i > 0 ? 'L' : 'M'}${round(x(m.step))} ${round(y(m[key]))}`).join('');
  const body = [text(left, top - 20, 'accuracy', 'muted')];
  for (const tick of [0, 0.9, 0.99, 0.999, 0.9999])
    body.push(
      line(left, y(tick), left + width, y(tick), 'faint-line'),
      text(left - 10, y(tick) + 4, `${Number((100 * tick).toFixed(2))} %`, 'muted small', 'end'),
    );
  for (const part of [0, 0.25, 0.5, 0.75, 1]) {
    const step = Math.round(part * steps);
    body.push(text(x(step), top + height + 20, count(step), 'muted small', 'middle'));
  }
  body.push(
    text(left + width, top + height + 42, 'steps', 'muted', 'end'),
    `<path d="${path('trainAccuracy')}" class="blue-line" stroke-width="2" stroke-linejoin="round"/>`,
    `<path d="${path(`${held}Accuracy`)}" class="red-line" stroke-width="2" stroke-linejoin="round" stroke-dasharray="6 4"/>`,
    ...key(left + width - 150, top + height - 34, 'blue-line', '', 'training images'),
    ...key(
      left + width - 150,
      top + height - 14,
      'red-line',
      ' stroke-dasharray="6 4"',
      watched(training),
    ),
  );
  return svg(
    {
      width: left + width + 30,
      height: top + height + 56,
      title: 'Accuracy while training',
      description: `After ${count(last.step)} steps ${percent(last.trainAccuracy)} of the training images and ${percent(last[`${held}Accuracy`] ?? 0)} of the ${watched(training)} are read right.`,
    },
    body,
  );
}

const key = (x, y, classes, dash, name) => [
  line(x, y, x + 30, y, classes, ` stroke-width="2"${dash}`),
  text(x + 38, y + 4, name, 'ink small'),
];
