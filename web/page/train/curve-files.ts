// A training's curve as files: a table of numbers, and a picture. Text in, text out; what saves it is
// the browser.

import { trainTexts as texts } from '../../locales/train.js';
import type { Curve, Line } from './curve.js';

/** The loss of each step, and the accuracies where they were measured, after so many steps. */
export function curveCsv(curve: Curve): string {
  const measured = new Map(curve.accuracies.map((point) => [point.step, point]));
  const rows = Array.from({ length: curve.losses.length + 1 }, (_, step) => {
    const loss = step > 0 ? curve.losses[step - 1] : '';
    const { train = '', test = '' } = measured.get(step) ?? {};
    return `${step},${loss},${train},${test}`;
  });
  return `step,loss,train_accuracy,test_accuracy\n${rows.join('\n')}\n`;
}

const WIDTH = 560;
const LEFT = 48;
const LOSS = { top: 32, height: 160 };
const ACCURACY = { top: 248, height: 200 };

/** One curve's part of the picture. */
export interface Drawn {
  name: string;
  curve: Curve;
  colour: string;
}

/** The tutorial's plot: loss above, accuracy below, train solid, test dashed, from 0 to 1. */
export function curveSvg(drawn: Drawn[]): string {
  const steps = Math.max(...drawn.map(({ curve }) => curve.steps));
  const highest = Math.max(0.1, ...drawn.flatMap(({ curve }) => curve.lossLine()[1]));
  const path = (
    [xs, ys]: Line,
    { top, height }: typeof LOSS,
    most: number,
    colour: string,
    dash = '',
  ) => {
    const points = xs.map((x, i) => {
      const y = top + height * (1 - (ys[i] ?? 0) / most);
      return `${(LEFT + (WIDTH * x) / steps).toFixed(1)} ${y.toFixed(1)}`;
    });
    return points.length === 0
      ? ''
      : `<path d="M${points.join('L')}" fill="none" stroke="${colour}" stroke-width="1.5"${dash}/>`;
  };
  const frame = ({ top, height }: typeof LOSS, name: string, most: string) => [
    `<path d="M${LEFT} ${top}v${height}h${WIDTH}" fill="none" stroke="#888"/>`,
    `<text x="${LEFT}" y="${top - 12}">${name}</text>`,
    `<text x="${LEFT - 8}" y="${top + 4}" text-anchor="end">${most}</text>`,
    `<text x="${LEFT - 8}" y="${top + height + 4}" text-anchor="end">0</text>`,
    `<text x="${LEFT}" y="${top + height + 20}">0</text>`,
    `<text x="${LEFT + WIDTH}" y="${top + height + 20}" text-anchor="end">${texts.svgSteps(steps)}</text>`,
  ];
  const body = [
    ...frame(LOSS, texts.svgLoss, highest.toFixed(2)),
    ...frame(ACCURACY, texts.svgAccuracy, '1'),
    ...drawn.flatMap(({ name, curve, colour }, i) => [
      path(curve.lossLine(), LOSS, highest, colour),
      path(curve.accuracyLine('train'), ACCURACY, 1, colour),
      path(curve.accuracyLine('test'), ACCURACY, 1, colour, ' stroke-dasharray="6 4"'),
      `<text x="${LEFT + WIDTH}" y="${20 + 18 * i}" text-anchor="end" fill="${colour}">${escaped(name)}</text>`,
    ]),
  ];
  const size = `viewBox="0 0 ${LEFT + WIDTH + 24} 480"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="system-ui, sans-serif" font-size="13">\n` +
    `<rect width="100%" height="100%" fill="#fff"/>\n${body.join('\n')}\n</svg>\n`
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Hands a file to the browser's downloads. */
export function save(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The download has begun by then, and holds what it needs.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
