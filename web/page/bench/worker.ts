// Measures, apart from the page, so that the page can show progress and be stopped. Round after round
// through all tasks, so that what disturbs one round disturbs all of them.

import type { Report, Start, TaskName } from './protocol.js';
import { spreadOf } from './statistics.js';
import { makeTasks } from './tasks.js';

const ROUNDS = 9;
/** Milliseconds of one task in one round, at least: clocks of browsers are coarse. */
const ROUND = 250;
/** And in the first one, which does not count: until browsers have compiled it as well as they can. */
const WARM_UP = 1000;

const tell = (report: Report): void => postMessage(report);

/** Microseconds for one call. */
async function time(call: (i: number) => unknown, milliseconds: number): Promise<number> {
  const start = performance.now();
  let calls = 0;
  let now = start;
  while (now - start < milliseconds) {
    const answer = call(calls);
    if (answer instanceof Promise) await answer;
    calls += 1;
    now = performance.now();
  }
  return ((now - start) * 1000) / calls;
}

async function measure(start: Start): Promise<void> {
  const tasks = await makeTasks(start);
  const times = new Map<TaskName, number[]>(tasks.map(({ name }) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [i, { name, call }] of tasks.entries()) {
      const own = times.get(name) ?? [];
      const microseconds = await time(call, round === 0 ? WARM_UP : ROUND);
      if (round > 0) own.push(microseconds);
      const share = (round * tasks.length + i + 1) / ((ROUNDS + 1) * tasks.length);
      const spread = own.length > 0 ? spreadOf(own) : null;
      tell({ kind: 'measured', task: name, round, rounds: ROUNDS, share, time: spread });
    }
  }
}

self.onmessage = async ({ data }: MessageEvent<Start>) => {
  try {
    await measure(data);
    tell({ kind: 'done' });
  } catch (error) {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};
