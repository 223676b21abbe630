// What is no digit, drawn with the pointer: the pad says so, in words and to programs, instead of
// a confident nonsense.

import type { DigitPad } from '../../web/element/index.js';
import { strokesOf } from './support/digits.js';
import { notDigits } from './support/not-digits.js';
import { expect, test } from './support/test.js';

test.beforeEach(({ pad }) => pad.ready());

for (const [name, strokes] of Object.entries(notDigits)) {
  test(`${name} is doubted, with a best guess`, async ({ pad }) => {
    await pad.draw(strokes);
    await expect(pad.spoken).toHaveText(/^Not a digit\? Best guess \d, \d+ percent$/);
    await expect(pad.headline).toHaveText('not a digit?');
    await expect(pad.root.getByText(/^best guess, \d+\.\d\s%$/)).toBeVisible();
    await expect(pad.answer).toHaveClass(/doubted/);
    expect(await pad.prediction()).toMatchObject({ isDigit: false });
  });
}

test('half a digit is not called none: the words wait until the drawing is at rest', async ({
  pad,
}) => {
  const atOnce = await pad.root.evaluate(async (element: DigitPad, strokes) => {
    element.strokes = strokes;
    await element.updateComplete;
    return element.shadowRoot?.querySelector('.headline')?.textContent;
  }, notDigits['an M'] ?? []);
  expect(atOnce).toMatch(/^\d+\.\d\s%$/);
  await expect(pad.answer).toHaveClass(/doubted/);
  await expect(pad.headline).toHaveText('not a digit?');
});

test('the words of doubt go as soon as the drawing becomes a digit', async ({ pad }) => {
  await pad.setStrokes(notDigits['an M'] ?? []);
  await expect(pad.headline).toHaveText('not a digit?');
  await pad.setStrokes(strokesOf(3));
  await expect(pad.headline).toHaveText(/^\d+\.\d\s%$/);
  await expect(pad.spoken).toHaveText(/^3, \d+ percent$/);
});

test('a program is told of the doubt with each reading', async ({ pad }) => {
  const heard = await pad.root.evaluate(
    (element: DigitPad, drawings) => {
      const told: boolean[] = [];
      element.addEventListener('digitpad-predict', (event) => {
        told.push((event as CustomEvent).detail.prediction.isDigit);
      });
      for (const drawing of drawings) element.strokes = drawing;
      return told;
    },
    [notDigits['an M'] ?? [], strokesOf(3)],
  );
  expect(heard).toEqual([false, true]);
});
