// What people draw that is no digit: scribbles, letters, shapes, numbers of two digits. Only what
// nobody would take for a digit: an O, an I, an S or a Z is not here.

import { arc, line, moved, type Stroke, steps, strokesOf } from './digits.js';

export const notDigits: Record<string, Stroke[]> = {
  'a tap': [[[0.5, 0.5]]],

  'a scribble to and fro': [
    line(
      [0.16, 0.3],
      [0.8, 0.26],
      [0.22, 0.4],
      [0.84, 0.42],
      [0.18, 0.52],
      [0.8, 0.6],
      [0.24, 0.66],
      [0.82, 0.76],
    ),
  ],
  'a ball of wool': [
    steps((t) => [0.5 + 0.3 * Math.sin(27 * t), 0.5 + 0.27 * Math.sin(38 * t + 1)], 160),
  ],

  'an A': [line([0.28, 0.8], [0.5, 0.2], [0.73, 0.8]), line([0.37, 0.57], [0.64, 0.57])],
  'an E': [
    line([0.66, 0.2], [0.34, 0.2], [0.34, 0.8], [0.67, 0.8]),
    line([0.34, 0.49], [0.61, 0.49]),
  ],
  'an H': [
    line([0.32, 0.2], [0.31, 0.8]),
    line([0.68, 0.2], [0.68, 0.8]),
    line([0.32, 0.5], [0.68, 0.5]),
  ],
  'a K': [line([0.34, 0.2], [0.33, 0.8]), line([0.67, 0.2], [0.34, 0.52], [0.69, 0.8])],
  'an M': [line([0.24, 0.8], [0.29, 0.22], [0.5, 0.62], [0.71, 0.22], [0.77, 0.8])],
  'an R': [
    line([0.35, 0.2], [0.34, 0.8]),
    [
      ...line([0.35, 0.2], [0.5, 0.2]),
      ...arc([0.5, 0.35], [0.17, 0.15], -90, 90),
      ...line([0.5, 0.5], [0.36, 0.5], [0.69, 0.8]),
    ],
  ],
  'a W': [line([0.2, 0.22], [0.34, 0.78], [0.5, 0.38], [0.65, 0.78], [0.8, 0.22])],
  'an X': [line([0.3, 0.22], [0.7, 0.79]), line([0.7, 0.21], [0.29, 0.8])],

  'the number 10': pair(1, 0),
  'the number 42': pair(4, 2),
  'the number 38': pair(3, 8),

  'a square': [line([0.25, 0.25], [0.75, 0.24], [0.76, 0.75], [0.25, 0.76], [0.25, 0.25])],
  'a heart': [
    steps((t) => {
      const angle = 2 * Math.PI * t;
      const [x, y] = [
        Math.sin(angle) ** 3,
        (13 * Math.cos(angle) -
          5 * Math.cos(2 * angle) -
          2 * Math.cos(3 * angle) -
          Math.cos(4 * angle)) /
          16,
      ];
      return [0.5 + 0.3 * x, 0.48 - 0.3 * y];
    }, 80),
  ],
  'a star': [line([0.3, 0.8], [0.5, 0.18], [0.7, 0.8], [0.2, 0.42], [0.8, 0.42], [0.3, 0.8])],
};

/** Two digits side by side, as one writes a number. */
function pair(tens: number, ones: number): Stroke[] {
  const half = (digit: number, left: number) =>
    moved(([x, y]) => [left + 0.55 * (x - 0.5), y])(strokesOf(digit));
  return [...half(tens, 0.3), ...half(ones, 0.7)];
}
