// How a model was trained, in sentences made from its recipe. What the fields mean is model/README.md's.
import { Unusable } from './measurement.mjs';
import { count, list, share } from './numbers.mjs';

/** What each model is there for; a recipe has no word for it. */
const purposes = {
  reader:
    'It reads digits drawn on the page with a mouse, a finger or a pen, and doubts what is no digit.',
  'two-layer-sigmoid':
    "It is the network of the first tutorial, trained as there, to learn from and to compare with. The page's own reader reads better.",
  'two-layer-relu':
    "It is the network of the second tutorial, trained as there, to learn from and to compare with. The page's own reader reads better.",
};

/** @type {Record<string, (value: number) => string>} */
const changes = {
  rotation: (v) => `turned by up to ${v}° to either side`,
  scale: (v) => `made larger or smaller by up to ${share(v)} in width and in height`,
  shear: (v) => `slanted by up to ${v} pixels for each pixel down`,
  shift: (v) => `moved by up to ${v} pixels`,
  elastic: (v) => `bent by up to ${v} pixels`,
  pen: (v) => `drawn thicker or thinner by up to ${v} pixels`,
  gain: (v) => `inked up to ${Number((1 + v).toFixed(4))} times as dark or as pale`,
};

/** @type {Record<string, (optimizer: any) => string>} */
const optimizers = {
  Sgd: ({ learningRate }) => `stochastic gradient descent, learning rate ${learningRate}`,
  Momentum: ({ learningRate, momentum }) =>
    `gradient descent with momentum ${momentum}, learning rate ${learningRate}`,
  Adam: ({ learningRate, weightDecay }) =>
    `Adam, learning rate ${learningRate}, weight decay ${weightDecay}`,
};

const formats = {
  F32: 'float32',
  F16: 'float16',
  I8: 'bytes with one scale for each channel',
};

/**
 * Whether the history is as long as a training by this recipe, all that a history tells of one; weights made
 * by an earlier recipe would get a card that tells another's story.
 * @param {Record<string, any>} recipe
 * @param {import('./measurement.mjs').History} training
 * @param {string} source
 */
export function checkRecipe({ steps }, { history }, source) {
  const last = history.at(-1)?.step;
  if (last !== steps)
    throw new Unusable(
      `${source}: ends at step ${last}, and the recipe has ${steps}: train the model again`,
    );
}

/** @param {string} name */
export const purpose = (name) => purposes[name] ?? '';

/** @param {string} storedAs */
export const format = (storedAs) => formats[storedAs] ?? storedAs;

/**
 * @param {Record<string, any>} recipe
 * @returns {string[]} Sentences.
 */
export function trainingInWords(recipe) {
  const { steps, batchSize, validation = 0, drawn = 0, notDigits = 0, easing = 0 } = recipe;
  const sentences = [
    validation > 0
      ? `Of MNIST's 60,000 training images ${count(60000 - validation)} were trained on; ${count(validation)} were held back, to watch the training and to set temperature and threshold by.`
      : "It was trained on MNIST's 60,000 training images.",
    `It took ${count(steps)} steps of ${count(batchSize)} images, ${count(steps * batchSize)} in all, with ${optimizerInWords(recipe)}; seed ${recipe.seed}.`,
  ];
  const changed = Object.entries(recipe.augmentation ?? {})
    .filter(([name, value]) => value > 0 && name in changes)
    .map(([name, value]) => changes[name]?.(value) ?? '');
  if (changed.length === 0) sentences.push('The images stayed as they are.');
  else {
    const fading =
      easing > 0
        ? `; over the last ${share(easing)} of the steps the changes faded away, so that it ended on MNIST as it is`
        : '';
    sentences.push(`Each image was changed at random: ${list(changed)}${fading}.`);
  }
  if (drawn > 0) sentences.push(`${share(drawn)} of the images were digits drawn by rule.`);
  if (notDigits > 0)
    sentences.push(
      `${share(notDigits)} were drawings by rule that are no digit, with a tenth for each digit as the answer wanted.`,
    );
  if (recipe.labelSmoothing > 0)
    sentences.push(
      `${share(recipe.labelSmoothing)} of every answer wanted went to all ten digits evenly.`,
    );
  if (recipe.weightAverage > 0)
    sentences.push(
      `The model is the moving average of the weights, with a decay of ${recipe.weightAverage}.`,
    );
  sentences.push('**No drawing that anybody made on a screen was trained on.**');
  return sentences;
}

/** @param {Record<string, any>} recipe */
function optimizerInWords({ optimizer, schedule }) {
  const words = optimizers[optimizer.type]?.(optimizer) ?? optimizer.type;
  return schedule === 'OneCycle'
    ? `${words}, at its highest after a fifth of the steps and nothing at the end`
    : words;
}
