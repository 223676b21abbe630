// Where results go, and what in them is a failure.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rewrite } from '../../../.dev/markdown.mjs';
import { tolerance } from '../measure/speed.js';
import { chart } from './chart.js';
import type { Results } from './results.js';
import { summary } from './tables.js';

/** 64 MB in pages of 64 kB. */
const MOST_PAGES = 1024;

const picture =
  '![The same times on a logarithmic scale, a panel for each task](tests/bench/results/times.svg)';

/** A sentence for each thing that must not be; slowness is none of them. */
export function judge({ speed, memory }: Results): string[] {
  const faults = speed.flatMap(({ task, title, rows }) =>
    rows
      .filter(({ difference }) => !(difference <= tolerance(task)))
      .map(
        ({ peer, difference }) =>
          `${title}: the numbers of ${peer} and digitpad differ by ${difference}; at most ${tolerance(task)} is allowed.`,
      ),
  );
  if (memory !== undefined && memory.pagesAfter !== memory.pagesBefore) {
    faults.push(`Memory grew from ${memory.pagesBefore} to ${memory.pagesAfter} pages of 64 kB.`);
  }
  if (memory !== undefined && memory.pagesAfter > MOST_PAGES) {
    faults.push(
      `Memory is ${memory.pagesAfter} pages of 64 kB; at most ${MOST_PAGES} are allowed.`,
    );
  }
  return faults;
}

/**
 * @param whole - Whether all was measured, at length: only that replaces what is in the repository.
 * @returns The summary.
 */
export function write(results: Results, { root, whole }: { root: string; whole: boolean }): string {
  const folder = join(root, whole ? 'tests/bench/results' : 'build/bench');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'bench.json'), `${JSON.stringify(results, null, 2)}\n`);
  if (results.speed.length > 0) writeFileSync(join(folder, 'times.svg'), chart(results.speed));
  const text = summary(results);
  if (whole) {
    rewrite(join(root, 'README.md'), 'npm run bench', `${text}\n\n${picture}`);
  }
  return text;
}
