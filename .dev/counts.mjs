// Reads how many tests ran out of what the test runners print last, and lays out the summary. It does
// not judge the tests: a runner that exits with an error has failed, whatever it counted.
import { stripVTControlCharacters } from 'node:util';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const number = (match) => Number(match?.[1] ?? 0);

/** CTest counts skipped tests among the passed ones. @returns {Counts} */
export function countCtest(output) {
  const text = stripVTControlCharacters(output);
  const [, failed = 0, total = 0] =
    /(\d+) tests? failed out of (\d+)/.exec(text)?.map(Number) ?? [];
  const skipped = text.match(/\*\*\*(Skipped|Not Run)/g)?.length ?? 0;
  return { passed: Math.max(total - failed - skipped, 0), failed, skipped };
}

/**
 * For each program `[==========] 5 tests from 2 test suites ran.`, `[  PASSED  ] 4 tests.` and, if there
 * are any, `[  SKIPPED ] 1 test.` @returns {Counts}
 */
export function countGoogleTest(output) {
  const text = stripVTControlCharacters(output);
  const sum = (line) => [...text.matchAll(line)].reduce((total, [, n]) => total + Number(n), 0);
  const passed = sum(/\[ {2}PASSED {2}\] (\d+) tests?\.$/gm);
  const skipped = sum(/\[ {2}SKIPPED \] (\d+) tests?\.$/gm);
  return { passed, failed: sum(/\[=+\] (\d+) tests? from .* ran\./g) - passed - skipped, skipped };
}

/** The line `Tests  1 failed | 11 passed | 2 skipped (14)`. @returns {Counts} */
export function countVitest(output) {
  const line = /^\s*Tests {2}.*$/m.exec(stripVTControlCharacters(output))?.[0] ?? '';
  return {
    passed: number(/(\d+) passed/.exec(line)),
    failed: number(/(\d+) failed/.exec(line)),
    skipped: number(/(\d+) (?:skipped|todo)/.exec(line)),
  };
}

/** The closing lines `1 failed`, `2 did not run`, `1 skipped`, `12 passed (3.2s)`. @returns {Counts} */
export function countPlaywright(output) {
  const text = stripVTControlCharacters(output);
  const line = (word) => number(new RegExp(`^\\s+(\\d+) ${word}(?: \\(.*\\))?$`, 'm').exec(text));
  return {
    passed: line('passed'),
    failed: line('failed') + line('interrupted') + line('did not run') + line('flaky'),
    skipped: line('skipped'),
  };
}

/** A script of ours, whose line for a check begins with `ok:`, `FAILED:` or `skipped:`. @returns {Counts} */
export const countLines = (output) => ({
  passed: output.match(/^ok: /gm)?.length ?? 0,
  failed: output.match(/^FAILED: /gm)?.length ?? 0,
  skipped: output.match(/^skipped: /gm)?.length ?? 0,
});

/**
 * One suite's counts, given how its runner ended: one that failed has at least one failure, and one
 * that ran nothing has failed.
 * @param {Counts} counts
 * @param {boolean} ok
 * @returns {Counts}
 */
export function judge(counts, ok) {
  const ranNothing = counts.passed + counts.failed + counts.skipped === 0;
  return (ok && !ranNothing) || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/**
 * The closing table, and the one line that tools read.
 * @param {{ name: string, counts: Counts, seconds: number }[]} suites
 */
export function summary(suites) {
  const width = Math.max(...suites.map(({ name }) => name.length));
  const row = (name, ...cells) =>
    name.padEnd(width) + cells.map((cell) => String(cell).padStart(9)).join('');
  const sum = (key) => suites.reduce((total, { counts }) => total + counts[key], 0);
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  return [
    row('', 'passed', 'failed', 'skipped', 'seconds'),
    ...suites.map(({ name, counts, seconds }) =>
      row(name, counts.passed, counts.failed, counts.skipped, seconds.toFixed(1)),
    ),
    '',
    `${sum('passed')} passed, ${sum('failed')} failed${skipped}`,
  ].join('\n');
}
