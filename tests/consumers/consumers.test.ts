// The package in the hands of those who install it: from npm's tarball, with each bundler, with none, in
// Node and in Deno. Every page runs in a browser: it reads what is drawn, learns, and trains in a worker.

import { execFileSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchOptions } from '../browser/support/chromium';
import { strokesOf } from '../browser/support/digits';
import { Pad } from '../browser/support/pad';
import { bundlers } from './bundlers';
import { type Installed, install } from './install';
import { serve } from './server';

/** As strict as a page that uses digitpad can be. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "worker-src 'self'",
  "img-src 'self' data:",
].join('; ');

let installed: Installed;
let browser: Browser;
beforeAll(async () => {
  installed = await install();
  browser = await chromium.launch(launchOptions);
});
afterAll(async () => {
  await browser.close();
  await rm(installed.folder, { recursive: true });
});

/** Opens the page and uses all of it; the first thing that it complains of ends the test. */
async function use(address: string, { training }: { training: boolean }): Promise<void> {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  // What the pad says in words it also says to the console here.
  await page.addInitScript(() =>
    addEventListener('digitpad-error', (event) => {
      throw (event as CustomEvent).detail.error;
    }),
  );
  const complaint = new Promise<never>((_, reject) => {
    page.on('pageerror', reject);
    page.on('console', (message) => {
      if (message.type() === 'error') reject(new Error(message.text()));
    });
  });
  await Promise.race([complaint, visit(page, address, training)]);
  await page.close();
}

async function visit(page: Page, address: string, training: boolean): Promise<void> {
  await page.goto(address);
  const pad = new Pad(page);
  await pad.draw(strokesOf(7));
  await pad.answer.filter({ hasText: '7' }).waitFor();
  await pad.lesson(() => pad.button('1').click());
  await pad.answer.filter({ hasText: '1' }).waitFor();
  if (!training) return;
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await page.getByText('trained: 100 %').waitFor();
}

describe('the tarball', () => {
  it('holds the modules with their types, the compiled network, the weights and the licence', () => {
    for (const file of [
      'LICENSE',
      'README.md',
      'browser/digit-pad.js',
      'browser/digitpad.js',
      'custom-elements.json',
      'element/index.d.ts',
      'element/index.js',
      'package/generated/digitpad.wasm',
      'package/generated/digitpad-simd.wasm',
      'package/generated/digitpad-tools.wasm',
      'package/index.d.ts',
      'package/index.js',
      'weights/reader.safetensors',
      'weights/two-layer-relu.safetensors',
      'weights/two-layer-sigmoid.safetensors',
    ]) {
      expect(installed.files).toContain(file);
    }
  });

  it('holds nothing else than what its users need', () => {
    const kinds =
      /(\.(js|mjs|d\.ts|wasm|bin|safetensors)|README\.md|LICENSE|custom-elements\.json|^package\.json)$/;
    expect(installed.files.filter((file) => !kinds.test(file))).toEqual([]);
  });
});

describe.each(Object.entries(bundlers))('a page built with %s', (_, bundle) => {
  it('reads, learns and trains under a strict content policy', async () => {
    const server = await serve(await bundle(installed.folder), {
      'content-security-policy': policy,
    });
    await use(server.url, { training: true });
    await server.close();
  });
});

describe('a page without a bundler', () => {
  it('reads, learns and trains', async () => {
    const server = await serve(installed.folder);
    await use(`${server.url}apps/plain/index.html`, { training: true });
    await server.close();
  });

  it('reads and learns by one script and one tag from another host', async () => {
    const cdn = await serve(join(installed.folder, 'node_modules'), {
      'access-control-allow-origin': '*',
    });
    await writeFile(
      join(installed.folder, 'index.html'),
      `<!doctype html><title>A lesson</title><link rel="icon" href="data:,">
      <script type="module" src="${cdn.url}digitpad/browser/digit-pad.js"></script>
      <digit-pad model="${cdn.url}digitpad/weights/reader.safetensors" teachable></digit-pad>`,
    );
    const server = await serve(installed.folder);
    await use(server.url, { training: false });
    await server.close();
    await cdn.close();
  });
});

describe.each([
  ['Node', process.execPath, []],
  [
    'Deno',
    fileURLToPath(new URL('node_modules/.bin/deno', import.meta.url)),
    ['run', '--allow-read', '--node-modules-dir=manual'],
  ],
])('a program in %s', (_, command, options) => {
  it('reads and learns', () => {
    const main = join(installed.folder, 'apps/node/main.js');
    const output = execFileSync(command, [...options, main], { encoding: 'utf8' });
    expect(output).toBe('read: 7\nlearned: 100 %\n');
  });
});
