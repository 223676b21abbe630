// In short what `npm run soak` does at length (with SOAK, the file that gets its rows): drawing for an hour,
// and many pads at once. What is counted is what browsers lose: nodes, listeners, and JavaScript's heap.

import { appendFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { digits, moved, type Stroke } from './support/digits.js';
import { Pad } from './support/pad.js';
import { expect, test } from './support/test.js';

const file = process.env.SOAK;
/** One drawing every two seconds, for an hour. */
const DRAWINGS = file === undefined ? 30 : 1800;
const PADS = file === undefined ? 5 : 20;
/** What the browser itself comes to hold in the time: compiled code, caches. */
const ROOM = 2 * 1024 * 1024;

interface Held {
  nodes: number;
  listeners: number;
  /** Bytes. */
  heap: number;
}

async function held(page: Page): Promise<Held> {
  const session = await page.context().newCDPSession(page);
  // Twice: what the first one finalises only the second one frees.
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return { nodes, listeners: jsEventListeners, heap: usedSize };
}

function report(what: string, times: number, before: Held, after: Held, found: string): void {
  const mebibytes = ({ heap }: Held) => (heap / 2 ** 20).toFixed(1);
  const memory =
    `${mebibytes(before)} MiB, ${before.nodes} nodes, ${before.listeners} listeners, ` +
    `then ${mebibytes(after)}, ${after.nodes}, ${after.listeners}`;
  if (file !== undefined) {
    appendFileSync(file, `${JSON.stringify({ what, times, memory, found, ok: true })}\n`);
  }
}

/** No drawing is quite like the one before. */
function drawn(i: number): Stroke[] {
  const lean = ((i % 7) - 3) / 60;
  return moved(([x, y]) => [x + lean * (0.5 - y), y])(digits[i % 10] ?? []);
}

test('who draws for an hour is answered each time, and the page holds no more than before', async ({
  pad,
  page,
}) => {
  test.setTimeout(0);
  await pad.ready();
  const right = async (from: number, to: number) => {
    let count = 0;
    for (let i = from; i < to; i++) {
      await pad.draw(drawn(i));
      await expect(pad.answer, `drawing ${i}`).toHaveText(/^\d$/);
      count += Number((await pad.answer.textContent()) === String(i % 10));
      await pad.button('Clear').click();
    }
    return count;
  };
  await right(0, 10);
  const before = await held(page);
  const count = await right(0, DRAWINGS);
  const after = await held(page);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners);
  expect(after.heap).toBeLessThan(before.heap + ROOM);
  expect(count).toBeGreaterThan(DRAWINGS * 0.95);
  report('drawings, as in an hour', DRAWINGS, before, after, `${count} read right, none missed`);
});

test('many pads on one page are answered each, and leave nothing behind when they go', async ({
  pad,
  page,
}) => {
  await pad.ready();
  const come = () =>
    page.evaluate((count) => {
      const place = document.createElement('div');
      place.id = 'many';
      const model = performance
        .getEntriesByType('resource')
        .find(({ name }) => name.endsWith('.safetensors'))?.name;
      for (let i = 0; i < count; i++) {
        const one = document.createElement('digit-pad');
        one.setAttribute('model', model ?? '');
        place.append(one);
      }
      document.body.append(place);
    }, PADS);
  const go = () => page.evaluate(() => document.querySelector('#many')?.remove());
  const pads = () =>
    Array.from({ length: PADS }, (_, i) => new Pad(page, page.locator('#many digit-pad').nth(i)));
  const answer = async () => {
    for (const [i, one] of pads().entries()) {
      await one.ready();
      await one.setStrokes(drawn(i));
      await expect(one.answer).toHaveText(String(i % 10));
    }
  };
  await come();
  await answer();
  await go();
  const before = await held(page);
  await come();
  await answer();
  await go();
  const after = await held(page);
  // A text more or less the page may show; a pad has more than a hundred nodes.
  expect(after.nodes).toBeLessThan(before.nodes + 100);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners);
  expect(after.heap).toBeLessThan(before.heap + ROOM);
  report('pads on one page, which come and go', PADS, before, after, 'each reads its own drawing');
});
