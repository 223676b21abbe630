// The page without a network, and when a newer one is on the server; and that it tells nobody of its
// visitors. Here alone the service worker is at work.

import type { Page } from '@playwright/test';
import { strokesOf } from './support/digits.js';
import { Host } from './support/host.js';
import { Pad } from './support/pad.js';
import { test as base, expect } from './support/test.js';

const test = base.extend<object, { host: Host }>({
  host: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies out of it.
    async ({}, use) => {
      const host = await Host.open();
      await use(host);
      await host.close();
    },
    { scope: 'worker' },
  ],
  site: [({ host }, use) => use(host.url), { scope: 'worker' }],
});

test.use({ serviceWorkers: 'allow' });

test.beforeEach(async ({ host }) => {
  await host.upload();
  await host.start();
});

interface Icon {
  src: string;
  sizes: string;
  type: string;
  purpose?: string;
}

/** Runs in the page. */
async function sizeOf(picture: string): Promise<string> {
  const { width, height } = await createImageBitmap(await (await fetch(picture)).blob());
  return `${width}x${height}`;
}

/** Runs in the page: whether the browser still tries to keep all of it. */
async function isBeingKept(): Promise<boolean> {
  const registration = await navigator.serviceWorker.getRegistration();
  return Boolean(registration?.installing);
}

/** Opens the page, and waits until the browser has all of it. */
async function visit(page: Page, address = './'): Promise<Pad> {
  await page.goto(address);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return new Pad(page);
}

