// "Wrong? It is …": a lesson on the drawing, what it says it did, and the ways back.

import type { DigitPad, TeachReport } from '../../web/element/index.js';
import { strokesOf } from './support/digits.js';
import { expect, test } from './support/test.js';

test.beforeEach(async ({ pad }) => {
  await pad.ready();
  await pad.draw(strokesOf(7));
});

test('a lesson changes the answer and says what it did', async ({ pad }) => {
  await pad.button('1').click();
  await expect(pad.answer).toHaveText('1');
  await expect(pad.root.getByText('Learned. It read 7, now it reads 1.')).toBeVisible();
  await expect(pad.root.getByText(/^Chance of 1: \d+\.\d\s% → 9\d\.\d\s%\.$/)).toBeVisible();
  const loss = await pad.root.getByText(/^Loss/).textContent();
  const [before, after] = loss?.match(/\d+\.\d\d/g) ?? [];
  expect(Number(after)).toBeLessThan(Number(before));
});

test('Undo lesson brings back the same probabilities, to the last bit', async ({ pad }) => {
  const before = await pad.prediction();
  await pad.button('1').click();
  await expect(pad.answer).toHaveText('1');
  await pad.button('Undo lesson').click();
  await expect(pad.answer).toHaveText('7');
  expect(await pad.prediction()).toEqual(before);
  await expect(pad.root.getByText('Undone: the weights are as before the lesson.')).toBeVisible();
});

test('Undo lesson takes back the last of two; Forget takes back all', async ({ pad }) => {
  const untaught = await pad.prediction();
  await pad.button('1').click();
  await expect(pad.answer).toHaveText('1');
  const once = await pad.prediction();
  await pad.button('2').click();
  await expect(pad.answer).toHaveText('2');
  await pad.button('Undo lesson').click();
  await expect(pad.answer).toHaveText('1');
  expect(await pad.prediction()).toEqual(once);
  await expect(pad.button('Undo lesson')).toBeDisabled();
  await pad.button('Forget').click();
  await expect(pad.answer).toHaveText('7');
  expect(await pad.prediction()).toEqual(untaught);
  await expect(pad.button('Forget')).toBeHidden();
});

test('a lesson leaves the other digits readable', async ({ pad }) => {
  await pad.button('1').click();
  await expect(pad.answer).toHaveText('1');
  for (const digit of [0, 3, 4]) {
    await pad.setStrokes(strokesOf(digit));
    await expect(pad.answer).toHaveText(String(digit));
  }
});

test('another model starts without lessons', async ({ pad, page }) => {
  await pad.button('1').click();
  await expect(pad.button('Undo lesson')).toBeVisible();
  await page.getByLabel('Model').selectOption('two-layer-sigmoid');
  await expect.poll(() => pad.modelName()).toBe('two-layer-sigmoid');
  await expect(pad.button('Undo lesson')).toBeHidden();
});

test('nothing drawn, nothing to learn', async ({ pad }) => {
  await pad.button('Clear').click();
  await expect(pad.button('1')).toBeDisabled();
  const refusal = await pad.root.evaluate((element: DigitPad) =>
    element.teach(1).catch((error: Error) => error.message),
  );
  expect(refusal).toContain('Nothing is drawn');
});

test('a program teaches too, and is told the same', async ({ pad }) => {
  const { report, sent } = await pad.root.evaluate(async (element: DigitPad) => {
    let heard: TeachReport | null = null;
    document.addEventListener('digitpad-teach', (event) => {
      heard = (event as CustomEvent<TeachReport>).detail;
    });
    return { report: await element.teach(1), sent: heard };
  });
  expect(report.label).toBe(1);
  expect(report.before.digit).toBe(7);
  expect(report.after.digit).toBe(1);
  expect(report.after.loss).toBeLessThan(report.before.loss);
  expect(sent).toEqual(report);
});

for (const label of [10, -1, 1.5, Number.NaN]) {
  test(`${label} is refused as a label, and nothing is trained`, async ({ pad }) => {
    const before = await pad.prediction();
    const refusal = await pad.root.evaluate(
      (element: DigitPad, wrong) => element.teach(wrong).catch((error: Error) => error.message),
      label,
    );
    expect(refusal).toBe(`label is ${label}. Pass a digit, 0 to 9.`);
    expect(await pad.prediction()).toEqual(before);
  });
}
