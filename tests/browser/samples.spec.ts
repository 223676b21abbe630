// The section "Samples": images of the test set, and what the network makes of them.

import { strokesOf } from './support/digits.js';
import { expect, test } from './support/test.js';

const IMAGES = '**/t10k-images*';

test.beforeEach(({ pad }) => pad.ready());

test('the test set is fetched with the first image, not before', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  const samples = page.getByRole('region', { name: 'Samples' });
  await expect(samples.getByText('fetched with the first image')).toBeVisible();
  expect(fetched.some((url) => url.includes('t10k'))).toBe(false);
  await samples.getByRole('button', { name: 'Random image' }).click();
  await expect(samples.getByRole('img', { name: /^Test image/ })).toBeVisible();
  expect(fetched.filter((url) => url.includes('t10k-images'))).toHaveLength(1);
});

test('a random image shows its picture, number, label, answer and verdict', async ({ page }) => {
  const samples = page.getByRole('region', { name: 'Samples' });
  await samples.getByRole('button', { name: 'Random image' }).click();
  await expect(samples.getByText(/^image [\d,]+$/)).toBeVisible();
  const [label, answer] = await samples.locator('dd.digit').allTextContents();
  expect(label).toMatch(/^\d$/);
  await expect(samples.getByText(label === answer ? 'right' : 'wrong')).toBeVisible();
  await expect(samples.getByRole('listitem').nth(Number(answer))).toHaveClass(/winner/);
  const inked = await samples.getByRole('img', { name: /^Test image/ }).evaluate((canvas) => {
    const { data = [] } =
      (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, 28, 28) ?? {};
    return Array.from(data).filter((value, i) => i % 4 === 3 && value > 0).length;
  });
  expect(inked).toBeGreaterThan(20);
});

test('most of a hundred images are read right', async ({ page }) => {
  const samples = page.getByRole('region', { name: 'Samples' });
  const button = samples.getByRole('button', { name: 'Random image' });
  await button.click();
  await expect(samples.locator('.verdict')).toBeVisible();
  let right = 0;
  for (let i = 0; i < 100; i++) {
    await button.click();
    right += await samples.getByText('right', { exact: true }).count();
  }
  expect(right).toBeGreaterThan(85);
});

test('the model chosen for the pad reads the samples too', async ({ pad, page }) => {
  const samples = page.getByRole('region', { name: 'Samples' });
  await samples.getByRole('button', { name: 'Random image' }).click();
  await expect(samples.locator('.verdict')).toBeVisible();
  const shares = () => samples.locator('.bars .share').allTextContents();
  const before = await shares();
  await page.getByLabel('Model').selectOption('two-layer-sigmoid');
  await expect.poll(() => pad.modelName()).toBe('two-layer-sigmoid');
  await expect.poll(shares).not.toEqual(before);
});

test.describe('a test set that does not come', () => {
  test.use({ expectedErrors: /ERR_FAILED/ });

  test('is named, harms nothing, and comes at the second try', async ({ pad, page }) => {
    const samples = page.getByRole('region', { name: 'Samples' });
    await page.route(IMAGES, (route) => route.abort());
    await samples.getByRole('button', { name: 'Random image' }).click();
    await expect(samples.getByRole('alert')).toContainText(/t10k-images.* could not be fetched/);
    await pad.draw(strokesOf(3));
    await expect(pad.answer).toHaveText('3');
    await page.unroute(IMAGES);
    await samples.getByRole('button', { name: 'Try again' }).click();
    await expect(samples.locator('.verdict')).toBeVisible();
    await expect(samples.getByRole('alert')).toBeHidden();
  });
});

test('a test set that was cut on its way is named', async ({ page }) => {
  const samples = page.getByRole('region', { name: 'Samples' });
  await page.route(IMAGES, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.body()).subarray(0, 100_000) });
  });
  await samples.getByRole('button', { name: 'Random image' }).click();
  await expect(samples.getByRole('alert')).toContainText(/t10k-images.*damaged or cut/);
});
