// The page without a mouse.

import { strokesOf } from './support/digits.js';
import { expect, test } from './support/test.js';

test.beforeEach(({ pad }) => pad.ready());

test('the keys on the pad undo, redo and clear', async ({ pad, page }) => {
  await pad.draw(strokesOf(4));
  await page.keyboard.press('Control+z');
  expect(await pad.strokes()).toHaveLength(1);
  await page.keyboard.press('Control+Shift+z');
  expect(await pad.strokes()).toHaveLength(2);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  expect(await pad.strokes()).toHaveLength(2);
  await page.keyboard.press('Delete');
  expect(await pad.strokes()).toHaveLength(0);
});

test('Tab goes through the page in the order in which it is read', async ({ pad, page }) => {
  await pad.draw(strokesOf(4));
  await pad.button('Undo').click();
  await pad.surface.focus();
  for (const name of ['Undo', 'Redo', 'Clear', 'Picture', '0', '1']) {
    await page.keyboard.press('Tab');
    await expect(pad.button(name)).toBeFocused();
  }
});

test('a wrong answer is corrected without a mouse', async ({ pad, page }) => {
  await pad.setStrokes(strokesOf(7));
  await pad.button('1').focus();
  await page.keyboard.press('Enter');
  await expect(pad.root.getByText('Learned. It read 7, now it reads 1.')).toBeVisible();
});

test('the space bar brings one random image after the other', async ({ pad, page }) => {
  await page.locator('#samples').scrollIntoViewIfNeeded();
  const random = page.getByRole('button', { name: 'Random image' });
  const picture = page.getByRole('img', { name: /^Test image/ });
  await random.focus();
  await page.keyboard.press('Space');
  await expect(picture).toBeVisible();
  const seen = new Set([await picture.getAttribute('aria-label')]);
  await expect(async () => {
    await page.keyboard.press('Space');
    seen.add(await picture.getAttribute('aria-label'));
    expect(seen.size).toBeGreaterThan(2);
  }).toPass();
  await expect(random).toBeFocused();
  expect(await pad.strokes()).toEqual([]);
});
