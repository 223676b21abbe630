// How much arrives before the first prediction: has size-limit hold the files of .size-limit.json against
// their limits, compressed by Brotli. Needs dist/package and dist/site.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { attempt, root } from './steps.mjs';

/** Patterns that no file answers to: to size-limit that is a file of 0 bytes. */
function unmatched() {
  const budgets = JSON.parse(readFileSync(join(root, '.size-limit.json'), 'utf8'));
  return budgets
    .flatMap(({ path }) => path)
    .filter((path) => {
      const name = basename(path).replaceAll('.', '\\.').replaceAll('*', '.*');
      const files = readdirSync(join(root, dirname(path)));
      return !files.some((file) => new RegExp(`^${name}$`).test(file));
    });
}

export async function checkSizes() {
  const missing = unmatched();
  if (missing.length > 0) {
    console.log(`- .size-limit.json names files that are not there: ${missing.join(', ')}`);
    return { ok: false };
  }
  return attempt(
    'Sizes: what arrives before the first prediction',
    'node_modules/.bin/size-limit',
    [],
  );
}
