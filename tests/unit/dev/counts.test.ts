// How the counts are read out of the runners' closing lines, and how they are summed up.
import { describe, expect, it } from 'vitest';
import {
  countCtest,
  countGoogleTest,
  countLines,
  countPlaywright,
  countVitest,
  judge,
  summary,
} from '../../../.dev/counts.mjs';

describe('the counts of CTest', () => {
  it('are read from its closing line', () => {
    const output = '60% tests passed, 2 tests failed out of 5\n\nTotal Test time (real) = 0.5 sec';
    expect(countCtest(output)).toEqual({ passed: 3, failed: 2, skipped: 0 });
  });

  it('keep skipped tests apart, which CTest calls passed', () => {
    const output = [
      '1/3 Test #1: Affine.Forward .........   Passed    0.00 sec',
      '2/3 Test #2: Npz.Large ..............***Skipped   0.00 sec',
      '3/3 Test #3: Relu.Forward ...........   Passed    0.00 sec',
      '100% tests passed, 0 tests failed out of 3',
    ].join('\n');
    expect(countCtest(output)).toEqual({ passed: 2, failed: 0, skipped: 1 });
  });
});

describe('the counts of GoogleTest', () => {
  it('are added up over the programs that ran, whoever shows their lines', () => {
    const output = [
      '1: [==========] 1 test from 1 test suite ran. (3 ms total)',
      '1: [  PASSED  ] 1 test.',
      '2: [  FAILED  ] Affine.Forward (0 ms)',
      '2: [==========] 9 tests from 2 test suites ran. (7 ms total)',
      '2: [  PASSED  ] 6 tests.',
      '2: [  SKIPPED ] 1 test.',
    ].join('\n');
    expect(countGoogleTest(output)).toEqual({ passed: 7, failed: 2, skipped: 1 });
  });
});

describe('the counts of Vitest', () => {
  it('are those of tests, not of files', () => {
    const output =
      ' Test Files  1 failed | 2 passed (3)\n      Tests  1 failed | 11 passed | 2 skipped (14)\n';
    expect(countVitest(output)).toEqual({ passed: 11, failed: 1, skipped: 2 });
  });

  it('are read through colours', () => {
    const output = '\u001b[2m      Tests \u001b[22m \u001b[32m4 passed\u001b[39m (4)';
    expect(countVitest(output)).toEqual({ passed: 4, failed: 0, skipped: 0 });
  });
});

describe('the counts of Playwright', () => {
  it('are read from its closing lines', () => {
    const output = '  1 failed\n    a.spec.ts:3:1 › draws\n  2 skipped\n  12 passed (3.2s)\n';
    expect(countPlaywright(output)).toEqual({ passed: 12, failed: 1, skipped: 2 });
  });

  it('take a test that passed only at the second try, or never ran, for failed', () => {
    const output = '  1 flaky\n  3 did not run\n  12 passed (1.1m)\n';
    expect(countPlaywright(output)).toEqual({ passed: 12, failed: 4, skipped: 0 });
  });
});

describe('the counts of a script', () => {
  it('are its lines', () => {
    const output = 'ok: w1.npy\nFAILED: b1.npy is not ok: 3 values\nok: w2.npy\n';
    expect(countLines(output)).toEqual({ passed: 2, failed: 1, skipped: 0 });
    expect(countLines('skipped: no clang here\n')).toEqual({ passed: 0, failed: 0, skipped: 1 });
  });
});

describe('a suite', () => {
  const none = { passed: 0, failed: 0, skipped: 0 };

  it('has failed when it ran no test', () => {
    expect(judge(none, true).failed).toBe(1);
  });

  it('has not failed when it said that it was left out', () => {
    expect(judge({ ...none, skipped: 1 }, true).failed).toBe(0);
  });

  it('has failed when its runner did, even if every test passed', () => {
    expect(judge({ ...none, passed: 5 }, false)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  it('keeps its own count of failures', () => {
    expect(judge({ ...none, failed: 3 }, false).failed).toBe(3);
  });
});

describe('the summary', () => {
  const suite = (name: string, passed: number, failed: number, skipped: number) => ({
    name,
    counts: { passed, failed, skipped },
    seconds: 1.25,
  });

  it('ends with one line that sums up every suite', () => {
    const text = summary([suite('C++', 40, 0, 0), suite('page', 9, 1, 0)]);
    expect(text.split('\n').at(-1)).toBe('49 passed, 1 failed');
    expect(text).toMatch(/^page +9 +1 +0 +1\.\d$/m);
  });

  it('speaks of skipped tests only when there are some', () => {
    expect(summary([suite('C++', 40, 0, 2)])).toMatch(/\n40 passed, 0 failed, 2 skipped$/);
  });
});
