// How much of what the processor can do at most the kernels do in this browser: each in turn with a
// loop that does nothing but multiply and add in registers.

import { type Spread, spreadOf } from '../../../web/page/bench/statistics.js';

/** tests/bench/kernels/kernels_bindings.cpp. */
interface Loops {
  count(): number;
  name(loop: number): string;
  /** Multiplications and additions in one run. */
  operations(loop: number): number;
  run(loop: number, times: number): void;
}

export interface KernelShare {
  name: string;
  /** Of the operations that the loop in registers does in a second, round by round: 0 to 1. */
  share: Spread;
}

const REGISTERS = 0;

function loopOf(loops: Loops, loop: number, milliseconds: number) {
  const runs = (times: number): number => {
    const start = performance.now();
    loops.run(loop, times);
    return performance.now() - start;
  };
  // The first run of all makes what the loops work on; the first of each is compiled meanwhile.
  runs(1);
  let times = 1;
  while (runs(times) < milliseconds / 2) times *= 2;
  const operations = loops.operations(loop) * times;
  return { perMillisecond: () => operations / runs(times) };
}

async function kernels(rounds: number, milliseconds: number): Promise<KernelShare[]> {
  const module = '/kernels/kernels_bench.mjs';
  const { default: load } = await import(/* @vite-ignore */ module);
  const loops: Loops = await load();
  const most = loopOf(loops, REGISTERS, milliseconds);
  const shares: KernelShare[] = [];
  for (let loop = REGISTERS + 1; loop < loops.count(); loop++) {
    const kernel = loopOf(loops, loop, milliseconds);
    const share = Array.from({ length: rounds }, () => {
      const best = most.perMillisecond();
      return kernel.perMillisecond() / best;
    });
    shares.push({ name: loops.name(loop), share: spreadOf(share) });
  }
  return shares;
}

declare global {
  interface Window {
    kernels: typeof kernels;
  }
}

window.kernels = kernels;
