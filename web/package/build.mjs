// Makes dist/package, what npm publishes: plain ES modules beside the compiled network, its weights
// and its types, unbundled for bundlers, bundled for plain pages. Does not compile C++ (the wasm preset
// does) and does not publish.

import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { minifySync } from 'vite';
import { bundle } from './bundle.mjs';
import { customElements } from './custom-elements.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const out = join(root, 'dist/package');

if (!existsSync(join(root, 'web/package/generated/digitpad-simd.wasm'))) {
  fail(
    'web/package/generated/digitpad-simd.wasm is missing. Compile the network first: ' +
      'cmake --preset wasm && cmake --build --preset wasm',
  );
}

rmSync(out, { recursive: true, force: true });
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.package.json'], {
  cwd: root,
  stdio: 'inherit',
});

mkdirSync(join(out, 'weights'), { recursive: true });
for (const [from, to] of [
  ['web/package/generated', 'package/generated'],
  ['web/package/wasm-module.d.ts', 'package/wasm-module.d.ts'],
  ['model/weights', 'weights'],
  ['web/package/README.md', 'README.md'],
  ['LICENSE', 'LICENSE'],
]) {
  const wanted = (path) => !path.endsWith('.history.json'); // how weights came to be is not a weight
  cpSync(join(root, from), join(out, to), { recursive: true, filter: wanted });
}

// What Emscripten writes is not for reading, and half of it is comments and long names.
const generated = join(out, 'package/generated');
for (const name of readdirSync(generated).filter((file) => file.endsWith('.mjs'))) {
  const path = join(generated, name);
  const { code, errors } = minifySync(name, readFileSync(path, 'utf8'), { module: true });
  if (errors.length > 0) fail(errors.map(({ message }) => `${name}: ${message}`).join('\n'));
  // wasm.ts fetches the module and passes its bytes: an address here is only for bundlers to stumble over.
  writeFileSync(path, code.replace(/new URL\((`[\w.-]+`),import\.meta\.url\)\.toString\(\)/, '$1'));
}

const elements = customElements(join(root, 'web'));
writeFileSync(join(out, 'custom-elements.json'), `${JSON.stringify(elements, null, 2)}\n`);

const source = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const manifest = {
  name: 'digitpad',
  version: '0.1.0',
  description: source.description,
  keywords: ['mnist', 'digit', 'neural-network', 'webassembly', 'handwriting', 'web-component'],
  license: source.license,
  type: 'module',
  engines: source.engines,
  sideEffects: ['./element/index.js', './browser/digit-pad.js'],
  customElements: 'custom-elements.json',
  // `package` is where the modules are, as in the repository: their relative addresses stay true.
  exports: {
    '.': entry('./package/index'),
    './element': entry('./element/index'),
    './digitpad.wasm': './package/generated/digitpad.wasm',
    './digitpad-simd.wasm': './package/generated/digitpad-simd.wasm',
    './digitpad-tools.wasm': './package/generated/digitpad-tools.wasm',
    './weights/*': './weights/*',
    './browser/*': './browser/*',
    './custom-elements.json': './custom-elements.json',
    './package.json': './package.json',
  },
  files: [...folders(out), 'browser', 'custom-elements.json'],
  dependencies: versions('comlink', 'fflate', 'lit', 'wasm-feature-detect'),
};
writeFileSync(join(out, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);

// After the manifest, whose sideEffects tell what the bundles can do without.
await bundle(out);

const { messages } = await publint({ pkgDir: out, strict: true });
if (messages.length > 0) {
  fail(messages.map((message) => formatMessage(message, manifest)).join('\n'));
}
console.log('dist/package is ready: npm publish dist/package');

function entry(path) {
  return { types: `${path}.d.ts`, default: `${path}.js` };
}

/** What the modules were written to, and the weights: all folders that there are. */
function folders(path) {
  const entries = readdirSync(path, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** The versions that the repository itself is tested with. */
function versions(...names) {
  return Object.fromEntries(names.map((name) => [name, source.devDependencies[name]]));
}

function fail(message) {
  console.error(`dist/package was not made.\n${message}`);
  process.exit(1);
}
