// `npm run build`: the WebAssembly, the site and the package. The native program is built by the
// commands that run it. What is compiled, and how, is CMakeLists.txt's and web/'s business.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isOutdated } from './fresh.mjs';
import { setUp } from './setup.mjs';
import { command, must, root, StepFailed } from './steps.mjs';

const help = `
npm run build               builds everything below
npm run build:wasm          the network as WebAssembly, into web/package/generated
npm run build:site          the site, static, for any host and any folder: dist/site
npm run build:package       what npm publishes: dist/package

Brings what is missing on this machine first, as npm start does.`;

/** What CMake found on the machine can change with these; of all else Ninja keeps track by itself. */
const configuredFrom = [
  join(root, 'CMakePresets.json'),
  '/var/lib/dpkg/status',
  '/usr/src/googletest/CMakeLists.txt',
];

/** @param {'native' | 'wasm' | 'sanitize' | 'wasm-sanitize' | 'fuzz'} preset */
export async function configure(preset) {
  if (isOutdated(join(root, 'build', preset, 'build.ninja'), configuredFrom)) {
    await must(`Configuring the ${preset} build`, 'cmake', ['--preset', preset]);
  }
}

async function build(preset, title, targets) {
  await configure(preset);
  const jobs = ['--parallel', String(availableParallelism())];
  const chosen = targets.length > 0 ? ['--target', ...targets] : [];
  await must(title, 'cmake', ['--build', '--preset', preset, ...jobs, ...chosen]);
}

export const buildProgram = () => build('native', 'Building the native program', ['digitpad']);
export async function buildWasm() {
  await build('wasm', 'Building the WebAssembly', ['digitpad', 'digitpad-simd', 'digitpad-tools']);
  await must('Choosing the images that lessons rehearse', 'node', ['web/package/rehearsal.mjs']);
}

/** The kernels by themselves, for the benchmark. */
export const buildKernels = () => build('wasm', 'Building the kernels', ['kernels_bench']);

/** All that a preset builds: the tests, too. @param {'native' | 'wasm' | 'sanitize' | 'wasm-sanitize'} preset */
export const buildTests = (preset) => build(preset, `Building the C++ tests: ${preset}`, []);

/** A program for each file format. */
export const buildFuzzers = () => build('fuzz', 'Building the fuzzers', []);

/** What the site is made of, once the WebAssembly is there. */
const siteInputs = ['web', 'model', 'package-lock.json', 'tsconfig.json'].map((path) =>
  join(root, path),
);

export async function buildSite() {
  if (!isOutdated(join(root, 'dist', 'site', 'index.html'), siteInputs)) return;
  const options = ['build', '--config', 'web/page/vite.config.ts'];
  await must('Building the site', 'node_modules/.bin/vite', options);
}

export const buildPackage = () =>
  must('Building the package, and checking it', 'node', ['web/package/build.mjs']);

const targets = {
  wasm: [buildWasm],
  site: [buildWasm, buildSite],
  package: [buildWasm, buildPackage],
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await command(help, async ([target]) => {
    if (target && !(target in targets)) {
      console.error(
        `There is nothing called ${target} to build: ${Object.keys(targets).join(', ')}.`,
      );
      throw new StepFailed('build');
    }
    await setUp({ forTests: false });
    const steps = targets[target] ?? [buildWasm, buildSite, buildPackage];
    for (const step of steps) await step();
  });
}
