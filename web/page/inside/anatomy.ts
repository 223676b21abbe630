// What a network is made of, as the section shows it: its layers gathered into stages, each with the
// weights that go in and the layers that follow them. No drawing, no values, no picture.

import type { Layer, Model, Parameter } from '../../package/index.js';

/** A layer with weights, or a pool, and what is done to its output before the next of them. */
export interface Stage {
  /** Names of its layers: Affine1, Relu1. */
  names: string[];
  layers: Layer[];
  /** Indices of its first and its last layer in the network. */
  first: number;
  last: number;
  /** Of one sample's output: [50], or [14, 14, 32]. */
  shape: number[];
  /** How many values, or maps of values, it puts out. */
  units: number;
  weights: Parameter | null;
  biases: Parameter | null;
}

export interface Anatomy {
  /** All but the last. */
  hidden: Stage[];
  /** The last, which gives the scores. */
  scores: Stage;
}

const weighted = (layer: Layer): boolean => layer.type === 'Affine' || layer.type === 'Conv2d';
const pools = (layer: Layer): boolean => layer.type === 'MaxPool2d' || layer.type === 'AvgPool2d';

export function anatomyOf(model: Model): Anatomy {
  const parameters = model.parameters();
  // Any ink at all will do: names and shapes are the same for every image.
  const layers = model.activations(new Float32Array(784).fill(1));
  const stages: Stage[] = [];
  let matrices = 0;
  model.architecture.layers.forEach((layer, i) => {
    const { layer: name, shape } = layers[i] ?? { layer: '', shape: [] };
    const units = shape.at(-1) ?? 0;
    const before = stages.at(-1);
    if (before !== undefined && !weighted(layer) && !pools(layer)) {
      before.names.push(name);
      before.layers.push(layer);
      Object.assign(before, { last: i, shape, units });
      return;
    }
    if (weighted(layer)) matrices += 1;
    const parameter = (kind: string) =>
      (weighted(layer) && parameters.find((found) => found.name === `${kind}${matrices}`)) || null;
    const [weights, biases] = [parameter('W'), parameter('b')];
    stages.push({
      names: [name],
      layers: [layer],
      first: i,
      last: i,
      shape,
      units,
      weights,
      biases,
    });
  });
  const scores = stages.pop();
  if (scores === undefined) throw new Error('A network has at least one layer.');
  return { hidden: stages, scores };
}

/** One unit's part of values that are kept unit by unit: a column of W, or a map. */
export function unitOf(values: Float32Array, units: number, unit: number): Float32Array {
  const own = new Float32Array(values.length / units);
  for (let i = 0; i < own.length; i++) own[i] = values[i * units + unit] ?? 0;
  return own;
}
