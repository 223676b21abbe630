// The section "Samples": images of the test set, and what the network makes of them.

import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { DigitPad } from '../../web/element/index.js';
import { strokesOf } from './support/digits.js';
import { expect, test } from './support/test.js';

const IMAGES = '**/t10k-images*';

test.beforeEach(async ({ pad, page }) => {
  await pad.ready();
  await page.locator('#samples').scrollIntoViewIfNeeded();
});

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
  // Not the rounded ones, which two models may have in common.
  const shares = () =>
    samples
      .locator('.bars .bar')
      .evaluateAll((bars) => bars.map((bar) => bar.getAttribute('style')));
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
  await expect(samples.getByRole('alert')).toContainText(
    /t10k-images.* is not the file that it should be/,
  );
});

/** The three numbers in "Accuracy of reader: 99.70 %, 9,970 of 10,000." */
async function accuracy(samples: Locator): Promise<{ share: number; right: number; all: number }> {
  const line = samples.getByText(/^Accuracy of/);
  await expect(line).toBeVisible({ timeout: 60_000 });
  const numbers = (await line.innerText()).replaceAll(',', '').match(/[\d.]+/g) ?? [];
  const [share = 0, right = 0, all = 0] = numbers.map(Number);
  return { share, right, all };
}

/** The matrix as numbers, row by row. */
async function matrix(samples: Locator): Promise<number[]> {
  const cells = await samples.getByRole('table').getByRole('button').allInnerTexts();
  return cells.map(Number);
}

/** A small network: 10,000 images take it no time. */
async function chooseSmallModel(page: Page): Promise<void> {
  await page.getByLabel('Model').selectOption('two-layer-relu');
  await expect(page.getByText(/97\.\d\s% of 10,000/)).toBeVisible();
}

test('the gallery shows all images of a digit, some at first, more when asked', async ({
  page,
}) => {
  const samples = page.getByRole('region', { name: 'Samples' });
  await samples.getByRole('button', { name: '3', exact: true }).click();
  const images = samples.getByRole('listbox', { name: 'All 3s' }).getByRole('option');
  await expect(images).toHaveCount(48);
  await expect(samples.getByText('48 of 1,010')).toBeVisible();
  for (const name of await images.evaluateAll((all) => all.map((one) => one.ariaLabel))) {
    expect(name).toMatch(/^Test image [\d,]+, a handwritten 3$/);
  }
  const inked = await samples.locator('.sheet canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas;
    const { data = [] } = canvas.getContext('2d')?.getImageData(0, 0, width, height) ?? {};
    return Array.from(data).filter((value, i) => i % 4 === 3 && value > 0).length;
  });
  expect(inked).toBeGreaterThan(48 * 20);
  await samples.getByRole('button', { name: 'More' }).click();
  await expect(images).toHaveCount(96);
  await expect(images.nth(48)).toBeFocused();
});

test('an image of the gallery is shown large, and put onto the pad as it is', async ({
  pad,
  page,
}) => {
  const samples = page.getByRole('region', { name: 'Samples' });
  await pad.draw(strokesOf(4));
  await samples.getByRole('button', { name: '7', exact: true }).click();
  await samples.getByRole('option').nth(2).click();
  const large = samples.getByRole('img', { name: /, a handwritten 7$/ });
  await expect(large).toBeVisible();
  const shares = await samples.locator('.bars .share').allTextContents();
  await samples.getByRole('button', { name: 'Draw it onto the pad' }).click();
  await expect(pad.answer).toHaveText('7');
  await expect(pad.surface).toBeInViewport();
  expect(await pad.root.locator('.bars .share').allTextContents()).toEqual(shares);
  expect((await pad.ink()).count).toBeGreaterThan(0);
  await pad.button('Undo').click();
  await expect(pad.answer).toHaveText('4');
  await pad.button('Redo').click();
  await expect(pad.answer).toHaveText('7');
});

