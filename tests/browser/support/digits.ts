// Ten digits as a hand would draw them, made of lines and arcs by the authors of these tests; no
// data set had a part in them. Points in 0..1 of the pad, y down.

export type Point = [x: number, y: number];
export type Stroke = Point[];

const POINTS = 12;

/** Straight from corner to corner. */
export function line(...corners: Point[]): Stroke {
  return corners.slice(1).flatMap(([toX, toY], i) => {
    const [fromX, fromY] = corners[i] ?? [0, 0];
    return steps((t) => [fromX + (toX - fromX) * t, fromY + (toY - fromY) * t]);
  });
}

/** Part of an ellipse. Angles in degrees: 0 is right, 90 down. */
export function arc([x, y]: Point, [rx, ry]: Point, from: number, to: number): Stroke {
  return steps((t) => {
    const angle = ((from + (to - from) * t) * Math.PI) / 180;
    return [x + rx * Math.cos(angle), y + ry * Math.sin(angle)];
  });
}

/** The curve that `place` describes as t goes from 0 to 1. */
export function steps(place: (t: number) => Point, count = POINTS): Stroke {
  return Array.from({ length: count }, (_, i) => place(i / (count - 1)));
}

/** A change of every point of a drawing; `i` counts the points of a stroke. */
export function moved(move: (point: Point, i: number) => Point): (strokes: Stroke[]) => Stroke[] {
  return (strokes) => strokes.map((stroke) => stroke.map(move));
}

/** The strokes of each digit, 0 to 9. */
export const digits: Stroke[][] = [
  [arc([0.5, 0.5], [0.2, 0.3], -90, -450)],
  [line([0.54, 0.2], [0.48, 0.8])],
  [
    [
      ...arc([0.49, 0.36], [0.17, 0.16], -165, 35),
      ...line([0.61, 0.47], [0.3, 0.79], [0.72, 0.78]),
    ],
  ],
  [[...arc([0.48, 0.35], [0.16, 0.15], -145, 80), ...arc([0.48, 0.66], [0.19, 0.17], -80, 145)]],
  [line([0.42, 0.2], [0.31, 0.55], [0.7, 0.54]), line([0.62, 0.3], [0.58, 0.82])],
  [
    [
      ...line([0.66, 0.22], [0.39, 0.22], [0.36, 0.47]),
      ...arc([0.47, 0.62], [0.18, 0.17], -125, 145),
    ],
  ],
  [[...arc([0.65, 0.6], [0.3, 0.42], -105, -190), ...arc([0.5, 0.66], [0.15, 0.14], 180, -180)]],
  [line([0.3, 0.25], [0.69, 0.24], [0.46, 0.82])],
  [[...arc([0.5, 0.35], [0.14, 0.14], 90, -270), ...arc([0.5, 0.645], [0.17, 0.155], -90, 270)]],
  [[...arc([0.5, 0.36], [0.15, 0.15], 0, -360), ...line([0.65, 0.36], [0.62, 0.82])]],
];

/** The strokes of one digit. */
export function strokesOf(digit: number): Stroke[] {
  const strokes = digits[digit];
  if (strokes === undefined) throw new Error(`${digit} is not a digit`);
  return strokes;
}
