// "Predict first": the visitor guesses what the network will say before it is shown.

import { strokesOf } from './support/digits.js';
import { Pad } from './support/pad.js';
import { expect, test } from './support/test.js';

test('nothing gives the answer away before the guess; then all of it is there', async ({
  pad,
  page,
}) => {
  await pad.ready();
  await page.getByRole('button', { name: 'Predict first' }).click();
  await expect(page).toHaveURL(/#guess=1$/);
  await pad.draw(strokesOf(7));
  const guesses = pad.root.getByRole('group', { name: 'Your guess' });
  await expect(guesses.getByRole('button')).toHaveCount(10);
  await expect(guesses.getByRole('button', { name: '3' })).toBeEnabled();
  await expect(pad.answer).toHaveText('');
  await expect(pad.spoken).toHaveText('');
  await expect(pad.bar(7)).toHaveText('7');
  await expect(pad.root.getByRole('group', { name: 'Wrong? It is' })).toBeHidden();

  await guesses.getByRole('button', { name: '3' }).click();
  await expect(pad.answer).toHaveText('7');
  await expect(pad.spoken).toHaveText(
    /^7, \d+ percent\. You guessed 3; 0 of 1 guesses were right$/,
  );
  await expect(pad.bar(7)).toHaveText(/7\s+9\d\.\d\s%/);
  await expect(pad.root.getByText('you guessed 3', { exact: true })).toBeVisible();
  await expect(pad.root.getByRole('group', { name: 'Wrong? It is' })).toBeVisible();
});

test('each drawing is guessed anew, and the right guesses are counted', async ({ page }) => {
  await page.goto('./#guess=1');
  const pad = new Pad(page);
  const guess = async (digit: number) => {
    await pad.root
      .getByRole('group', { name: 'Your guess' })
      .getByRole('button', { name: String(digit) })
      .click();
  };
  await pad.ready();
  await pad.draw(strokesOf(7));
  await guess(7);
  await expect(pad.root.getByText('1 of 1 right')).toBeVisible();
  await pad.button('Clear').click();
  await expect(pad.root.getByText('Draw, then guess what the network will say')).toBeVisible();
  await pad.draw(strokesOf(4));
  await expect(pad.answer).toHaveText('');
  await guess(9);
  await expect(pad.root.getByText('1 of 2 right')).toBeVisible();
  await expect(pad.answer).toHaveText('4');
});

test('there is nothing to guess before something is drawn', async ({ page }) => {
  await page.goto('./#guess=1');
  const pad = new Pad(page);
  await pad.ready();
  const guesses = pad.root.getByRole('group', { name: 'Your guess' });
  await expect(guesses.getByRole('button', { name: '3' })).toBeDisabled();
});

test('switched off, the answer is there at once', async ({ page }) => {
  await page.goto('./#guess=1');
  const pad = new Pad(page);
  await pad.draw(strokesOf(3));
  const toggle = page.getByRole('button', { name: 'Predict first' });
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await toggle.click();
  await expect(pad.answer).toHaveText('3');
  await expect(pad.spoken).toHaveText(/^3, \d+ percent$/);
  await expect(page).not.toHaveURL(/guess/);
});

test('on a phone nothing moves when the answer comes', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto('./#guess=1');
  const pad = new Pad(page);
  await pad.ready();
  await pad.setStrokes(strokesOf(8));
  const places = () =>
    pad.root.evaluate((root) =>
      ['.pad', '.tools', '.bars', '.teach', '.lesson'].map((part) => {
        const { x, y, width, height } =
          root.shadowRoot?.querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
        return [x, y + scrollY, width, height];
      }),
    );
  const before = await places();
  await pad.root
    .getByRole('group', { name: 'Your guess' })
    .getByRole('button', { name: '8' })
    .click();
  await expect(pad.answer).toHaveText('8');
  expect(await places()).toEqual(before);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
