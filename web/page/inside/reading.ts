// What a network makes of one drawing, and what each unit contributes to one digit's score. Numbers
// only; how they look is for others.

import type { Activation, Gradients, Model, Prediction } from '../../package/index.js';
import type { Anatomy, Stage } from './anatomy.js';

export interface Reading {
  prediction: Prediction;
  /** What each layer puts out. */
  activations: Activation[];
  /** The digit in question, and how its score changes with all that it depends on. */
  digit: number;
  gradients: Gradients;
}

export function read(model: Model, prediction: Prediction, digit: number): Reading | null {
  const gradients = model.gradients(prediction.input, digit, 'score');
  return (
    gradients && { prediction, activations: model.activations(prediction.input), digit, gradients }
  );
}

const NONE = new Float32Array();

/** What a layer puts out. */
export function outputOf(reading: Reading, layer: number): Float32Array {
  return reading.activations[layer]?.values ?? NONE;
}

/**
 * What each unit of a stage says to the digit in question: its output times how the score changes
 * with it, summed over its map. For the stage right before the scores that is exactly output times
 * weight, and with the bias they add up to the score.
 */
export function saysOf(reading: Reading, stage: Stage): Float32Array {
  const values = outputOf(reading, stage.last);
  const slopes = reading.gradients.layers[stage.last]?.values ?? NONE;
  const says = new Float32Array(stage.units);
  for (let i = 0; i < values.length; i++) {
    const unit = i % stage.units;
    says[unit] = (says[unit] ?? 0) + (values[i] ?? 0) * (slopes[i] ?? 0);
  }
  return says;
}

/** What one unit says to each digit, where the scores are next; null elsewhere. */
export function saysToDigits(
  reading: Reading,
  anatomy: Anatomy,
  stage: Stage,
  unit: number,
): Float32Array | null {
  const weights = anatomy.scores.weights?.values;
  if (stage !== anatomy.hidden.at(-1) || stage.shape.length > 1 || weights === undefined)
    return null;
  const output = outputOf(reading, stage.last)[unit] ?? 0;
  const { units } = anatomy.scores;
  return weights.slice(unit * units, (unit + 1) * units).map((weight) => output * weight);
}

/** The digit that is likeliest after `digit`. */
export function runnerUp(probabilities: Float32Array, digit: number): number {
  let best = digit === 0 ? 1 : 0;
  probabilities.forEach((share, k) => {
    if (k !== digit && share > (probabilities[best] ?? 0)) best = k;
  });
  return best;
}

export function indexOfLargest(values: Float32Array): number {
  return values.reduce((best, value, i) => (value > (values[best] ?? 0) ? i : best), 0);
}

export function largest(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