test('arrow keys go through the gallery, and Enter chooses', async ({ page }) => {
  const samples = page.getByRole('region', { name: 'Samples' });
  await samples.getByRole('button', { name: '5', exact: true }).click();
  const images = samples.getByRole('option');
  await images.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(images.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(images.nth(1)).not.toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(images.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(images.last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(images.last()).toHaveAttribute('aria-selected', 'true');
  const name = (await images.last().getAttribute('aria-label')) ?? '';
  await expect(samples.getByRole('img', { name: name.replace(/, read as.*/, '') })).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(images.last()).toBeFocused();
});

test('the confusion matrix counts every image once, and its diagonal is the accuracy', async ({
  page,
}) => {
  await chooseSmallModel(page);
  const samples = page.getByRole('region', { name: 'Samples' });
  await samples.getByRole('button', { name: 'Read all 10,000 images' }).click();
  const { share, right, all } = await accuracy(samples);
  const counts = await matrix(samples);
  expect(counts).toHaveLength(100);
  expect(counts.reduce((sum, count) => sum + count)).toBe(10_000);
  expect(counts.filter((_, cell) => cell % 11 === 0).reduce((sum, count) => sum + count)).toBe(
    right,
  );
  expect([share, all]).toEqual([right / 100, 10_000]);
  // Of the 10,000, 1,010 are threes: so they are in the files of MNIST.
  expect(counts.slice(30, 40).reduce((sum, count) => sum + count)).toBe(1010);
  // Stated with the weights, measured by the native program.
  await expect(page.getByText(`Reads ${share.toFixed(1)}\u00a0% of 10,000`)).toBeVisible();
});

test('a cell of the matrix opens its images, which are read as it says', async ({ page }) => {
  await chooseSmallModel(page);
  const samples = page.getByRole('region', { name: 'Samples' });
  await samples.getByRole('button', { name: 'Read all 10,000 images' }).click();
  await accuracy(samples);
  const counts = await matrix(samples);
  const cell = counts.indexOf(Math.max(...counts.filter((_, i) => i % 11 !== 0)));
  const [label, answer] = [Math.floor(cell / 10), cell % 10];
  await samples.getByRole('table').getByRole('button').nth(cell).click();
  const images = samples.getByRole('listbox', { name: `Each ${label} taken for a ${answer}` });
  await expect(images.getByRole('option')).toHaveCount(counts[cell] ?? 0);
  await images.getByRole('option').first().click();
  await expect(samples.locator('dd.digit')).toHaveText([String(label), String(answer)]);
  await expect(samples.getByText('wrong')).toBeVisible();
});

test('arrow keys go through the matrix, which is one stop of Tab', async ({ page }) => {
  await chooseSmallModel(page);
  const samples = page.getByRole('region', { name: 'Samples' });
  await samples.getByRole('button', { name: 'Read all 10,000 images' }).click();
  await accuracy(samples);
  const cells = samples.getByRole('table').getByRole('button');
  await cells.first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(cells.nth(11)).toBeFocused();
  await expect(cells.nth(11)).toHaveAccessibleName(/^1 read as 1: 1,1\d\d$/);
  await page.keyboard.press('Enter');
  await expect(samples.getByRole('listbox', { name: 'Each 1 read as 1' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(samples.locator('confusion-matrix :focus')).toHaveCount(0);
});

test('the mistakes come with the surest first', async ({ page }) => {
  await chooseSmallModel(page);
  const samples = page.getByRole('region', { name: 'Samples' });
  await samples.getByRole('button', { name: 'Mistakes' }).click();
  const { right } = await accuracy(samples);
  await expect(samples.getByText(`48 of ${10_000 - right}`)).toBeVisible();
  const images = samples.getByRole('listbox', { name: /surest first/ }).getByRole('option');
  const sure: number[] = [];
  for (const i of [0, 20, 47]) {
    await images.nth(i).click();
    await expect(samples.getByText('wrong')).toBeVisible();
    sure.push(Number.parseFloat(await samples.locator('.winner .share').innerText()));
  }
  expect(sure).toEqual([...sure].sort((a, b) => b - a));
  expect(sure[0]).toBeGreaterThan(95);
});

test('other weights are judged anew: another model, and a lesson', async ({ pad, page }) => {
  await chooseSmallModel(page);
  const samples = page.getByRole('region', { name: 'Samples' });
  await samples.getByRole('button', { name: 'Read all 10,000 images' }).click();
  const relu = await accuracy(samples);
  await page.getByLabel('Model').selectOption('two-layer-sigmoid');
  await samples.scrollIntoViewIfNeeded();
  await expect(samples.getByText(/^Accuracy of two-layer-sigmoid/)).toBeVisible();
  const sigmoid = await accuracy(samples);
  expect(sigmoid.right).not.toBe(relu.right);
  const before = await matrix(samples);
  await pad.setStrokes(strokesOf(7));
  await pad.root.evaluate((root: DigitPad) => root.teach(1));
  await samples.getByRole('table').scrollIntoViewIfNeeded();
  await expect.poll(() => matrix(samples)).not.toEqual(before);
  expect((await accuracy(samples)).all).toBe(10_000);
});

test('while all images are read, the page goes on frame by frame, and one can draw', async ({
  pad,
  page,
}) => {
  const samples = page.getByRole('region', { name: 'Samples' });
  const line = samples.locator('.accuracy');
  const frames = await line.evaluateHandle((element: HTMLElement) => {
    const seen = new Set<string>();
    const look = () => {
      if (element.innerText.startsWith('Reading')) seen.add(element.innerText);
      requestAnimationFrame(look);
    };
    look();
    return seen;
  });
  await samples.getByRole('button', { name: 'Read all 10,000 images' }).click();
  await expect(samples.getByText(/^Reading: [1-9][\d,]* of 10,000$/)).toBeVisible();
  await pad.setStrokes(strokesOf(3));
  await expect(pad.answer).toHaveText('3');
  await accuracy(samples);
  expect(await frames.evaluate((seen) => seen.size)).toBeGreaterThan(20);
});

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing in ${scheme}`, () => {
    test.use({ colorScheme: scheme, reducedMotion: 'reduce' });

    test('in gallery and matrix', async ({ page }) => {
      await page.getByLabel('Model').selectOption('two-layer-sigmoid');
      const samples = page.getByRole('region', { name: 'Samples' });
      await samples.getByRole('button', { name: 'Mistakes' }).click();
      await expect(samples.getByText(/^Accuracy of two-layer-sigmoid/)).toBeVisible();
      await samples.getByRole('option').first().click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  });
}
