// The guided tour: from drawing to teaching in a few steps, by mouse or keyboard.

import AxeBuilder from '@axe-core/playwright';
import { strokesOf } from './support/digits.js';
import { expect, test } from './support/test.js';

test('goes from drawing to teaching in at most eight steps', async ({ pad, page }) => {
  await pad.ready();
  await page.getByRole('button', { name: 'Tour' }).click();
  const tour = page.getByRole('dialog', { name: 'Guided tour' });
  await expect(tour.getByText('Draw a digit here')).toBeVisible();
  const place = tour.getByText(/^\d of \d$/);
  const [, steps = 0] = ((await place.textContent()) ?? '').split(' of ').map(Number);
  expect(steps).toBeGreaterThan(4);
  expect(steps).toBeLessThanOrEqual(8);
  for (let step = 2; step <= steps; step++) {
    await tour.getByRole('button', { name: 'Next' }).click();
    await expect(place).toHaveText(`${step} of ${steps}`);
    await expect(tour).toBeInViewport({ ratio: 1 });
  }
  await expect(tour.getByText('Say what you drew')).toBeVisible();
  await expect(pad.button('7')).toBeInViewport();
  await tour.getByRole('button', { name: 'Done' }).click();
  await expect(tour).toBeHidden();
});

test('is walked by keyboard, ends with Escape, and gives the focus back', async ({ pad, page }) => {
  await pad.ready();
  const opener = page.getByRole('button', { name: 'Tour' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const tour = page.getByRole('dialog', { name: 'Guided tour' });
  const next = tour.getByRole('button', { name: 'Next' });
  await expect(next).toBeFocused();
  await expect(next).toHaveAccessibleDescription(/^Draw a digit here/);
  await page.keyboard.press('Enter');
  await expect(next).toBeFocused();
  await expect(next).toHaveAccessibleDescription(/^This is what the network reads/);
  await page.keyboard.press('Escape');
  await expect(tour).toBeHidden();
  await expect(opener).toBeFocused();
});

test('leaves the pad usable, and offends neither axe nor a phone', async ({ pad, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await pad.ready();
  await page.getByRole('button', { name: 'Tour' }).click();
  const tour = page.getByRole('dialog', { name: 'Guided tour' });
  await tour.getByRole('button', { name: 'Next' }).click();
  await expect(tour).toBeInViewport({ ratio: 1 });
  await pad.setStrokes(strokesOf(7));
  await expect(pad.answer).toHaveText('7');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});
