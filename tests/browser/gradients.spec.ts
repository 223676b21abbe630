// The section "Gradients": the second tutorial's experiment, in the page and beside the native program.

import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { output } from '../unit/program/program.js';
import { strokesOf } from './support/digits.js';
import { expect, test } from './support/test.js';

const RECIPE = 'model/recipes/two-layer-relu.json';
const PARAMETERS = ['W1', 'b1', 'W2', 'b2'];

test.beforeEach(async ({ pad, page }) => {
  await pad.ready();
  await page.getByRole('link', { name: 'Gradients' }).click();
  await expect(gradients(page).getByRole('button', { name: 'Check gradients' })).toBeEnabled();
});

// How long a check takes says something of the machine only.
test.setTimeout(0);

function gradients(page: Page): Locator {
  return page.getByRole('region', { name: 'Gradients' });
}

/** Checks, and gives the rows of the table: backprop, numerical, difference, and the verdict. */
async function check(page: Page): Promise<{ numbers: number[]; verdict: string }[]> {
  const section = gradients(page);
  await section.getByRole('button', { name: 'Check gradients' }).click();
  await expect(section.getByRole('status')).toContainText('agree', { timeout: 0 });
  const rows = PARAMETERS.map(async (parameter) => {
    const row = section.getByRole('row', { name: new RegExp(`^${parameter}`) });
    const cells = await row.getByRole('cell').allTextContents();
    return { numbers: cells.slice(1, 4).map(Number), verdict: cells.at(-1)?.trim() ?? '' };
  });
  return Promise.all(rows);
}

/** The native program's table, of the same columns. */
function native(...options: string[]): number[][] {
  const table = output(['gradcheck', RECIPE, ...options]);
  return PARAMETERS.map((parameter) => {
    const line = table.split('\n').find((found) => found.startsWith(parameter)) ?? '';
    return line.trim().split(/\s+/).slice(2).map(Number);
  });
}

function expectWithinTen(rows: { numbers: number[] }[], wanted: number[][]): void {
  rows.forEach(({ numbers }, i) => {
    for (const [column, number] of numbers.entries()) {
      const ratio = number / (wanted[i]?.[column] ?? Number.NaN);
      expect(ratio, `${PARAMETERS[i]}, column ${column}`).toBeGreaterThan(0.1);
      expect(ratio, `${PARAMETERS[i]}, column ${column}`).toBeLessThan(10);
    }
  });
}

test('backprop agrees with numerical gradients, as the native program finds', async ({ page }) => {
  const rows = await check(page);
  for (const { verdict } of rows) expect(verdict).toMatch(/^agrees, to 1 part in \S+ \S+$/);
  await expect(gradients(page).getByRole('status')).toHaveText(/^All 4 agree, after [\d.]+ s\.$/);
  expectWithinTen(rows, native());
});

test('with 1e-7 inside the logarithm the figures of the tutorial appear', async ({ page }) => {
  await gradients(page).getByRole('switch', { name: 'inside the logarithm' }).check();
  const rows = await check(page);
  const figures = [3.7e-10, 2.4e-9, 5.4e-9, 1.4e-7];
  rows.forEach(({ numbers: [, , difference = Number.NaN] }, i) => {
    const ratio = difference / (figures[i] ?? Number.NaN);
    expect(ratio).toBeGreaterThan(0.1);
    expect(ratio).toBeLessThan(10);
  });
  expectWithinTen(rows, native('--epsilon', '1e-7'));
});

test('a broken layer is caught, with those before it, and not with those after it', async ({
  page,
}) => {
  const section = gradients(page);
  await section.getByLabel('Break a layer').selectOption('Affine1');
  await expect(section.getByText('With Affine1 broken')).toBeVisible();
  const verdicts = (await check(page)).map(({ verdict }) => verdict);
  expect(verdicts.map((verdict) => verdict.startsWith('agrees'))).toEqual([
    false,
    false,
    true,
    true,
  ]);
  const { violations } = await new AxeBuilder({ page }).include('gradients-section').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  // Three images: a third of the gradient is left.
  expect(verdicts[0]).toMatch(/^does not agree: off by 67\s%$/);
  await expect(section.getByRole('status')).toHaveText(/^2 of 4 do not agree/);
});

test('shows how far it is, can be cancelled at once, and the pad reads meanwhile', async ({
  pad,
  page,
}) => {
  const section = gradients(page);
  await section.getByRole('button', { name: 'Check gradients' }).click();
  await expect(section.getByText(/^[\d,]+ of 39,760 weights/)).toBeVisible();
  const bar = section.getByRole('progressbar');
  const before = await bar.evaluate((progress: HTMLProgressElement) => progress.value);
  await expect
    .poll(() => bar.evaluate((progress: HTMLProgressElement) => progress.value))
    .toBeGreaterThan(before);
  await pad.setStrokes(strokesOf(3));
  await expect(pad.answer).toHaveText('3');
  await section.getByRole('button', { name: 'Cancel' }).click();
  await expect(section.getByRole('status')).toHaveText('Cancelled. Nothing was changed.');
  await expect(bar).toBeHidden();
  await expect(section.getByRole('button', { name: 'Check gradients' })).toBeEnabled();
});

test('the reader is too large, and a network of the tutorials is not', async ({ pad, page }) => {
  const section = gradients(page);
  const choice = section.getByRole('option', { name: 'the pad’s network' });
  await expect(choice).toBeDisabled();
  await expect(section.getByText(/reader, has [\d,]+ weights/)).toBeVisible();
  await page.getByLabel('Model').selectOption('two-layer-sigmoid');
  await expect.poll(() => pad.modelName()).toBe('two-layer-sigmoid');
  await expect(choice).toBeEnabled();
  await section.getByLabel('Network').selectOption('the pad’s network');
  await expect(section.getByRole('columnheader', { name: 'the tutorial got' })).toBeHidden();
  for (const { verdict } of await check(page)) expect(verdict).toMatch(/^agrees/);
});
