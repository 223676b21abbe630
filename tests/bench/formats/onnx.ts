// Writes ONNX files: the few messages of onnx.proto that a graph needs, in protobuf's wire format.

type Bytes = number[];

function varint(value: number): Bytes {
  let rest = BigInt.asUintN(64, BigInt(value));
  const bytes: Bytes = [];
  while (rest > 127n) {
    bytes.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return bytes;
}

const integer = (field: number, value: number): Bytes => [...varint(field * 8), ...varint(value)];

const message = (field: number, bytes: Bytes): Bytes => [
  ...varint(field * 8 + 2),
  ...varint(bytes.length),
  ...bytes,
];

const text = (field: number, value: string): Bytes =>
  message(field, [...new TextEncoder().encode(value)]);

const littleEndian = (values: Float32Array | BigInt64Array): Bytes => [
  ...new Uint8Array(values.buffer),
];

const FLOAT = 1;
const INT64 = 7;

export type Attribute = number | number[] | { float: number };

export interface OnnxNode {
  op: string;
  inputs: string[];
  outputs: string[];
  attributes: Record<string, Attribute>;
}

interface OnnxValue {
  name: string;
  shape: number[];
}

/** A number or a list of integers that the graph holds. */
export type OnnxConstant = { name: string } & ({ float: number } | { integers: number[] });

export interface OnnxGraph {
  nodes: OnnxNode[];
  constants: OnnxConstant[];
  inputs: OnnxValue[];
  outputs: OnnxValue[];
}

function attribute(name: string, value: Attribute): Bytes {
  if (typeof value === 'number') {
    return [...text(1, name), ...integer(3, value), ...integer(20, 2)];
  }
  if (Array.isArray(value)) {
    return [...text(1, name), ...value.flatMap((one) => integer(8, one)), ...integer(20, 7)];
  }
  const float = littleEndian(Float32Array.of(value.float));
  return [...text(1, name), ...varint(2 * 8 + 5), ...float, ...integer(20, 1)];
}

function node({ op, inputs, outputs, attributes }: OnnxNode): Bytes {
  return [
    ...inputs.flatMap((name) => text(1, name)),
    ...outputs.flatMap((name) => text(2, name)),
    ...text(4, op),
    ...Object.entries(attributes).flatMap(([name, value]) => message(5, attribute(name, value))),
  ];
}

function tensor(constant: OnnxConstant): Bytes {
  if ('float' in constant) {
    const data = littleEndian(Float32Array.of(constant.float));
    return [...integer(2, FLOAT), ...text(8, constant.name), ...message(9, data)];
  }
  const data = littleEndian(BigInt64Array.from(constant.integers, BigInt));
  return [
    ...integer(1, constant.integers.length),
    ...integer(2, INT64),
    ...text(8, constant.name),
    ...message(9, data),
  ];
}

function value({ name, shape }: OnnxValue): Bytes {
  const dimensions = shape.flatMap((size) => message(1, integer(1, size)));
  const type = message(1, [...integer(1, FLOAT), ...message(2, dimensions)]);
  return [...text(1, name), ...message(2, type)];
}

/** All inputs and outputs are float32. */
export function writeOnnx({ nodes, constants, inputs, outputs }: OnnxGraph): Uint8Array {
  const graph = [
    ...nodes.flatMap((one) => message(1, node(one))),
    ...text(2, 'step'),
    ...constants.flatMap((one) => message(5, tensor(one))),
    ...inputs.flatMap((one) => message(11, value(one))),
    ...outputs.flatMap((one) => message(12, value(one))),
  ];
  const opset = [...text(1, ''), ...integer(2, 13)];
  return Uint8Array.from([...integer(1, 8), ...message(7, graph), ...message(8, opset)]);
}
