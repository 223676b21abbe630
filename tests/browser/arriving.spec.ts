// The way of the model to the pad, and all that can go wrong on it: the pad stays usable, the model
// in use stays in use, and what happened is said in words.

import { strokesOf } from './support/digits.js';
import { Pad } from './support/pad.js';
import { expect, test } from './support/test.js';

const SIGMOID = '**/two-layer-sigmoid*.safetensors';

test('strokes drawn before the model arrives are read when it does', async ({ page }) => {
  let send = () => {};
  const held = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route('**/*.safetensors', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./');
  const pad = new Pad(page);
  await pad.draw(strokesOf(4));
  expect(await pad.prediction()).toBeNull();
  expect((await pad.ink()).count).toBeGreaterThan(0);
  await expect(pad.root.getByText('it is read as soon as the network has arrived')).toBeVisible();
  send();
  await expect(pad.answer).toHaveText('4');
});

test('another model is chosen, fetched with its progress, and reads', async ({ pad, page }) => {
  await pad.ready();
  await pad.draw(strokesOf(7));
  const seen = await pad.root.evaluateHandle((root) => {
    const files = new Set<string>();
    const look = () => {
      const bar = root.shadowRoot?.querySelector('progress');
      if (bar) files.add(bar.getAttribute('aria-label') ?? '');
    };
    new MutationObserver(look).observe(root.shadowRoot as ShadowRoot, {
      childList: true,
      subtree: true,
    });
    return files;
  });
  await page.getByLabel('Model').selectOption('two-layer-sigmoid');
  await expect.poll(() => pad.modelName()).toBe('two-layer-sigmoid');
  await expect(pad.answer).toHaveText('7');
  await expect(page.getByText(/Reads 96\.\d\s% of 10,000 test digits right; 80\skB/)).toBeVisible();
  expect(await seen.evaluate((files) => [...files].join())).toContain('two-layer-sigmoid');
});

test('the model in use stays until the next one has arrived', async ({ pad, page }) => {
  await pad.ready();
  let send = () => {};
  const held = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route(SIGMOID, async (route) => {
    await held;
    await route.continue();
  });
  await page.getByLabel('Model').selectOption('two-layer-sigmoid');
  await pad.draw(strokesOf(3));
  await expect(pad.answer).toHaveText('3');
  expect(await pad.modelName()).toBe('reader');
  send();
  await expect.poll(() => pad.modelName()).toBe('two-layer-sigmoid');
});

test('of two models chosen in a hurry, the last one counts', async ({ pad, page }) => {
  await pad.ready();
  const choice = page.getByLabel('Model');
  await choice.selectOption('two-layer-sigmoid');
  await choice.selectOption('reader');
  await pad.root.evaluate((root) => (root as HTMLElement & { ready: Promise<unknown> }).ready);
  expect(await pad.modelName()).toBe('reader');
  await expect(choice).toHaveValue('reader');
});

test.describe('a download that fails', () => {
  test.use({ expectedErrors: /404|ERR_FAILED|ERR_CONNECTION/ });

  test('is named, leaves the model in use, and works at the second try', async ({ pad, page }) => {
    await pad.ready();
    await page.route(SIGMOID, (route) => route.fulfill({ status: 404 }));
    await page.getByLabel('Model').selectOption('two-layer-sigmoid');
    await expect(pad.alert).toContainText(/two-layer-sigmoid.*\.safetensors could not be fetched/);
    await expect(pad.alert).toContainText('404');
    await expect(pad.alert).toContainText('The pad goes on with reader.');
    await expect(page.getByLabel('Model')).toHaveValue('reader');
    await pad.draw(strokesOf(3));
    await expect(pad.answer).toHaveText('3');

    await page.unroute(SIGMOID);
    await pad.button('Try again').click();
    await expect.poll(() => pad.modelName()).toBe('two-layer-sigmoid');
    await expect(page.getByLabel('Model')).toHaveValue('two-layer-sigmoid');
    await expect(pad.alert).toBeHidden();
  });

  test('at the very start leaves the drawing safe', async ({ page }) => {
    await page.route('**/*.safetensors', (route) => route.abort());
    await page.goto('./');
    const pad = new Pad(page);
    await pad.draw(strokesOf(4));
    await expect(pad.alert).toContainText('Your drawing is safe.');
    await page.unroute('**/*.safetensors');
    await pad.button('Try again').click();
    await expect(pad.answer).toHaveText('4');
  });

  test('is told to the page that embeds the pad', async ({ pad, page }) => {
    await pad.ready();
    await page.route(SIGMOID, (route) => route.abort());
    const told = pad.root.evaluate(
      (root) =>
        new Promise<string>((resolve) => {
          document.addEventListener('digitpad-error', (event) => {
            resolve((event as CustomEvent<{ error: Error }>).detail.error.name);
          });
          root.setAttribute('model', 'two-layer-sigmoid.safetensors');
        }),
    );
    expect(await told).toBe('DownloadError');
  });
});

test('weights that are others are named, and the model in use stays', async ({ pad, page }) => {
  await pad.ready();
  await pad.draw(strokesOf(3));
  const before = await pad.prediction();
  await page.route(SIGMOID, (route) => route.fulfill({ body: 'others' }));
  await page.getByLabel('Model').selectOption('two-layer-sigmoid');
  await expect(pad.alert).toContainText(/two-layer-sigmoid.*\.safetensors is not the file/);
  await expect(pad.alert).toContainText('The pad goes on with reader.');
  expect(await pad.prediction()).toEqual(before);
});

test('a browser without SIMD gets the other build, and reads', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.addInitScript(() => {
    WebAssembly.validate = () => false;
  });
  await page.goto('./');
  const pad = new Pad(page);
  await pad.draw(strokesOf(4));
  await expect(pad.answer).toHaveText('4');
  const builds = fetched.filter((url) => url.endsWith('.wasm'));
  expect(builds).toHaveLength(1);
  expect(builds[0]).not.toContain('simd');
});

test('a browser without WebAssembly is told so, and sees what the page has put in the pad’s place', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'WebAssembly');
  });
  await page.goto('./');
  const pad = new Pad(page);
  await expect(pad.alert).toContainText('This browser does not run WebAssembly');
  await expect(page.getByText('That takes scripts and WebAssembly.')).toBeVisible();
  await expect(pad.surface).toHaveCount(0);
});

test.describe('where scripts are off', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test('the page says in sight what to do', async ({ page }) => {
    await page.goto('./');
    // Playwright looks for no text in what scripts would hide.
    const words = page.locator('noscript p');
    await expect(words).toHaveText(/allow scripts for this page/);
    await expect(words).toBeInViewport();
  });
});
