// What the program measured, read from its JSON and held to what a card needs: a number that is missing
// or impossible is an error that names it, never a hole in a card. It runs nothing.

/**
 * @typedef {object} Bin Of the images whose best probability lies in one tenth of 0 to 1.
 * @property {number} count
 * @property {number} confidence
 * @property {number} accuracy
 *
 * @typedef {object} Variation
 * @property {string} name
 * @property {number} accuracy
 * @property {number} difference
 * @property {number} loss
 * @property {number} calibrationError
 *
 * @typedef {object} Rejection
 * @property {number} count
 * @property {number} area
 * @property {number} threshold
 * @property {number} digitsAccepted
 * @property {number} othersRefused
 * @property {number} thresholdFor99
 * @property {number} othersRefusedAt99
 *
 * @typedef {object} Evaluation
 * @property {number} count
 * @property {number} accuracy
 * @property {number} loss
 * @property {number} calibrationError
 * @property {Bin[]} calibration
 * @property {number[][]} confusion Row: truth; column: answer.
 * @property {Record<string, { count: number, accuracy: number }>} groups
 * @property {Variation[]} [variations]
 * @property {Rejection} [rejection]
 *
 * @typedef {object} Prediction
 * @property {number} index
 * @property {number} label
 * @property {number} digit
 * @property {number[]} probabilities
 *
 * @typedef {object} History
 * @property {'validation' | 'test'} held What was watched beside the training images.
 * @property {Measurement[]} history
 *
 * @typedef {object} Measurement
 * @property {number} step
 * @property {number} trainAccuracy
 * @property {number} [validationAccuracy]
 * @property {number} [testAccuracy]
 */

/** What is not what a card needs; says where it came from, and which field it is. */
export class Unusable extends Error {}

/**
 * @param {string} text What `evaluate --json` printed.
 * @param {string} source Where it came from, for errors: the command.
 * @param {{ variations?: boolean, rejection?: boolean }} [wanted] What was asked for beside the rest.
 * @returns {Evaluation}
 */
export function readEvaluation(text, source, wanted = {}) {
  const value = parse(text, source);
  const at = fieldsOf(value, source);
  at.integer('count');
  at.share('accuracy');
  at.number('loss');
  at.share('calibrationError');
  const bins = at.array('calibration', 10);
  for (const [i, bin] of bins.entries()) {
    const of = fieldsOf(bin, `${source}: calibration[${i}]`);
    of.integer('count');
    of.share('confidence');
    of.share('accuracy');
  }
  readConfusion(at, value.count, source);
  for (const [name, group] of Object.entries(at.object('groups'))) {
    const of = fieldsOf(group, `${source}: groups: ${name}`);
    of.integer('count');
    of.share('accuracy');
  }
  if (wanted.variations) readVariations(at.array('variations'), source);
  if (wanted.rejection) readRejection(at.object('rejection'), source);
  return value;
}

function readConfusion(at, images, source) {
  const rows = at.array('confusion', 10);
  let sum = 0;
  for (const [i, row] of rows.entries()) {
    if (
      !Array.isArray(row) ||
      row.length !== 10 ||
      !row.every((n) => Number.isInteger(n) && n >= 0)
    )
      throw new Unusable(`${source}: "confusion"[${i}] is not 10 counts`);
    for (const n of row) sum += n;
  }
  if (sum !== images)
    throw new Unusable(`${source}: "confusion" counts ${sum} images, "count" ${images}`);
}

function readVariations(variations, source) {
  for (const [i, variation] of variations.entries()) {
    const at = fieldsOf(variation, `${source}: variations[${i}]`);
    at.string('name');
    at.share('accuracy');
    at.number('difference');
    at.number('loss');
    at.share('calibrationError');
  }
}

function readRejection(rejection, source) {
  const at = fieldsOf(rejection, `${source}: rejection`);
  at.integer('count');
  for (const key of ['area', 'threshold', 'digitsAccepted', 'othersRefused']) at.share(key);
  for (const key of ['thresholdFor99', 'othersRefusedAt99']) at.share(key);
}

/**
 * @param {string} text What `predict --json` printed: one object a line.
 * @param {string} source
 * @returns {Prediction[]}
 */
export function readPredictions(text, source) {
  return text
    .trimEnd()
    .split('\n')
    .map((line, i) => {
      const where = `${source}: line ${i + 1}`;
      const value = parse(line, where);
      const at = fieldsOf(value, where);
      for (const key of ['index', 'label', 'digit']) at.integer(key);
      at.array('probabilities', 10);
      return value;
    });
}

/**
 * @param {string} text A .history.json of model/weights.
 * @param {string} source
 * @returns {History}
 */
export function readHistory(text, source) {
  const value = parse(text, source);
  const at = fieldsOf(value, source);
  if (value.held !== 'validation' && value.held !== 'test')
    throw new Unusable(`${source}: "held" is neither "validation" nor "test"`);
  for (const [i, measurement] of at.array('history').entries()) {
    const of = fieldsOf(measurement, `${source}: history[${i}]`);
    of.integer('step');
    of.share('trainAccuracy');
    of.share(`${value.held}Accuracy`);
  }
  if (value.history.length === 0) throw new Unusable(`${source}: "history" is empty`);
  return value;
}

/** @param {string} text @param {string} source */
export function parse(text, source) {
  try {
    return JSON.parse(text);
  } catch {
    const start = text.trim().slice(0, 80) || 'nothing';
    throw new Unusable(`${source}: not JSON: ${start}`);
  }
}

function fieldsOf(value, source) {
  if (value === null || typeof value !== 'object')
    throw new Unusable(`${source}: not a JSON object`);
  const take = (key, isRight, what) => {
    if (!isRight(value[key]))
      throw new Unusable(
        `${source}: "${key}" is ${JSON.stringify(value[key])}; it must be ${what}`,
      );
    return value[key];
  };
  return {
    string: (key) => take(key, (v) => typeof v === 'string', 'a string'),
    number: (key) => take(key, Number.isFinite, 'a number'),
    integer: (key) => take(key, (v) => Number.isInteger(v) && v >= 0, 'a count'),
    share: (key) => take(key, (v) => Number.isFinite(v) && v >= 0 && v <= 1, 'from 0 to 1'),
    object: (key) => take(key, (v) => v !== null && typeof v === 'object', 'an object'),
    array: (key, length) =>
      take(
        key,
        (v) => Array.isArray(v) && (length === undefined || v.length === length),
        length === undefined ? 'an array' : `${length} values`,
      ),
  };
}
