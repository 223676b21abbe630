// `npm test`: sets up, builds, runs every suite even when an earlier one failed, and sums up. What is
// tested is written in tests/; nothing here knows a single test.
import { buildPackage, buildProgram, buildSite, buildTests, buildWasm } from './build.mjs';
import { runChecks } from './check.mjs';
import { countLines, countPlaywright, countVitest, judge, summary } from './counts.mjs';
import { nativeTests, wasmTests } from './cpp-tests.mjs';
import { bringPackages, setUp } from './setup.mjs';
import { attempt, command, StepFailed } from './steps.mjs';
import { pythonWith, thisSystem } from './system.mjs';

const help = `
npm test                    sets up, builds and runs every test

In this order, each even when one before it failed:
  ctest --preset native     the C++ tests, natively
  ctest --preset wasm       the same, compiled to WebAssembly, under Node
  npm run fuzz              hostile files for half a minute a format; without libFuzzer skipped
  tests/numpy               .npy and .npz against numpy itself
  tests/torch               model/torch against the native program, by one process and by two
  vitest                    tests/unit
  playwright                tests/browser, in Chromium
  tests/consumers           the package with each bundler, with none, and in Node
  tests/engines             one visit in Chromium, Firefox and WebKit; those that are not there are skipped
  npm run check             format, lint, types, dead code

Needs a little more than npm start (three browsers, GoogleTest, numpy, PyTorch, clang's tools) and brings it the
same way. Exits with 1 if anything failed.`;

/** What the runners say of a test that passed: of no interest when another failed. */
const passing = /^\s*(Start +\d+: |✓ |ok: )|\.\. +Passed +[\d.]+ sec$/;

const playwright = [
  'node_modules/.bin/playwright',
  'test',
  '--config',
  'tests/browser/playwright.config.ts',
];

const nothing = { passed: 0, failed: 0, skipped: 0 };

/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {(() => Promise<unknown>)[]} prepare Without these it cannot run.
 * @property {string[]} run
 * @property {(output: string) => import('./counts.mjs').Counts} count
 */

/** @type {(python: { numpy: string, torch: string }) => Suite[]} */
const suites = (python) => [
  {
    name: 'C++, native',
    prepare: [() => buildTests('native')],
    ...nativeTests('native'),
  },
  {
    name: 'C++, WebAssembly',
    prepare: [() => buildTests('wasm')],
    ...wasmTests('wasm'),
  },
  {
    name: 'hostile files',
    prepare: [],
    run: ['node', '.dev/fuzz.mjs', '--seconds', '30'],
    count: countLines,
  },
  {
    name: 'numpy round trips',
    prepare: [buildProgram],
    run: [python.numpy, 'tests/numpy/npy_round_trip.py', 'build/native/digitpad'],
    count: countLines,
  },
  {
    name: 'PyTorch round trips',
    prepare: [buildProgram],
    run: [python.torch, 'tests/torch/torch_round_trip.py', 'build/native/digitpad'],
    count: countLines,
  },
  {
    name: 'package and tools',
    prepare: [buildWasm],
    run: ['node_modules/.bin/vitest', 'run', '--config', 'tests/unit/vitest.config.ts'],
    count: countVitest,
  },
  {
    name: 'page, Chromium',
    // The package is for the pages of web/examples, which use it as others would.
    prepare: [buildWasm, buildSite, buildPackage],
    run: [...playwright, '--project', 'page'],
    count: countPlaywright,
  },
  {
    name: 'page, measured alone',
    prepare: [buildWasm, buildSite],
    run: [...playwright, '--project', 'alone', '--workers', '1'],
    count: countPlaywright,
  },
  {
    name: 'package, consumers',
    prepare: [buildWasm, buildPackage, () => bringPackages('tests/consumers')],
    run: ['node_modules/.bin/vitest', 'run', '--config', 'tests/consumers/vitest.config.ts'],
    count: countVitest,
  },
  {
    name: 'page, every engine',
    prepare: [buildWasm, buildSite, () => bringPackages('tests/engines')],
    run: ['node_modules/.bin/vitest', 'run', '--config', 'tests/engines/vitest.config.ts'],
    count: countVitest,
  },
];

/** @param {Suite} suite */
async function runSuite({ name, prepare, run: [program = '', ...args], count }) {
  const start = performance.now();
  let counts = judge(nothing, false);
  try {
    for (const step of prepare) await step();
    const { ok, output } = await attempt(`Testing: ${name}`, program, args, {
      lines: 400,
      hide: passing,
    });
    for (const line of output.match(/^skipped: .*/gm) ?? []) console.log(`  ${line}`);
    counts = judge(count(output), ok);
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
  }
  return { name, counts, seconds: (performance.now() - start) / 1000 };
}

await command(help, async () => {
  await setUp({ forTests: true });
  const pythonFor = async (module) => (await pythonWith(thisSystem(), module)) ?? 'python3';
  const python = { numpy: await pythonFor('numpy'), torch: await pythonFor('torch') };
  const results = [];
  for (const suite of suites(python)) results.push(await runSuite(suite));
  const start = performance.now();
  const counts = await runChecks();
  results.push({ name: 'checks', counts, seconds: (performance.now() - start) / 1000 });
  console.log(`\n${summary(results)}`);
  if (results.some(({ counts: { failed } }) => failed > 0)) throw new StepFailed('tests');
});
