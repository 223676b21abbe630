// web/examples: each draws a digit, and reads it, on a page that is not ours. Built as
// their README says, with the built site and the built package.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { strokesOf } from './support/digits.js';
import { Pad } from './support/pad.js';
import { test as base, expect } from './support/test.js';

const folder = new URL('../../web/examples/', import.meta.url);
const configFile = fileURLToPath(new URL('vite.config.ts', folder));

// All in one worker: they are built once.
base.describe.configure({ mode: 'default' });

const test = base.extend<object, { site: string }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies out of it.
    async ({}, use) => {
      await build({ configFile, logLevel: 'error' });
      const server = await preview({
        configFile,
        logLevel: 'error',
        preview: { host: '127.0.0.1', port: 0 },
      });
      await use(server.resolvedUrls?.local[0] ?? '');
      await server.close();
    },
    { scope: 'worker' },
  ],
});

for (const [name, words] of [
  ['plain', 'You drew: 4'],
  ['observable', 'digit = 4'],
  ['react', 'You drew: 4'],
  ['vue', 'You drew: 4'],
] as const) {
  test(`a digit is drawn and read, and the page hears of it: ${name}`, async ({ page }) => {
    await page.goto(`./${name}/index.html`);
    const pad = new Pad(page);
    await pad.draw(strokesOf(4));
    await expect(pad.answer).toHaveText('4');
    await expect(page.getByText(words)).toBeVisible();
  });
}

test('a digit is drawn and read in a frame', async ({ page }) => {
  await page.goto('./iframe/index.html');
  const frame = page.frameLocator('iframe');
  const pad = new Pad(page, frame.locator('digit-pad').first());
  await pad.draw(strokesOf(7));
  await expect(pad.answer).toHaveText('7');
  await expect(frame.getByRole('region', { name: 'Train' })).toBeHidden();
});

test('a digit is drawn and read on a slide, where the keys still turn', async ({ page }) => {
  await page.goto('./reveal/index.html');
  await expect(page.getByRole('heading', { name: 'Can a network read you?' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  const pad = new Pad(page);
  await expect(page.locator('section.present digit-pad')).toBeVisible();
  // The slide has come to rest: its surface no longer moves.
  await pad.surface.click({ trial: true });
  await pad.draw(strokesOf(4));
  await expect(pad.answer).toHaveText('4');
  // Drawn where the pointer was, whatever the scale of the deck.
  const [first = [0, 0]] = (await pad.strokes())[0] ?? [];
  expect(Math.hypot(first[0] - 0.42, first[1] - 0.2)).toBeLessThan(0.02);
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('heading', { name: 'Can a network read you?' })).toBeVisible();
});

test('a digit is drawn and read under a cell of a Jupyter notebook', async ({ page, site }) => {
  const { cells } = JSON.parse(readFileSync(new URL('jupyter/digitpad.ipynb', folder), 'utf8'));
  const source: string = cells[1].source.join('');
  const [, html = ''] = /HTML\(f"""\n(.*)\n"""\)/s.exec(source) ?? [];
  await page.route('**/notebook', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' }),
  );
  await page.goto('./notebook');
  // As a notebook shows HTML: put into the page, its scripts made anew so that they run.
  await page.evaluate(
    (output) => {
      document.body.innerHTML = output;
      for (const written of document.querySelectorAll('script')) {
        const script = document.createElement('script');
        for (const { name, value } of written.attributes) script.setAttribute(name, value);
        written.replaceWith(script);
      }
    },
    html.replaceAll('{site}', site),
  );
  const pad = new Pad(page);
  await pad.draw(strokesOf(4));
  await expect(pad.answer).toHaveText('4');
  await expect(pad.bar(4)).toContainText('%');
});
