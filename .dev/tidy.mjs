// clang-tidy over the C++ sources, on every core, leaving out the files that were clean and have not
// changed since, headers included. What it looks for is .clang-tidy's business.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { capture, root, seconds } from './steps.mjs';

const stateFolder = join(root, 'build', 'tidy');
const commandsFile = join(root, 'build', 'native', 'compile_commands.json');

/**
 * @param {string[]} sources Relative to the repository. Those that the native build does not compile are
 *   left out: clang-tidy cannot know how to read them.
 * @returns {Promise<{ ok: boolean }>}
 */
export async function tidy(sources) {
  console.log('- Lint: C++');
  const start = performance.now();
  mkdirSync(stateFolder, { recursive: true });
  const commands = new Map(
    JSON.parse(readFileSync(commandsFile, 'utf8')).map(({ file, command }) => [file, command]),
  );
  const version = (await capture('clang-tidy', ['--version'])).output;
  const queue = sources
    .filter((source) => commands.has(join(root, source)))
    .map((source) => ({ source, mark: mark(source, version + commands.get(join(root, source))) }))
    .filter((entry) => !existsSync(entry.mark));
  const total = queue.length;
  const failures = [];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { source } = next;
      const { ok, output } = await capture('clang-tidy', [
        '-p',
        dirname(commandsFile),
        '--quiet',
        source,
      ]);
      if (ok) writeFileSync(next.mark, source);
      else failures.push(output.replace(/^\d+ warnings? generated\.\n/gm, ''));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  for (const output of failures) console.log(output.trimEnd().replace(/^/gm, '  | '));
  console.log(
    `  ${total} files, ${failures.length} with findings: ${seconds((performance.now() - start) / 1000)}`,
  );
  return { ok: failures.length === 0 };
}

/** A file that exists if this source was clean with exactly these contents, headers and settings. */
function mark(source, settings) {
  const hash = createHash('sha256')
    .update(settings)
    .update(readFileSync(join(root, '.clang-tidy')));
  for (const file of withHeaders(source)) hash.update(file).update(readFileSync(join(root, file)));
  return join(stateFolder, hash.digest('hex'));
}

/** The source and every header of this repository that it includes, directly or not. */
function withHeaders(source, found = new Set()) {
  if (found.has(source)) return found;
  found.add(source);
  const text = readFileSync(join(root, source), 'utf8');
  for (const [, name] of text.matchAll(/^#include "(.+)"/gm)) {
    const header = [join('wasm', name), normalize(join(dirname(source), name))].find((path) =>
      existsSync(join(root, path)),
    );
    if (header) withHeaders(header, found);
  }
  return found;
}