/** Puts a page of another title onto the server, as a newer version has one. */
async function publishNewer(host: Host): Promise<void> {
  await host.edit('index.html', (page) => page.replace(/<title[^>]*>/, '$&Newer '));
  await host.edit('sw.js', (script) =>
    script.replace(/(url:"index\.html",revision:"|revision:"(?=\w+",url:"index\.html"))/, '$1new'),
  );
}

async function openEverySection(page: Page): Promise<void> {
  for (const name of ['Train', 'Inside', 'Gradients', 'Samples']) {
    await page.getByRole('link', { name, exact: true }).click();
    // It has that name only once it has come.
    await expect(page.getByRole('region', { name, exact: true })).toBeInViewport();
  }
  await expect(page.getByRole('region', { name: 'Your hand' })).toBeAttached();
}

async function lookAtSample(page: Page): Promise<void> {
  const samples = page.getByRole('region', { name: 'Samples' });
  await samples.getByRole('button', { name: 'Random image' }).click();
  await expect(samples.getByRole('img', { name: /^Test image/ })).toBeVisible();
}

async function checkGradients(page: Page): Promise<void> {
  const gradients = page.getByRole('region', { name: 'Gradients' });
  await gradients.getByRole('button', { name: 'Check gradients' }).click();
  await expect(gradients.getByRole('status')).toContainText('agree');
}

test.describe('without a network', () => {
  test('the page opens again, reads, learns, and has every section', async ({ page, host }) => {
    await visit(page);
    await host.stop();
    await page.reload();
    const pad = new Pad(page);
    await pad.ready();
    await pad.draw(strokesOf(7));
    await expect(pad.answer).toHaveText('7');
    await pad.teach(1);
    await openEverySection(page);
    await checkGradients(page);
  });

  test('sections come that nobody had scrolled to while there was one', async ({ page, host }) => {
    await visit(page);
    await host.stop();
    await openEverySection(page);
  });

  test('one section alone opens, and so does the page of measurements', async ({ page, host }) => {
    await visit(page);
    await host.stop();
    await page.goto('./?show=train');
    await expect(page.getByRole('region', { name: 'Train' })).toBeVisible();
    await page.goto('./bench.html');
    await expect(page.getByText('How fast is it on this device?')).toBeVisible();
  });

  test('each of the models is there to choose', async ({ page, host }) => {
    const pad = await visit(page);
    await host.stop();
    for (const model of ['two-layer-sigmoid', 'two-layer-relu']) {
      await page.getByLabel('Model').selectOption(model);
      await expect.poll(() => pad.modelName()).toBe(model);
    }
  });

  test('test images are there if they were looked at before', async ({ page, host }) => {
    await visit(page, './#samples');
    await lookAtSample(page);
    await host.stop();
    await page.reload();
    await lookAtSample(page);
  });
});

test.describe('a first visit that the network leaves', () => {
  test.use({ expectedErrors: /net::ERR_|fetch/ });

  // From the frame alone to all but what is kept for later.
  for (const answers of [1, 5, 14, 30]) {
    test(`after ${answers} answers says what to do, or reads; and spoils no later one`, async ({
      page,
      host,
    }) => {
      const gone = host.stopAfter(answers);
      await page.goto('./');
      await gone;
      const pad = new Pad(page);
      const words = page.getByText('reload the page').or(pad.button('Try again'));
      const said = () => words.filter({ visible: true }).count();
      await expect
        .poll(async () => (await said()) === 1 || (await pad.modelName()) !== null)
        .toBe(true);
      await expect.poll(() => page.evaluate(isBeingKept)).toBe(false);
      await host.start();
      await visit(page);
      await host.stop();
      await page.reload();
      await pad.ready();
      await pad.draw(strokesOf(7));
      await expect(pad.answer).toHaveText('7');
    });
  }
});

test.describe('a newer version on the server', () => {
  test('is offered, waits for as long as one likes, and comes when asked for', async ({
    page,
    host,
  }) => {
    const pad = await visit(page);
    await pad.ready();
    await pad.draw(strokesOf(7));
    await pad.teach(1);
    await publishNewer(host);
    await page.reload();
    const offer = page.getByText('A new version is here.');
    await expect(offer).toBeVisible();
    await expect(page).toHaveTitle(/^digitpad/);

    await page.getByRole('button', { name: 'Later' }).click();
    await expect(offer).toBeHidden();
    await pad.knows(1);
    await openEverySection(page);
    await page.getByRole('link', { name: 'Draw', exact: true }).click();
    await expect(page).toHaveTitle(/^digitpad/);
    await expect(page).toHaveURL(/drawing=/);

    await page.reload();
    await expect(page).toHaveTitle(/^digitpad/);
    await page.getByRole('button', { name: 'Use it now' }).click();
    await expect(page).toHaveTitle(/^Newer digitpad/);
    await pad.knows(1);
    await expect(pad.answer).toHaveText('1');
    await expect(offer).toBeHidden();
  });

  test('taken in one tab, disturbs no other, and is offered there', async ({ page, host }) => {
    const pad = await visit(page);
    const other = await page.context().newPage();
    await visit(other);
    await publishNewer(host);
    await other.reload();
    await pad.ready();
    await pad.draw(strokesOf(4));
    await page.getByRole('button', { name: 'Later' }).click();

    await other.getByRole('button', { name: 'Use it now' }).click();
    await expect(other).toHaveTitle(/^Newer/);
    await expect(page.getByText('A new version is here.')).toBeVisible();
    await expect(page).toHaveTitle(/^digitpad/);
    await expect(pad.answer).toHaveText('4');

    await page.getByRole('button', { name: 'Use it now' }).click();
    await expect(page).toHaveTitle(/^Newer/);
  });

  test('is no news on the first visit of all', async ({ page }) => {
    await visit(page);
    await expect(page.getByText('A new version is here.')).toBeHidden();
  });
});

test('the page can be installed: it says its name, its place, and has icons of the sizes asked for', async ({
  page,
  host,
}) => {
  await visit(page);
  const address = await page
    .locator('link[rel="manifest"]')
    .evaluate((link: HTMLLinkElement) => link.href);
  const manifest = await (await page.request.get(address)).json();
  expect(manifest).toMatchObject({ name: 'digitpad', display: 'standalone' });
  for (const place of [manifest.start_url, manifest.scope]) {
    expect(new URL(place, address).href).toBe(host.url);
  }
  const pictures = manifest.icons.filter(({ type }: Icon) => type === 'image/png') as Icon[];
  for (const { src, sizes } of pictures) {
    expect(await page.evaluate(sizeOf, new URL(src, address).href)).toBe(sizes);
  }
  // Chromium's conditions: one of each of these sizes.
  expect(pictures.map(({ sizes }) => sizes)).toEqual(
    expect.arrayContaining(['192x192', '512x512']),
  );
  expect(pictures.map(({ purpose }) => purpose)).toContain('maskable');
});

test('a visit that uses everything asks nobody else for anything, and leaves no cookie', async ({
  page,
  host,
}) => {
  const asked = new Set<string>();
  // The context's, which has those of the workers, too.
  page.context().on('request', (request) => asked.add(new URL(request.url()).origin));
  const pad = await visit(page);
  await pad.ready();
  await pad.draw(strokesOf(7));
  await pad.teach(1);
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await page.getByLabel('Model').selectOption('two-layer-relu');
  await expect.poll(() => pad.modelName()).toBe('two-layer-relu');
  await openEverySection(page);
  await checkGradients(page);
  await lookAtSample(page);
  const train = page.getByRole('region', { name: 'Train' });
  await train.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(train.getByLabel('step', { exact: true })).toHaveText('1');
  await page.getByRole('button', { name: 'Tour' }).click();
  await page.keyboard.press('Escape');
  await page.goto('./bench.html');
  await page.reload();
  expect([...asked]).toEqual([new URL(host.url).origin]);
  expect(await page.context().cookies()).toEqual([]);
});
