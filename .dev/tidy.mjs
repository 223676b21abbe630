// clang-tidy over the C++ sources, on every core, leaving out the files that were clean and have not
// changed since, headers included. What it looks for is .clang-tidy's business.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { capture, root, seconds } from './steps.mjs';

const stateFolder = join(root, 'build', 'tidy');

/**
 * The native build's commands, without the headers that it compiles beforehand: clang cannot read GCC's,
 * and a file must include what it uses. And without this processor's own instructions: the headers that
 * declare them take three times as long as all the rest.
 * @returns {{ file: string, command: string }[]}
 */
const compileCommands = () =>
  JSON.parse(readFileSync(join(root, 'build', 'native', 'compile_commands.json'), 'utf8')).map(
    (entry) => ({
      ...entry,
      command: entry.command.replace(
        / -march=native| -Winvalid-pch| -include \S+cmake_pch\.hxx/g,
        '',
      ),
    }),
  );

/**
 * @param {string[]} sources Relative to the repository. Those that the native build does not compile are
 *   left out: clang-tidy cannot know how to read them.
 * @returns {Promise<{ ok: boolean }>}
 */
export async function tidy(sources) {
  console.log('- Lint: C++');
  const start = performance.now();
  mkdirSync(stateFolder, { recursive: true });
  const compiled = compileCommands();
  writeFileSync(join(stateFolder, 'compile_commands.json'), JSON.stringify(compiled));
  const commands = new Map(compiled.map(({ file, command }) => [file, command]));
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
      const { ok, output } = await capture('clang-tidy', ['-p', stateFolder, '--quiet', source]);
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
