// Drawings: JSON, an object a line.
import { text } from './bytes.mjs';

const line = (strokes, more = {}) => text({ strokes, ...more });
const seven = [
  [
    [10, 20],
    [50, 20],
    [25, 80],
  ],
  [
    [20, 50],
    [45, 50],
  ],
];
const box = [100, 100];
const raw = (strokes) => text(`{"strokes":${strokes}}`);

export const drawings = {
  'a-seven': line(seven, {
    label: 7,
    source: 'seed',
    box,
    note: 'a "seven"',
    writer: 'w',
    order: 1,
  }),
  'two-lines-and-an-empty-one': Buffer.concat([line(seven), text('\n\n'), line([[[1, 1]]])]),
  'a-dot': line([[[3, 3]]], { box }),
  'the-same-point-often': line([Array(20).fill([3, 3])], { box }),
  'nothing-drawn': line([[], []]),
  'far-away': line([
    [
      [1e8, 1e8],
      [1e8 + 8, 1e8],
    ],
  ]),

  'beyond-float32': line([
    [
      [1e300, 0],
      [-1e300, 1],
    ],
  ]),
  'as-large-as-float32': line(
    [
      [
        [3.4e38, 3.4e38],
        [-3.4e38, -3.4e38],
        [3.4e38, -3.4e38],
      ],
    ],
    { box },
  ),
  denormals: line(
    [
      [
        [1e-45, 0],
        [0, 1e-45],
        [3e-45, 1e-44],
      ],
    ],
    { box: [1e-45, 1e-45] },
  ),
  'large-and-denormal': line([
    [
      [3e38, 0],
      [0, 1e-45],
      [0, 2e-45],
    ],
  ]),
  'a-box-as-small-as-numbers-are': line(seven, { box: [5e-324, 5e-324] }),
  'a-box-as-large-as-numbers-are': line(seven, { box: [1e308, 1e308] }),
  'a-box-of-nothing': line(seven, { box: [0, 100] }),
  'nan-and-infinity': raw('[[[NaN,Infinity]]]'),
  'a-number-beyond-double': raw('[[[1e999,0]]]'),
  'a-number-of-many-digits': raw(`[[[0.${'123456789'.repeat(200)},1e-300]]]`),
  'an-exponent-of-many-digits': raw(`[[[1e-${'9'.repeat(200)},0]]]`),
  'deep-json': raw('['.repeat(2000)),
  'deep-json-that-ends': raw('['.repeat(1000) + ']'.repeat(1000)),
  'points-that-are-none': raw('[[[1],[1,2,3],"a",null]]'),
  'strokes-twice': text('{"strokes":[[[1,2]]],"strokes":0}'),
  'a-label-that-is-no-digit': line(seven, { label: 10 }),
  'an-order-beyond-64-bits': line(seven, { order: 1e30 }),
  'bytes-that-are-no-utf-8': Buffer.concat([
    text('{"note":"'),
    Buffer.from([0xc0, 0x80]),
    text('"}'),
  ]),
  'half-an-escape': text('{"note":"\\u12'),
  'a-byte-order-mark': text('\ufeff{"strokes":[]}'),
  'no-json': text('strokes'),
};
