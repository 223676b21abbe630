// The walk as data: each layer forward, the loss, and each layer backward, with what goes in, what
// comes out, and this drawing's numbers. No picture and no words.

import type { Layer, Model, Parameter, Prediction } from '../../package/index.js';

export interface Step {
  direction: 'forward' | 'backward';
  name: string;
  type: Layer['type'] | 'SoftmaxWithLoss';
  /** Shapes of what goes in and of what comes out. */
  from: number[];
  to: number[];
  /** What comes out: out forward, dx backward. */
  values: Float32Array;
  /** Backward: the gradients of the layer's own weights. */
  gradients: Parameter[];
}

const IMAGE = [28, 28, 1];
const LOSS = 'SoftmaxWithLoss';

/** @param target - The digit that the drawing is said to be. */
export function stepsOf(
  model: Model,
  { input, probabilities }: Prediction,
  target: number,
): Step[] {
  const outputs = model.activations(input);
  const gradients = model.gradients(input, target, 'loss');
  if (gradients === null) return [];
  const layers = model.architecture.layers.map(({ type }, i) => {
    const shape = (index: number) => outputs[index]?.shape ?? IMAGE;
    return { type, name: outputs[i]?.layer ?? '', from: shape(i - 1), to: shape(i) };
  });
  const forward = layers.map((layer, i): Step => {
    const values = outputs[i]?.values ?? new Float32Array();
    return { direction: 'forward', ...layer, values, gradients: [] };
  });
  const head = { name: LOSS, type: LOSS, gradients: [] } as const;
  const scores = outputs.at(-1)?.shape ?? [];
  const dScores = gradients.layers.at(-1)?.values ?? new Float32Array();
  const backward = layers.map(({ type, name, from, to }, i): Step => {
    const values = gradients.layers[i - 1]?.values ?? gradients.input;
    return { direction: 'backward', type, name, from: to, to: from, values, gradients: [] };
  });
  assignGradients(backward, gradients.parameters);
  return [
    ...forward,
    {
      ...head,
      direction: 'forward',
      from: scores,
      to: scores,
      values: probabilities,
      gradients: [],
    },
    { ...head, direction: 'backward', from: scores, to: scores, values: dScores, gradients: [] },
    ...backward.reverse(),
  ];
}

/** Parameters come in the order of the layers that have any, two each. */
function assignGradients(steps: Step[], parameters: Parameter[]): void {
  const rest = [...parameters];
  for (const step of steps) {
    if (['Affine', 'Conv2d', 'BatchNorm'].includes(step.type)) step.gradients = rest.splice(0, 2);
  }
}
