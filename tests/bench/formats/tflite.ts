// Writes .tflite files: the tables of TensorFlow Lite's schema (schema.fbs, version 3) that a chain of
// layers needs. Numbers below are places of fields and values of enumerations in that schema.

import { Builder } from 'flatbuffers';
import { DIGITS, type Layer, type Network } from '../networks.js';

const codes = {
  CONV_2D: 3,
  FULLY_CONNECTED: 9,
  LOGISTIC: 14,
  MAX_POOL_2D: 17,
  RELU: 19,
  SOFTMAX: 25,
};
const operators = Object.values(codes);

type Offset = number;

type Field =
  | { byte: number }
  | { integer: number }
  | { float: number }
  | { offset: Offset }
  | undefined;

interface Operator {
  code: number;
  inputs: number[];
  output: number;
  /** Type and offset of its options. */
  options?: [type: number, offset: Offset];
}

/**
 * @param n - Images at once: the file's shapes are fixed.
 * @param weights - As digitpad orders them.
 */
export function tflite(network: Network, weights: Float32Array[], n: number): Uint8Array {
  const builder = new Builder(1 << 20);

  /** Fields in the order of their places; those left out keep their defaults. */
  const table = (...fields: Field[]): Offset => {
    builder.startObject(fields.length);
    fields.forEach((field, place) => {
      if (field === undefined) return;
      if ('byte' in field) builder.addFieldInt8(place, field.byte, 0);
      else if ('integer' in field) builder.addFieldInt32(place, field.integer, 0);
      else if ('float' in field) builder.addFieldFloat32(place, field.float, 0);
      else builder.addFieldOffset(place, field.offset, 0);
    });
    return builder.endObject();
  };
  const integers = (values: number[]): Field => {
    builder.startVector(4, values.length, 4);
    for (const value of values.toReversed()) builder.addInt32(value);
    return { offset: builder.endVector() };
  };
  const list = (offsets: Offset[]): Field => {
    builder.startVector(4, offsets.length, 4);
    for (const offset of offsets.toReversed()) builder.addOffset(offset);
    return { offset: builder.endVector() };
  };

  const buffers = [table()]; // the first is empty, and that of every tensor without values
  const tensors: Offset[] = [];
  const tensor = (shape: number[], values?: Float32Array): number => {
    let buffer = 0;
    if (values !== undefined) {
      const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
      builder.startVector(1, bytes.length, 16);
      for (const byte of bytes.toReversed()) builder.addInt8(byte);
      buffer = buffers.push(table({ offset: builder.endVector() })) - 1;
    }
    const name = builder.createString(`t${tensors.length}`);
    tensors.push(table(integers(shape), undefined, { integer: buffer }, { offset: name }));
    return tensors.length - 1;
  };

  const chain: Operator[] = [];
  const learned = (layer: Extract<Layer, { weight: number }>, shape: number[]): number[] => {
    const units = layer.to[2];
    const W = weights[layer.weight];
    const inputs = W.length / units;
    const turned = Float32Array.from(W, (_, i) => W[(i % inputs) * units + Math.floor(i / inputs)]);
    return [tensor(shape, turned), tensor([units], weights[layer.weight + 1])];
  };
  const append = (x: number, layer: Layer): number => {
    const output = tensor(layer.type === 'Affine' ? [n, layer.to[2]] : [n, ...layer.to]);
    const [, , channels] = layer.from;
    switch (layer.type) {
      case 'Affine': {
        const inputs = [x, ...learned(layer, [layer.to[2], layer.from.reduce((a, b) => a * b)])];
        chain.push({ code: codes.FULLY_CONNECTED, inputs, output, options: [8, table()] });
        break;
      }
      case 'Conv2d': {
        const shape = [layer.to[2], layer.kernel, layer.kernel, channels];
        const one = { integer: 1 };
        // Padding VALID, strides of 1, no activation, no dilation.
        const options = table({ byte: 1 }, one, one, undefined, one, one);
        const inputs = [x, ...learned(layer, shape)];
        chain.push({ code: codes.CONV_2D, inputs, output, options: [1, options] });
        break;
      }
      case 'MaxPool2d': {
        const size = { integer: layer.size };
        const options = table({ byte: 1 }, size, size, size, size);
        chain.push({ code: codes.MAX_POOL_2D, inputs: [x], output, options: [5, options] });
        break;
      }
      case 'Sigmoid':
        chain.push({ code: codes.LOGISTIC, inputs: [x], output });
        break;
      default:
        chain.push({ code: codes.RELU, inputs: [x], output });
    }
    return output;
  };

  const input = tensor([n, 28, 28, 1]);
  const scores = network.layers.reduce(append, input);
  const output = tensor([n, DIGITS]);
  const beta = table({ float: 1 });
  chain.push({ code: codes.SOFTMAX, inputs: [scores], output, options: [9, beta] });

  const operatorTables = chain.map((operator) => {
    const index = operators.indexOf(operator.code);
    const inputs = integers(operator.inputs);
    const outputs = integers([operator.output]);
    if (operator.options === undefined) return table({ integer: index }, inputs, outputs);
    const [type, offset] = operator.options;
    return table({ integer: index }, inputs, outputs, { byte: type }, { offset });
  });
  const graph = table(list(tensors), integers([input]), integers([output]), list(operatorTables), {
    offset: builder.createString('main'),
  });
  const operatorCodes = operators.map((code) =>
    table({ byte: code }, undefined, { integer: 1 }, { integer: code }),
  );
  const description = { offset: builder.createString(network.name) };
  const version = { integer: 3 };
  const model = table(version, list(operatorCodes), list([graph]), description, list(buffers));
  builder.finish(model, 'TFL3');
  return builder.asUint8Array();
}
