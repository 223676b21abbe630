// The rounds: all peers that can do a task, one after the other, again and again, so that whatever else
// the machine does falls on all of them. Before, each has shown that its numbers are digitpad's.

import { type Spread, spreadOf } from '../../../web/page/bench/statistics.js';
import type { Contestant, Timing } from '../host/contestants.js';
import type { NetworkName } from '../networks.js';
import { BLOCK, type Task } from '../pages/harness.js';

export interface Workload {
  task: Task;
  network: NetworkName;
  title: string;
}

export const workloads: Workload[] = [
  { task: 'predict', network: 'mlp', title: 'one prediction, 784-50-10' },
  { task: 'predict', network: 'cnn', title: 'one prediction, CNN' },
  { task: 'predict', network: 'reader', title: 'one prediction, reader' },
  { task: 'images', network: 'mlp', title: '10,000 images, 784-50-10' },
  { task: 'images', network: 'cnn', title: '10,000 images, CNN' },
  { task: 'train', network: 'mlp', title: 'training step, 784-50-10, batch 100' },
  { task: 'train', network: 'cnn', title: 'training step, CNN, batch 32' },
];

interface Row {
  peer: string;
  /** Microseconds. */
  time: Spread;
  /** Its median over digitpad's: times as long. */
  ratio: number;
  /** The largest difference between its numbers and digitpad's: probabilities, or losses. */
  difference: number;
}

export interface Result extends Workload {
  rows: Row[];
}

/** How far the numbers of two may be apart and still be the same. */
export const tolerance = (task: Task): number => (task === 'train' ? 1e-3 : 1e-4);

const IMAGES = 10_000;

function largestDifference(a: number[], b: number[]): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  const differences = a.map((value, i) => Math.abs(value - (b[i] ?? Number.NaN)));
  // What is no number is no agreement.
  return differences.some(Number.isNaN) ? Number.POSITIVE_INFINITY : Math.max(...differences);
}

/**
 * @param contestants - digitpad is the first.
 * @param say - Told of who is left out, and why.
 * @param progress - Told what is done now.
 */
export async function measure(
  workload: Workload,
  contestants: Contestant[],
  timing: Timing & { rounds: number },
  { say, progress }: Record<'say' | 'progress', (line: string) => void>,
): Promise<Result> {
  const { task, network } = workload;
  const running: { contestant: Contestant; difference: number; times: number[] }[] = [];
  let expected: number[] | null = null;
  for (const contestant of contestants) {
    const { name } = contestant;
    progress(`warming up ${name}`);
    try {
      const compared = await contestant.start(task, network, timing);
      if (compared === null) continue;
      expected ??= compared;
      const difference = largestDifference(compared, expected);
      running.push({ contestant, difference, times: [] });
    } catch (error) {
      if (expected === null) throw error;
      const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
      say(`${name} is left out: ${reason}`);
    }
  }
  for (let round = 0; round < timing.rounds; round++) {
    progress(`round ${round + 1} of ${timing.rounds}`);
    for (const { contestant, times } of running) times.push(await contestant.round());
  }
  for (const { contestant } of running) await contestant.close();

  const scale = task === 'images' ? IMAGES / BLOCK : 1;
  const rows = running.map(({ contestant, difference, times }) => ({
    peer: contestant.name,
    time: spreadOf(times.map((time) => time * scale)),
    difference,
  }));
  const own = rows[0]?.time.median ?? Number.NaN;
  return { ...workload, rows: rows.map((row) => ({ ...row, ratio: row.time.median / own })) };
}
