// `npm run check`: everything that can be said of the sources without running them. `npm run fix` mends
// what the formatters and the linter can mend.
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPackage, buildSite, buildWasm, configure } from './build.mjs';
import { brokenReferences } from './docs.mjs';
import { setUp } from './setup.mjs';
import { checkSizes } from './sizes.mjs';
import { attempt, command, must, root, StepFailed } from './steps.mjs';
import { tidy } from './tidy.mjs';

const help = `
npm run check               format, lint, types, dead code, package, sizes, README files
npm run fix                 mends what can be mended: format, import order, simple lint

C++ is formatted by clang-format (.clang-format) and linted by clang-tidy (.clang-tidy); the rest by
Biome (biome.json). Exits with 1 if anything is wrong.`;

const bin = (name) => `node_modules/.bin/${name}`;

/** Every C++ file in these folders, relative to the repository. */
const cppFiles = (...folders) =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.[ch]pp$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .sort(),
  );

const formatted = ['wasm', 'tests/cpp', 'tests/fuzz'];

/** @type {(() => Promise<{ ok: boolean }>)[]} */
const checks = [
  () => attempt('Format and lint: TypeScript, JavaScript, JSON, CSS', bin('biome'), ['check']),
  () => attempt('Format: C++', 'clang-format', ['--dry-run', '-Werror', ...cppFiles(...formatted)]),
  () => attempt('Types: package, page and tests', bin('tsc'), ['-p', '.']),
  () => attempt('Types: the commands', bin('tsc'), ['-p', '.dev']),
  // A registry that lacks some system's binary leaves it out of the lock file: npm ci then refuses.
  () => attempt('The lock file, as npm ci reads it', 'npm', ['ci', '--dry-run', '--no-audit']),
  () => attempt('Dead code', bin('knip'), []),
  async () => {
    await buildWasm();
    await buildPackage();
    const entries = ['--profile', 'esm-only', '--entrypoints', '.', './element'];
    return attempt('Types: the package, as each resolver finds them', bin('attw'), [
      ...['--pack', 'dist/package', '--no-emoji', ...entries],
    ]);
  },
  async () => {
    await buildSite();
    return checkSizes();
  },
  async () => {
    console.log('- README files: every link and command exists');
    const broken = brokenReferences(root);
    for (const line of broken) console.log(`  | ${line}`);
    return { ok: broken.length === 0 };
  },
  async () => {
    await configure('native');
    // The tests take as long as all the rest, and shipped code is what it is for.
    return tidy(cppFiles('wasm').filter((file) => file.endsWith('.cpp')));
  },
];

/** Runs every check, even after one that failed. @returns {Promise<import('./counts.mjs').Counts>} */
export async function runChecks() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const check of checks) {
    const ok = await check().then(
      (outcome) => outcome.ok,
      (error) => {
        if (!(error instanceof StepFailed)) throw error;
        return false;
      },
    );
    counts[ok ? 'passed' : 'failed'] += 1;
  }
  return counts;
}

async function fix() {
  await must('Mending TypeScript, JavaScript, JSON, CSS', bin('biome'), ['check', '--write']);
  await must('Formatting C++', 'clang-format', ['-i', ...cppFiles(...formatted)]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await command(help, async (args) => {
    await setUp({ forTests: true });
    if (args.includes('--fix')) {
      await fix();
      return;
    }
    const { passed, failed } = await runChecks();
    console.log(`\n${passed} of ${passed + failed} checks passed`);
    if (failed > 0) throw new StepFailed('checks');
  });
}
