// The results as Markdown: a table of times, one of first visits, and a sentence each for the rest.

import { table } from '../../../.dev/markdown.mjs';
import { duration, short } from '../../../web/page/bench/numbers.js';
import type { Spread } from '../../../web/page/bench/statistics.js';
import type { Result } from '../measure/speed.js';
import { kilobytes, times } from './numbers.js';
import type { Results } from './results.js';

/** "12.3 µs (2.1×)": the median, and how many times digitpad's that is. */
function cell(result: Result, peer: string): string {
  const row = result.rows.find((one) => one.peer === peer);
  if (row === undefined) return '';
  const time = duration(row.time.median);
  return row.ratio === 1 ? `**${time}**` : `${time} (${times(row.ratio)})`;
}

function speedTable(speed: Result[]): string {
  const peers = [...new Set(speed.flatMap(({ rows }) => rows.map(({ peer }) => peer)))];
  return table(
    ['', ...speed.map(({ title }) => title)],
    peers.map((peer) => [peer, ...speed.map((result) => cell(result, peer))]),
  );
}

const milliseconds = ({ median, low, high }: Spread): string =>
  `${Math.round(median)} ms (${Math.round(low)} to ${Math.round(high)})`;

function coldTable(cold: NonNullable<Results['cold']>): string {
  return table(
    ['the first digit, in a fresh browser', 'painted after', 'fetched, by brotli'],
    cold.map(({ name, painted, bytes }) => [name, milliseconds(painted), kilobytes(bytes)]),
  );
}

function kernelTable(kernels: NonNullable<Results['kernels']>): string {
  return table(
    ['kernel, in the browser', 'of a loop that multiplies and adds in registers'],
    kernels.map(({ name, share }) => [
      name,
      `${percent(share.median)} (${percent(share.low)} to ${percent(share.high)})`,
    ]),
  );
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function sentences({ lesson, memory, scaling }: Results): string[] {
  const all: string[] = [];
  if (lesson !== undefined) {
    all.push(`A lesson of ten drawings takes the reader ${milliseconds(lesson)}.`);
  }
  if (memory !== undefined) {
    const { predictions, steps, pagesBefore, pagesAfter } = memory;
    const change = pagesAfter === pagesBefore ? 'as before' : `${pagesBefore} pages before`;
    all.push(
      `After ${predictions.toLocaleString('en')} predictions and ${steps.toLocaleString('en')} training steps in a worker, WebAssembly's memory is ${pagesAfter} pages of 64 kB (${short(pagesAfter / 16)} MiB), ${change}.`,
    );
  }
  if (scaling !== undefined) {
    const parts = Object.entries(scaling).map(([name, { points, worst }]) => {
      const [first, last] = [points[0], points[points.length - 1]];
      return `${name} ${first.size} to ${last.size.toLocaleString('en')}: ${duration(first.each.median)} to ${duration(last.each.median)} an image, at most ${times(worst)} for one operation`;
    });
    all.push(`Cost beside arithmetic: ${parts.join('; ')}.`);
  }
  return all;
}

/** Everything, as the README shows it. */
export function summary(results: Results): string {
  const { machine, date, quick, speed, cold, kernels } = results;
  const where = `${quick ? 'A quick run, whose numbers are rough. ' : ''}Medians of interleaved rounds on ${machine.processor}, ${machine.browser}, ${date.slice(0, 10)}; in brackets, how many times digitpad's.`;
  const parts = [where];
  if (speed.length > 0) parts.push(speedTable(speed));
  if (cold !== undefined) parts.push(coldTable(cold));
  if (kernels !== undefined) parts.push(kernelTable(kernels));
  return [...parts, ...sentences(results)].join('\n\n');
}
