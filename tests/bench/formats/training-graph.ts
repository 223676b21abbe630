// One training step as an ONNX graph, for a runtime that only predicts: forward, the loss, backprop by
// hand, and the weights after a step of gradient descent. Layer by layer, as in a textbook: forward,
// and beside it what backward adds.

import { DIGITS, type Layer, type Network, PIXELS, volume } from '../networks.js';
import type { NamedArray } from './channels-first.js';
import { type Attribute, type OnnxConstant, type OnnxNode, writeOnnx } from './onnx.js';

/** Adds what gives the gradient by the layer's input, and steps its weights. */
type Backward = (dout: string, passOn: boolean) => string;

class Step {
  readonly nodes: OnnxNode[] = [];
  readonly constants: OnnxConstant[] = [];
  readonly outputs: string[] = [];
  #names = 0;

  name(): string {
    this.#names += 1;
    return `v${this.#names}`;
  }

  add(op: string, inputs: string[], attributes: Record<string, Attribute> = {}): string {
    const output = this.name();
    this.nodes.push({ op, inputs, outputs: [output], attributes });
    return output;
  }

  float(value: number): string {
    const name = this.name();
    this.constants.push({ name, float: value });
    return name;
  }

  integers(...values: number[]): string {
    const name = this.name();
    this.constants.push({ name, integers: values });
    return name;
  }

  rename(from: string, to: string): void {
    this.nodes.push({ op: 'Identity', inputs: [from], outputs: [to], attributes: {} });
    this.outputs.push(to);
  }
}

/**
 * @param arrays - Their names and shapes are the graph's inputs, and with `_next` its outputs; beside
 *   them `image` (batch x 784), `truth` (batch x 10, one-hot) and the output `loss`.
 */
export function trainingGraph(network: Network, arrays: NamedArray[]): Uint8Array {
  const { batch, learningRate } = network;
  const step = new Step();
  const rate = step.float(learningRate);

  const descend = (name: string, gradient: string): void =>
    step.rename(step.add('Sub', [name, step.add('Mul', [gradient, rate])]), `${name}_next`);

  function layer(spec: Layer, x: string): [out: string, backward: Backward] {
    const [height, width, channels] = spec.from;
    switch (spec.type) {
      case 'Affine': {
        const [W, b] = [arrays[spec.weight].name, arrays[spec.weight + 1].name];
        const flat = step.add('Reshape', [x, step.integers(batch, volume(spec.from))]);
        const backward: Backward = (dout, passOn) => {
          // W - rate * dW in one product.
          const descent = { transA: 1, alpha: { float: -learningRate } };
          step.rename(step.add('Gemm', [flat, dout, W], descent), `${W}_next`);
          const sum = step.add('ReduceSum', [dout, step.integers(0)], { keepdims: 0 });
          descend(b, sum);
          if (!passOn) return '';
          const dx = step.add('Gemm', [dout, W], { transB: 1 });
          if (height * width === 1) return dx;
          return step.add('Reshape', [dx, step.integers(batch, channels, height, width)]);
        };
        return [step.add('Gemm', [flat, W, b]), backward];
      }
      case 'Conv2d': {
        const [W, b] = [arrays[spec.weight].name, arrays[spec.weight + 1].name];
        // A convolution of the images by the gradients, in which images and channels change places.
        const swap = { perm: [1, 0, 2, 3] };
        const backward: Backward = (dout, passOn) => {
          const windows = step.add('Transpose', [dout], swap);
          const dW = step.add('Conv', [step.add('Transpose', [x], swap), windows]);
          descend(W, step.add('Transpose', [dW], swap));
          const sum = step.add('ReduceSum', [dout, step.integers(0, 2, 3)], { keepdims: 0 });
          descend(b, sum);
          return passOn ? step.add('ConvTranspose', [dout, W]) : '';
        };
        return [step.add('Conv', [x, W, b]), backward];
      }
      case 'MaxPool2d': {
        const window = { kernel_shape: [spec.size, spec.size], strides: [spec.size, spec.size] };
        const [out, places] = [step.name(), step.name()];
        step.nodes.push({ op: 'MaxPool', inputs: [x], outputs: [out, places], attributes: window });
        const backward: Backward = (dout) => {
          const shape = step.integers(batch, channels, height, width);
          return step.add('MaxUnpool', [dout, places, shape], window);
        };
        return [out, backward];
      }
      case 'Relu': {
        const out = step.add('Relu', [x]);
        return [out, (dout) => step.add('Mul', [dout, step.add('Sign', [out])])];
      }
      default: {
        const out = step.add('Sigmoid', [x]);
        const backward: Backward = (dout) => {
          const slope = step.add('Mul', [out, step.add('Sub', [step.float(1), out])]);
          return step.add('Mul', [dout, slope]);
        };
        return [out, backward];
      }
    }
  }

  let values = step.add('Reshape', ['image', step.integers(batch, 1, 28, 28)]);
  const backward = network.layers.map((spec) => {
    const [out, back] = layer(spec, values);
    values = out;
    return back;
  });

  const logarithms = step.add('LogSoftmax', [values], { axis: 1 });
  const sum = step.add('ReduceSum', [step.add('Mul', ['truth', logarithms])], { keepdims: 0 });
  step.rename(step.add('Mul', [sum, step.float(-1 / batch)]), 'loss');

  const error = step.add('Sub', [step.add('Exp', [logarithms]), 'truth']);
  let gradient = step.add('Mul', [error, step.float(1 / batch)]);
  for (let i = backward.length - 1; i >= 0; i--) gradient = backward[i](gradient, i > 0);

  const shapes = new Map(arrays.map(({ name, shape }) => [`${name}_next`, shape]));
  return writeOnnx({
    nodes: step.nodes,
    constants: step.constants,
    inputs: [
      { name: 'image', shape: [batch, PIXELS] },
      { name: 'truth', shape: [batch, DIGITS] },
      ...arrays.map(({ name, shape }) => ({ name, shape })),
    ],
    outputs: step.outputs.map((name) => ({ name, shape: shapes.get(name) ?? [] })),
  });
}
