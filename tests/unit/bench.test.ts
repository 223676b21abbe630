// The benchmark's arithmetic and what it writes: given measurements, not measured ones.
import { describe, expect, it } from 'vitest';
import { duration, short } from '../../web/page/bench/numbers.js';
import { spreadOf } from '../../web/page/bench/statistics.js';
import { growth } from '../bench/measure/growth.js';
import { measure, type Result } from '../bench/measure/speed.js';
import { networks, splitWeights } from '../bench/networks.js';
import { chart } from '../bench/report/chart.js';
import type { Results } from '../bench/report/results.js';
import { logScale } from '../bench/report/scale.js';
import { summary } from '../bench/report/tables.js';
import { judge } from '../bench/report/write.js';

const same = (time: number) => ({ median: time, low: time, high: time });

function result(difference = 0): Result {
  return {
    task: 'predict',
    network: 'mlp',
    title: 'one prediction',
    rows: [
      { peer: 'digitpad', time: { median: 5, low: 4, high: 6 }, ratio: 1, difference: 0 },
      { peer: 'loops', time: { median: 2000, low: 1500, high: 2500 }, ratio: 400, difference },
    ],
  };
}

function results(change: Partial<Results> = {}): Results {
  const machine = { processor: 'Abacus', cores: 2, system: 'Linux', browser: 'Chromium 1' };
  const rest = { date: '2026-01-02T03:04:05Z', quick: false, versions: {}, leftOut: [] };
  return { ...rest, machine, speed: [result()], ...change };
}

describe('the spread of measurements', () => {
  it('is the median and the quartiles, as numpy takes them', () => {
    // numpy.percentile([7, 1, 3, 10], [50, 25, 75])
    expect(spreadOf([7, 1, 3, 10])).toEqual({ median: 5, low: 2.5, high: 7.75 });
  });

  it('of an odd number of values has one of them in the middle', () => {
    expect(spreadOf([30, 10, 20])).toEqual({ median: 20, low: 15, high: 25 });
  });

  it('of one value is that value', () => {
    expect(spreadOf([4])).toEqual(same(4));
  });

  it('leaves the measurements in their order', () => {
    const times = [3, 1, 2];
    spreadOf(times);
    expect(times).toEqual([3, 1, 2]);
  });
});

describe('numbers', () => {
  it('have three digits', () => {
    expect([0.1234, 1.234, 12.34, 123.4, 1234, 0].map(short)).toEqual([
      '0.123',
      '1.23',
      '12.3',
      '123',
      '1,230',
      '0',
    ]);
  });

  it('come in the unit that leaves the fewest digits', () => {
    expect([5, 999, 1000, 2_500_000].map(duration)).toEqual([
      '5.00 µs',
      '999 µs',
      '1.00 ms',
      '2.50 s',
    ]);
  });
});

describe('growth', () => {
  const points = (...costs: [operations: number, time: number][]) =>
    costs.map(([operations, time], size) => ({ size, operations, each: same(time) }));

  it('is no faster than the arithmetic when an operation never gets dearer', () => {
    expect(growth(points([10, 30], [100, 200], [1000, 2000]))).toEqual({ worst: 1, holds: true });
  });

  it('is faster when an operation costs more at any larger size', () => {
    expect(growth(points([10, 10], [100, 300], [1000, 1000]))).toEqual({ worst: 3, holds: false });
  });
});

