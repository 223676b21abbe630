// .safetensors: eight bytes for the header's length, the header in JSON, the tensors' bytes.
import { everyLayer, hostile, smallest } from './architectures.mjs';
import { bytes, concat, f32, f64, text, u64 } from './bytes.mjs';

const file = (header, data = bytes()) => {
  const json = text(header);
  return concat([u64(BigInt(json.length)), json, data]);
};

const sizes = { I8: 1, U8: 1, F16: 2, F32: 4, F64: 8 };

/** Each tensor as [name, dtype, shape, data], one after another. */
const tensors = (list, metadata) => {
  let end = 0;
  const entries = list.map(([name, dtype, shape, data]) => {
    const begin = end;
    end += data.length;
    return [name, { dtype, shape, data_offsets: [begin, end] }];
  });
  const header = { ...(metadata && { __metadata__: metadata }), ...Object.fromEntries(entries) };
  return file(header, concat(list.map(([, , , data]) => data)));
};

const model = (architecture, list, more = {}) =>
  tensors(list, {
    format: 'digitpad',
    version: '1',
    name: 'seed',
    architecture: typeof architecture === 'string' ? architecture : JSON.stringify(architecture),
    ...more,
  });

const ten = (value, write = f32) => write(...Array(10).fill(value));
const weights = (value) => [
  ['W1', 'F32', [1, 10], ten(value)],
  ['b1', 'F32', [10], ten(0)],
];
const quantized = [
  ['W1', 'I8', [1, 10], ten(100, bytes)],
  ['W1.scale', 'F32', [10], ten(0.01)],
  ['b1', 'F32', [10], ten(0)],
];
const one = (size, value) => f32(...Array(size).fill(value));

/** Two bytes of data, and what a header may say of them. */
const claim = (shape, data_offsets, dtype = 'U8') =>
  file({ a: { dtype, shape, data_offsets } }, bytes(1, 2));
const pair = (first, second) =>
  file(
    {
      a: { dtype: 'U8', shape: [first[1] - first[0]], data_offsets: first },
      b: { dtype: 'U8', shape: [second[1] - second[0]], data_offsets: second },
    },
    bytes(1, 2, 3, 4),
  );

export const safetensors = {
  'nothing-in-it': file({}),
  'every-dtype': tensors(
    Object.entries(sizes).map(([dtype, size]) => [dtype, dtype, [1], Buffer.alloc(size, 1)]),
  ),
  'a-scalar-and-an-empty-tensor': tensors([
    ['scalar', 'F64', [], f64(0.1)],
    ['empty', 'F32', [0, 7], bytes()],
  ]),
  denormals: tensors([
    ['single', 'F32', [2], f32(1e-45, -1e-40)],
    ['double', 'F64', [2], f64(5e-324, -0)],
  ]),
  'a-model': model(smallest, weights(0.5), { digitThreshold: '0.25' }),
  'a-model-of-every-layer': model(everyLayer, [
    ['W1', 'F32', [3, 3, 1, 1], one(9, 0.1)],
    ['b1', 'F32', [1], one(1, 0)],
    ['gamma1', 'F32', [1], one(1, 1)],
    ['beta1', 'F32', [1], one(1, 0)],
    ['W2', 'F32', [1, 10], ten(0.1)],
    ['b2', 'F32', [10], ten(0)],
    ['running_mean1', 'F32', [1], one(1, 0)],
    ['running_var1', 'F32', [1], one(1, 1)],
  ]),
  'a-quantized-model': model(smallest, quantized),
  'a-model-with-weights-as-large-as-they-come': model(smallest, weights(3.4e38)),
  'a-model-with-weights-beyond-float32': model(smallest, [
    ['W1', 'F64', [1, 10], ten(1e39, f64)],
    ['b1', 'F32', [10], ten(0)],
  ]),
  'a-model-with-scales-that-overflow': model(smallest, [
    ...quantized.slice(0, 1),
    ['W1.scale', 'F64', [10], ten(1e308, f64)],
    ['b1', 'F32', [10], ten(0)],
  ]),
  'a-model-with-a-scale-for-nothing': model(smallest, quantized.slice(1)),
  'a-model-with-a-tensor-too-many': model(smallest, [...weights(1), ['W2', 'F32', [1], one(1, 1)]]),
  'a-model-without-tensors': model(smallest, []),
  'a-model-of-the-future': model(smallest, weights(1), { version: '2' }),
  'a-threshold-that-is-none': model(smallest, weights(1), { digitThreshold: '1e999' }),
  'a-model-with-a-thousand-scales': model(
    smallest,
    Array.from({ length: 501 }, (_, i) => [`t${i}`, `t${i}.scale`])
      .flat()
      .map((name) => [name, 'F32', [0], bytes()]),
  ),
  'an-architecture-that-is-deep': model('['.repeat(3000), weights(1)),
  ...Object.fromEntries(
    Object.entries(hostile).map(([name, architecture]) => [
      `an-architecture-that-${name}`,
      model(architecture, weights(1)),
    ]),
  ),

  'a-header-of-4-GB': concat([u64(1n << 32n), text('{}')]),
  'a-header-of-2-to-the-64': concat([u64((1n << 64n) - 1n), text('{}')]),
  'a-header-that-is-cut': file({ a: { dtype: 'F32', shape: [1], data_offsets: [0, 4] } }).subarray(
    0,
    30,
  ),
  'a-size-that-overflows': claim([2 ** 32, 2 ** 32, 2 ** 32], [0, 2]),
  'a-dimension-beyond-63-bits': file(
    '{"a":{"dtype":"U8","shape":[18446744073709551615],"data_offsets":[0,2]}}',
    bytes(1, 2),
  ),
  'a-negative-dimension': claim([-2, -1], [0, 2]),
  'more-dimensions-than-numpy-has': claim(Array(33).fill(1), [0, 1]),
  'offsets-outside': claim([4], [2, 6]),
  'offsets-at-the-end-of-64-bits': file(
    '{"a":{"dtype":"U8","shape":[2],"data_offsets":[18446744073709551614,18446744073709551615]}}',
    bytes(1, 2),
  ),
  'offsets-backward': claim([2], [2, 0]),
  'offsets-that-overlap': pair([0, 3], [1, 4]),
  'offsets-with-a-hole': pair([0, 1], [2, 4]),
  'bytes-left-over': claim([1], [0, 1]),
  'a-dtype-that-is-not-read': claim([1], [0, 2], 'BF16'),
  'a-dtype-of-another-size': claim([2], [0, 2], 'F32'),
  'nan-and-infinity': tensors([['a', 'F32', [3], f32(0, Number.NaN, Number.POSITIVE_INFINITY)]]),
  'a-name-twice': file(
    '{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"a":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}}',
    bytes(1, 2),
  ),
  'a-name-twice-in-other-letters': file(
    '{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"\\u0061":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}}',
    bytes(1, 2),
  ),
  'a-name-of-control-characters': tensors([['\u0000\n\u001b', 'U8', [1], bytes(1)]]),
  'half-a-surrogate': file('{"\\ud800":{"dtype":"U8","shape":[0],"data_offsets":[0,0]}}'),
  'metadata-twice': file('{"__metadata__":{},"__metadata__":{}}'),
  'metadata-that-is-no-text': file({ __metadata__: { format: 1 } }),
  'deep-json': file(`{"a":${'['.repeat(2000)}`),
  'a-page': text('<!doctype html><html>'),
};
