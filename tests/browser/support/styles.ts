// Digits in the hands that MNIST's writers did not have, and drawn as no scanner saw them. Made of
// lines and arcs like digits.ts, as a person who writes so would draw them; no data set had a part.

import { arc, line, moved, type Stroke } from './digits.js';

export interface Style {
  name: string;
  digit: number;
  strokes: Stroke[];
}

export const styles: Style[] = [
  {
    name: 'a European 1 with a long up-stroke',
    digit: 1,
    strokes: [line([0.31, 0.5], [0.56, 0.19], [0.54, 0.82])],
  },
  {
    name: 'a European 1 whose up-stroke starts below the middle',
    digit: 1,
    strokes: [line([0.3, 0.6], [0.58, 0.2], [0.58, 0.81])],
  },
  {
    name: 'a 1 on a serif',
    digit: 1,
    strokes: [line([0.4, 0.33], [0.52, 0.2], [0.51, 0.8]), line([0.36, 0.8], [0.66, 0.8])],
  },
  {
    name: 'a 0 with a slash',
    digit: 0,
    strokes: [arc([0.5, 0.5], [0.2, 0.3], -90, -450), line([0.63, 0.28], [0.37, 0.72])],
  },
  {
    name: 'a 0 whose slash goes beyond it',
    digit: 0,
    strokes: [arc([0.5, 0.5], [0.21, 0.28], -90, -450), line([0.72, 0.2], [0.29, 0.81])],
  },
  {
    name: 'a 7 with a bar',
    digit: 7,
    strokes: [line([0.31, 0.23], [0.69, 0.22], [0.46, 0.81]), line([0.43, 0.52], [0.71, 0.5])],
  },
  {
    name: 'an open 4 with two uprights',
    digit: 4,
    strokes: [line([0.36, 0.2], [0.35, 0.55], [0.73, 0.54]), line([0.63, 0.2], [0.63, 0.82])],
  },
  {
    name: 'an open 4 with a slanted arm',
    digit: 4,
    strokes: [line([0.47, 0.18], [0.28, 0.6], [0.72, 0.58]), line([0.58, 0.4], [0.55, 0.83])],
  },
  {
    name: 'a 9 on a straight foot',
    digit: 9,
    strokes: [[...arc([0.5, 0.36], [0.15, 0.16], -20, -360), ...line([0.65, 0.3], [0.65, 0.83])]],
  },
  {
    name: 'a 9 on a curled foot',
    digit: 9,
    strokes: [
      [
        ...arc([0.5, 0.35], [0.15, 0.15], -20, -360),
        ...line([0.65, 0.3], [0.65, 0.66]),
        ...arc([0.5, 0.66], [0.15, 0.16], 0, 140),
      ],
    ],
  },
  {
    name: 'a 3 with a flat top',
    digit: 3,
    strokes: [
      [
        ...line([0.33, 0.21], [0.66, 0.21], [0.46, 0.45]),
        ...arc([0.47, 0.63], [0.2, 0.18], -90, 140),
      ],
    ],
  },
];

/** Ways to draw any digit. */
export const manners: Record<string, (strokes: Stroke[]) => Stroke[]> = {
  'small in the upper left corner': moved(([x, y]) => [0.02 + 0.2 * x, 0.02 + 0.2 * y]),
  'small in the lower right corner': moved(([x, y]) => [0.78 + 0.2 * x, 0.78 + 0.2 * y]),
  'so fast that few points are left': (strokes) =>
    strokes.map((stroke) => stroke.filter((_, i) => i % 2 === 0 || i === stroke.length - 1)),
  "with a trackpad's shake": moved(([x, y], i) => [
    x + 0.01 * Math.sin(1.7 * i),
    y + 0.01 * Math.sin(2.3 * i + 1),
  ]),
};
