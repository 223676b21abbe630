// The times as a picture: a panel for each task, a line for each peer, on one logarithmic axis for all,
// so that a step to the right is the same factor everywhere. Names stand beside the points.

import { line, svg, text } from '../../../.dev/cards/svg.mjs';
import { duration } from '../../../web/page/bench/numbers.js';
import type { Result } from '../measure/speed.js';
import { times } from './numbers.js';
import { logScale, type Scale } from './scale.js';

const WIDTH = 860;
const NAMES = 150;
const LABELS = 130;
const ROW = 20;
const HEAD = 34;
const GAP = 14;

const left = NAMES + 14;
const right = WIDTH - LABELS;

function panel(result: Result, top: number, scale: Scale): string[] {
  const x = (value: number) => left + (right - left) * scale.place(value);
  const bottom = top + HEAD + result.rows.length * ROW;
  const body = [text(14, top + 18, result.title, 'ink strong')];
  for (const tick of scale.ticks) {
    body.push(line(x(tick), top + HEAD - 6, x(tick), bottom, 'faint-line'));
  }
  const sorted = [...result.rows].sort((a, b) => a.ratio - b.ratio);
  sorted.forEach(({ peer, time, ratio }, i) => {
    const y = top + HEAD + i * ROW + 9;
    const own = ratio === 1;
    const colour = own ? 'blue' : 'muted';
    const words = own ? duration(time.median) : `${duration(time.median)}, ${times(ratio)}`;
    body.push(
      text(left - 14, y + 4, peer, own ? 'blue strong' : 'ink', 'end'),
      line(x(time.low), y, x(time.high), y, `${colour}-line`, ' stroke-width="3"'),
      `<circle cx="${x(time.median).toFixed(1)}" cy="${y}" r="${own ? 5 : 4}" class="${colour}"/>`,
      text(x(Math.max(time.high, time.median)) + 10, y + 4, words, own ? 'blue strong' : 'ink'),
    );
  });
  return body;
}

export function chart(speed: Result[]): string {
  const values = speed.flatMap(({ rows }) => rows.flatMap(({ time }) => [time.low, time.high]));
  const scale = logScale(values);
  const body: string[] = [];
  let y = 8;
  for (const result of speed) {
    body.push(...panel(result, y, scale));
    y += HEAD + result.rows.length * ROW + GAP;
  }
  for (const tick of scale.ticks) {
    const x = left + (right - left) * scale.place(tick);
    body.push(text(x, y + 8, duration(tick), 'muted small', 'middle'));
  }
  const fastest = speed.map(({ title, rows }) => {
    const [own, ...others] = rows;
    const next = others.reduce((a, b) => (b.time.median < a.time.median ? b : a), others[0] ?? own);
    return `${title}: digitpad ${duration(own.time.median)}, the fastest other ${next.peer} ${duration(next.time.median)}.`;
  });
  const frame = {
    width: WIDTH,
    height: y + 22,
    title: 'How long it takes, on a logarithmic scale',
    description: fastest.join(' '),
  };
  return svg(frame, body);
}