describe('the rounds', () => {
  /** Answers with 1, and takes what it is told, each round. */
  function peer(name: string, times: number[], compared: number[] | null, order: string[]) {
    const left = [...times];
    return {
      name,
      start: async () => compared,
      async round() {
        order.push(name);
        return left.shift() ?? Number.NaN;
      },
      close: async () => {},
    };
  }
  const timing = { warm: 1, round: 1, rounds: 3 };
  const workload = { task: 'predict', network: 'mlp', title: 'one prediction' } as const;
  const quiet = { say: () => {}, progress: () => {} };

  it('go from peer to peer, and give ratios of medians to the first', async () => {
    const order: string[] = [];
    const peers = [
      peer('a', [1, 2, 3], [0.5], order),
      peer('b', [9, 6, 6], [0.25], order),
      peer('cannot', [], null, order),
    ];
    const { rows } = await measure(workload, peers, timing, quiet);
    expect(order).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
    expect(rows.map(({ peer, ratio, difference }) => [peer, ratio, difference])).toEqual([
      ['a', 1, 0],
      ['b', 3, 0.25],
    ]);
  });

  it('count the test set whole, which is read in blocks', async () => {
    const { rows } = await measure(
      { ...workload, task: 'images' },
      [peer('a', [1, 1, 1], [1], [])],
      timing,
      quiet,
    );
    expect(rows[0]?.time.median).toBe(10);
  });

  it('leave out a peer that fails, and say why', async () => {
    const said: string[] = [];
    const broken = { ...peer('b', [], [], []), start: () => Promise.reject(new Error('no wasm')) };
    const { rows } = await measure(workload, [peer('a', [1, 1, 1], [1], []), broken], timing, {
      ...quiet,
      say: (line) => said.push(line),
    });
    expect(rows).toHaveLength(1);
    expect(said).toEqual(['b is left out: no wasm']);
  });

  it('take an answer of another length for no agreement', async () => {
    const peers = [peer('a', [1, 1, 1], [1, 2], []), peer('b', [1, 1, 1], [1], [])];
    const { rows } = await measure(workload, peers, timing, quiet);
    expect(rows[1]?.difference).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('the judgement', () => {
  it('finds nothing wrong with numbers that agree, however slow', () => {
    expect(judge(results({ speed: [result(9e-5)] }))).toEqual([]);
  });

  it('names a peer whose numbers differ', () => {
    expect(judge(results({ speed: [result(2e-4)] }))).toEqual([
      'one prediction: the numbers of loops and digitpad differ by 0.0002; at most 0.0001 is allowed.',
    ]);
  });

  it('refuses memory that grows, and memory above 64 MB', () => {
    const memory = { predictions: 1, steps: 1, pagesBefore: 1000, pagesAfter: 1025 };
    expect(judge(results({ memory }))).toHaveLength(2);
    expect(judge(results({ memory: { ...memory, pagesAfter: 1000 } }))).toEqual([]);
  });
});

describe('the table', () => {
  it('has a line for each peer, with its ratio', () => {
    const text = summary(results());
    expect(text).toContain('| digitpad | **5.00 µs** |');
    expect(text).toContain('| loops | 2.00 ms (400×) |');
    expect(text).toContain('Abacus, Chromium 1, 2026-01-02');
  });
});

describe('the chart', () => {
  it('has a logarithmic scale between powers of ten', () => {
    const { place, ticks } = logScale([5, 2000]);
    expect(ticks).toEqual([1, 10, 100, 1000, 10_000]);
    expect(place(1)).toBe(0);
    expect(place(100)).toBe(0.5);
    expect(place(10_000)).toBe(1);
  });

  it('has room for values that are all alike', () => {
    expect(logScale([10, 10]).ticks).toEqual([10, 100]);
  });

  it('names each peer beside its point, and tells the fastest other in words', () => {
    const picture = chart([result()]);
    expect(picture).toContain('>loops<');
    expect(picture).toContain('>2.00 ms, 400×<');
    expect(picture).toContain('the fastest other loops 2.00 ms');
  });
});

describe('the networks', () => {
  it('have the weights that their layers ask for', () => {
    const sizes = (name: 'mlp' | 'cnn') => {
      const arrays = splitWeights(networks[name], new Float32Array(1e5));
      return arrays.map(({ length }) => length);
    };
    expect(sizes('mlp')).toEqual([784 * 50, 50, 50 * 10, 10]);
    expect(sizes('cnn')).toEqual([25 * 8, 8, 25 * 8 * 16, 16, 4 * 4 * 16 * 10, 10]);
  });
});
