// Each bundler with as little told to it as it needs. What is done here beyond its defaults is what
// web/package/README.md tells its readers to do.

import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import * as esbuild from 'esbuild';
import { rollup } from 'rollup';
import { build as viteBuild } from 'vite';
import webpack from 'webpack';

/** @returns The folder of the built page. */
export type Bundler = (folder: string) => Promise<string>;

async function withPage(out: string, folder: string): Promise<string> {
  await cp(join(folder, 'apps/shared/index.html'), join(out, 'index.html'));
  return out;
}

/** For bundlers that leave `new URL(…, import.meta.url)` as it is: the files where it points to. */
async function withFiles(out: string, folder: string): Promise<string> {
  const digitpad = join(folder, 'node_modules/digitpad');
  await cp(join(digitpad, 'package/generated'), join(out, 'generated'), { recursive: true });
  return withPage(out, folder);
}

const workerOf = (folder: string) =>
  join(folder, 'node_modules/digitpad/package/trainer-worker.js');

async function vite(folder: string): Promise<string> {
  const root = join(folder, 'apps/vite');
  await withPage(root, folder);
  await viteBuild({
    root,
    configFile: false,
    logLevel: 'error',
    base: './',
    worker: { format: 'es' },
    build: { outDir: 'dist', assetsInlineLimit: 0 },
  });
  return join(root, 'dist');
}

/** What people write by default is a script, not a module; the page then names it as one. */
async function webpack5(folder: string): Promise<string> {
  const out = await packed(folder, { filename: 'main.js' });
  const page = join(out, 'index.html');
  await writeFile(page, (await readFile(page, 'utf8')).replace('type="module"', 'defer'));
  return out;
}

function webpackModules(folder: string): Promise<string> {
  return packed(folder, { filename: 'main.js', module: true }, { outputModule: true });
}

async function packed(folder: string, output: object, experiments = {}): Promise<string> {
  const context = join(folder, 'apps/webpack');
  const out = join(context, 'dist');
  const options = { mode: 'production', context, entry: './main.js', experiments };
  const compiler = webpack({ ...options, output: { path: out, clean: true, ...output } });
  const stats = await promisify(compiler.run.bind(compiler))();
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  await promisify(compiler.close.bind(compiler))();
  return withPage(out, folder);
}

async function esbuilt(folder: string): Promise<string> {
  const root = join(folder, 'apps/esbuild');
  const out = join(root, 'dist');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: { main: 'main.js', 'trainer-worker': workerOf(folder) },
    bundle: true,
    format: 'esm',
    splitting: true,
    minify: true,
    target: 'es2022',
    outdir: out,
    loader: { '.safetensors': 'file' },
    logLevel: 'error',
  });
  return withFiles(out, folder);
}

async function rolledUp(folder: string): Promise<string> {
  const root = join(folder, 'apps/rollup');
  const out = join(root, 'dist');
  const bundle = await rollup({
    input: { main: join(root, 'main.js'), 'trainer-worker': workerOf(folder) },
    plugins: [nodeResolve()],
  });
  await bundle.write({ dir: out, format: 'es', entryFileNames: '[name].js' });
  await bundle.close();
  const weights = 'two-layer-relu.safetensors';
  await cp(join(folder, 'node_modules/digitpad/weights', weights), join(out, weights));
  return withFiles(out, folder);
}

export const bundlers: Record<string, Bundler> = {
  Vite: vite,
  webpack: webpack5,
  'webpack, as modules,': webpackModules,
  esbuild: esbuilt,
  Rollup: rolledUp,
};
