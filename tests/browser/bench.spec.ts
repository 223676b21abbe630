// The page bench.html: what a visitor sees while their device is measured, and after.

import { expect, test } from './support/test.js';

const IMAGES = '**/t10k-images*';

test.beforeEach(({ page }) => page.goto('./bench.html'));

test('a visitor measures their device, sees every row, and stops when it is enough', async ({
  page,
}) => {
  test.slow(); // it warms up first
  await page.getByRole('button', { name: 'Run' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.getByText(/^Round [2-9]/)).toBeVisible({ timeout: 80_000 });
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText(/^Stopped in round/)).toBeVisible();
  const rows = page.getByRole('row').filter({ has: page.getByRole('cell') });
  await expect(rows).toHaveCount(8);
  for (const row of await rows.all()) {
    await expect(row.getByRole('cell').first()).toHaveText(/^[\d.,]+ (µs|ms|s)$/);
  }
  await expect(page.getByRole('button', { name: 'Copy as a table' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Run again' })).toBeVisible();
});

test.describe('images that do not come', () => {
  test.use({ expectedErrors: /t10k-images/ });

  test('are named, and the next try may succeed', async ({ page }) => {
    await page.route(IMAGES, (route) => route.abort());
    await page.getByRole('button', { name: 'Run' }).click();
    await expect(page.getByText(/t10k-images/)).toBeVisible();
    await page.unroute(IMAGES);
    await page.getByRole('button', { name: 'Run' }).click();
    await expect(page.getByText('Warming up')).toBeVisible({ timeout: 20_000 });
  });
});
