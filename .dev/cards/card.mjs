// The text of a card. Every number in it was measured or is in a recipe; none is written here.
import { table } from '../markdown.mjs';
import { watched } from './curve.mjs';
import { limits } from './limits.mjs';
import { count, percent, perDigit, points } from './numbers.mjs';
import { format, purpose, trainingInWords } from './training.mjs';
import { inWords } from './weights.mjs';

/**
 * @typedef {object} Elsewhere Measured with a file that is not part of the project.
 * @property {string} file Its name.
 * @property {import('./measurement.mjs').Evaluation} evaluation
 *
 * @typedef {object} Subject
 * @property {string} name
 * @property {Record<string, any>} recipe
 * @property {import('./weights.mjs').Weights} weights
 * @property {import('./measurement.mjs').History} training
 * @property {import('./measurement.mjs').Evaluation} mnist
 * @property {{ all: number, shown: number }} misread
 * @property {Elsewhere} [drawings]
 * @property {Elsewhere} [fashion]
 */

/** @param {Subject} subject */
export function card(subject) {
  const { name, mnist, drawings } = subject;
  return `${[
    `# ${name}`,
    'Made by `npm run cards`: the numbers are what the program measured, not what anybody wrote down.',
    ...about(subject),
    ...onMnist(subject),
    ...onDrawings(subject),
    ...onOthers(subject),
    '## What it is not good at',
    limits({ mnist, ...(drawings && { drawings: drawings.evaluation }) })
      .map((sentence) => `- ${sentence}`)
      .join('\n'),
  ].join('\n\n')}\n`;
}

function about({ name, recipe, weights }) {
  return [
    '## What it is for, and how it was made',
    purpose(name),
    trainingInWords(recipe).join(' '),
    `As stored, its layers are ${inWords(weights.layers)}.`,
    table(
      ['weights', 'stored as', 'bytes', 'bytes with brotli'],
      [
        [
          count(weights.count),
          format(recipe.storedAs),
          count(weights.bytes),
          count(weights.packed),
        ],
      ],
      ['---:', '---', '---:', '---:'],
    ),
  ].filter((paragraph) => paragraph !== '');
}

function onMnist({ name, mnist, training, misread }) {
  const digits = perDigit(mnist.confusion);
  const { all, shown } = misread;
  return [
    "## MNIST's test set",
    summary(mnist),
    table(
      ['digit', ...digits.map(({ digit }) => digit)],
      [
        ['read right', ...digits.map(({ accuracy }) => percent(accuracy))],
        ['images', ...digits.map((digit) => count(digit.all))],
      ],
    ),
    "Rows are what was written, columns what was read. The stronger a square's colour, the more often.",
    `![Confusion matrix](${name}/confusion.svg)`,
    'How sure it is, and how often it is right then. On the dotted line, both are the same; above it the model is too modest, below it too sure. The strokes show where the dots would lie, in 95 cases of 100, with many more images.',
    `![Calibration plot](${name}/calibration.svg)`,
    `The accuracy while it was trained: solid of the training images, dashed of the ${watched(training)}. Each step up the scale leaves a tenth of the mistakes.`,
    `![Curves of the accuracy while training](${name}/training.svg)`,
    ...(all > 0
      ? [
          all > shown
            ? `It misreads ${count(all)} images; these ${count(shown)} it is surest of. Each with what it is, what it was taken for, and how sure the model is.`
            : `All ${count(all)} images that it misreads, the surest first, each with what it is, what it was taken for, and how sure the model is.`,
          `![Images read wrongly](${name}/misread.svg)`,
        ]
      : []),
    command(`evaluate model/weights/${name}.safetensors`),
  ];
}

const summary = ({ count: images, accuracy, loss, calibrationError }) =>
  table(
    ['images', 'read right', 'loss, in nats', 'expected calibration error'],
    [[count(images), percent(accuracy), loss.toFixed(4), calibrationError.toFixed(4)]],
    ['---:', '---:', '---:', '---:'],
  );

const command = (words) => `Measured with \`build/native/digitpad ${words}\`.`;

/** @param {Subject} subject */
function onDrawings({ name, drawings }) {
  if (!drawings) return [];
  const { file, evaluation } = drawings;
  const groups = Object.entries(evaluation.groups);
  return [
    '## Drawings by people',
    `Measured with \`${file}\`, a file that is not part of the project: \`npm run cards -- --strokes ${file}\`.`,
    summary(evaluation),
    table(
      ['of them', 'drawings', 'read right'],
      groups.map(([group, of]) => [group, count(of.count), percent(of.accuracy)]),
    ),
    'The same drawings as other hands and devices would have made them, and what that changes, in points:',
    table(
      ['variation', 'read right', 'points', 'loss, in nats', 'calibration error'],
      (evaluation.variations ?? []).map((variation) => [
        variation.name,
        percent(variation.accuracy),
        variation.name === 'plain' ? '' : points(variation.difference),
        variation.loss.toFixed(4),
        variation.calibrationError.toFixed(4),
      ]),
    ),
    command(`evaluate model/weights/${name}.safetensors --strokes ${file} --variations`),
  ];
}

/** @param {Subject} subject */
function onOthers({ name, mnist, fashion }) {
  if (!mnist.rejection) return [];
  /** @type {[string, import('./measurement.mjs').Rejection | undefined][]} */
  const kinds = [
    ['letters, shapes, scribbles and pairs of digits, drawn by rule', mnist.rejection],
    ['Fashion-MNIST: pictures of clothes', fashion?.evaluation.rejection],
  ];
  return [
    '## What is no digit',
    `How well its confidence tells MNIST's test images from what is no digit. Its own threshold is ${mnist.rejection.threshold.toFixed(4)}: what it is less sure of, it doubts.`,
    table(
      [
        'not digits',
        'how many',
        'area under ROC',
        'digits accepted',
        'others refused',
        'others refused where 99 % of digits are accepted',
      ],
      kinds.flatMap(([kind, rejection]) =>
        rejection
          ? [
              [
                kind,
                count(rejection.count),
                rejection.area.toFixed(4),
                percent(rejection.digitsAccepted),
                percent(rejection.othersRefused),
                percent(rejection.othersRefusedAt99),
              ],
            ]
          : [],
      ),
    ),
    ...(fashion
      ? [
          `Fashion-MNIST is not part of the project, either: \`${fashion.file}\` of Debian's dataset-fashion-mnist.`,
        ]
      : []),
    command(`evaluate model/weights/${name}.safetensors --not-digits`),
  ];
}
