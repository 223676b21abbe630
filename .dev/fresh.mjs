// Tells whether something made from files has to be made again. Only for makers that do not track
// their own inputs (Vite, tsc): CMake and Ninja know better what they depend on.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} output A file written last, when all the rest was made.
 * @param {string[]} inputs Files and folders; one that is absent counts for nothing.
 */
export function isOutdated(output, inputs) {
  if (!existsSync(output)) return true;
  return Math.max(...inputs.map(newestChange)) > statSync(output).mtimeMs;
}

function newestChange(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  // A folder's own time tells of files removed from it.
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}
