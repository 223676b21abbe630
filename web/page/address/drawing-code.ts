// A drawing as a short text for an address: each coordinate 12 bits, which are two characters of
// base64url, so four a point; a dot between strokes. An eighth of a pixel on a pad of 520: the
// network reads what comes back as it read the drawing. Points that a straight line through their
// neighbours says as well are left out.

import type { Strokes } from '../../package/index.js';

type Point = [x: number, y: number];

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const STEPS = 4095;

/** How far a point may be from the line that stands for it, in pads: half a pixel on one of 520. */
const TOLERANCE = 0.001;

/** @param strokes - Points in 0..1. Empty for nothing drawn. */
export function encodeDrawing(strokes: Strokes): string {
  return strokes
    .filter((stroke) => stroke.length > 0)
    .map((stroke) => simplified(stroke).flat().map(encode).join(''))
    .join('.');
}

/** Null: that is no drawing. */
export function decodeDrawing(text: string): Strokes | null {
  if (!/^([\w-]{4})+(\.([\w-]{4})+)*$/.test(text)) return null;
  return text.split('.').map((stroke) =>
    Array.from({ length: stroke.length / 4 }, (_, i): Point => {
      const at = (from: number) => decode(stroke.slice(4 * i + from, 4 * i + from + 2));
      return [at(0), at(2)];
    }),
  );
}

function encode(coordinate: number): string {
  const value = Math.round(coordinate * STEPS);
  return `${DIGITS[value >> 6]}${DIGITS[value & 63]}`;
}

function decode([high = '', low = '']: string): number {
  return (DIGITS.indexOf(high) * 64 + DIGITS.indexOf(low)) / STEPS;
}

/**
 * The fewest of its points that stay within TOLERANCE of all the others (D. Douglas, T. Peucker,
 * "Algorithms for the reduction of the number of points required to represent a digitized line",
 * 1973).
 */
function simplified(stroke: Point[]): Point[] {
  const kept = new Set([0, stroke.length - 1]);
  // A list of what is left to do instead of a function that calls itself: strokes can be long.
  const spans: [from: number, to: number][] = [[0, stroke.length - 1]];
  for (const [from, to] of spans) {
    let farthest = TOLERANCE;
    let middle = 0;
    for (let i = from + 1; i < to; i++) {
      const distance = distanceToLine(stroke[i], stroke[from], stroke[to]);
      if (distance <= farthest) continue;
      farthest = distance;
      middle = i;
    }
    if (middle === 0) continue;
    kept.add(middle);
    spans.push([from, middle], [middle, to]);
  }
  return stroke.filter((_, i) => kept.has(i));
}

/** From a point to the line between two others, its ends included. */
function distanceToLine([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
}
