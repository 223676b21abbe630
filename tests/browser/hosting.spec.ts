// The built site on hosts as they are: some do not know .wasm, some answer with a page of their own where a
// file is missing. That it works in any folder and without headers is offline.spec.ts's.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strokesOf } from './support/digits.js';
import { Pad } from './support/pad.js';
import { expect, test } from './support/test.js';

const site = fileURLToPath(new URL('../../dist/site/', import.meta.url));
const WASM = '**/digitpad-simd*.wasm';

for (const type of ['application/octet-stream', 'text/plain']) {
  test(`a host that takes .wasm for ${type} serves the page as well as any`, async ({ page }) => {
    await page.route(WASM, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { 'content-type': type } });
    });
    await page.goto('./');
    const pad = new Pad(page);
    await pad.ready();
    await pad.draw(strokesOf(4));
    await expect(pad.answer).toHaveText('4');
  });
}

test('a host that answers with a page of its own is named, and the next try counts', async ({
  page,
}) => {
  await page.route(WASM, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Home</title>' }),
  );
  await page.goto('./');
  const pad = new Pad(page);
  await pad.draw(strokesOf(4));
  await expect(pad.alert).toContainText(/digitpad-simd.*\.wasm could not be fetched/);
  await expect(pad.alert).toContainText('the server answered with an HTML page instead');
  await page.unroute(WASM);
  await pad.button('Try again').click();
  await expect(pad.answer).toHaveText('4');
});

test('all but what a visit begins with is named by its content, and can be kept for ever', () => {
  // What other people's pages load has addresses that stay.
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.parentPath.includes('/embed'),
  );
  const [named, plain] = [true, false].map((isAsset) =>
    files.filter(({ parentPath }) => parentPath.endsWith('assets') === isAsset),
  );
  expect(named?.map(({ name }) => name).filter((name) => !/-[\w-]{8}\.\w+$/.test(name))).toEqual(
    [],
  );
  expect(
    plain
      ?.map(({ name }) => name)
      .filter((name) => !name.endsWith('.html'))
      .sort(),
  ).toEqual([
    '.nojekyll',
    '192.png',
    '512.png',
    'favicon.svg',
    'language.js',
    'manifest.webmanifest',
    'maskable.png',
    'sw.js',
    'theme.js',
  ]);
});

test('no page and no manifest names an address outside its own folder', () => {
  for (const file of ['index.html', 'bench.html', 'manifest.webmanifest']) {
    const text = readFileSync(`${site}${file}`, 'utf8');
    const addresses = [...text.matchAll(/(?:src|href|"start_url"|"scope"|"id")[=:]"([^"]*)"/g)];
    expect(addresses).not.toEqual([]);
    for (const [, address] of addresses) expect(address).toMatch(/^(\.\/|#|favicon|icons\/)/);
  }
});
