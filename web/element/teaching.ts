// One lesson: a few training steps on one image, measured before and after. Knows models only:
// lessons.ts keeps what is needed to take a lesson back.

import { ArgumentError, type Model, type Prediction } from '../package/index.js';

/** How the network sees the drawing at one moment. */
export interface Reading {
  /** Its answer. */
  digit: number;
  /** How probable it takes the label that is taught to be, 0 to 1. */
  probability: number;
  /** Cross-entropy with that label, in nats. */
  loss: number;
}

/** What one lesson did. */
export interface TeachReport {
  /** What the drawing was said to be. */
  label: number;
  /** Training steps taken. */
  steps: number;
  before: Reading;
  after: Reading;
}

/** Sure enough: further steps would only cost other drawings their answers. */
const LEARNED = 0.9;
const MOST_STEPS = 20;
// Networks differ tenfold in how far one rate takes them, and a step too far is what costs other
// digits: each step is a little longer than the one before. README.md has the measurements.
const FIRST_RATE = 0.001;
const GROWTH = 1.3;

/** @throws ArgumentError unless `label` is a digit. */
export function checkLabel(label: number): void {
  if (!Number.isInteger(label) || label < 0 || label > 9) {
    throw new ArgumentError(`label is ${label}. Pass a digit, 0 to 9.`);
  }
}

/** Trains `model` on `image` until it reads it as `label`, or the steps run out. */
export function giveLesson(model: Model, image: Float32Array, label: number): TeachReport {
  const labels = Uint8Array.of(label);
  const read = (): Reading => {
    // An image that a prediction came from has ink, so it has a prediction.
    const { digit, probabilities } = model.predict(image) as Prediction;
    const { loss } = model.evaluate(image, labels);
    return { digit, probability: probabilities[label] ?? 0, loss };
  };
  const before = read();
  let after = before;
  let steps = 0;
  do {
    model.trainStep(image, labels, { learningRate: FIRST_RATE * GROWTH ** steps });
    steps += 1;
    after = read();
  } while (after.probability < LEARNED && steps < MOST_STEPS);
  return { label, steps, before, after };
}
