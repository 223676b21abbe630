// The course: what a reader finds on its four pages, and does with what moves there.

import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { strokesOf } from './support/digits.js';
import { Pad } from './support/pad.js';
import { expect, test } from './support/test.js';

const pages = [
  ['data', 'A digit is 784 numbers'],
  ['forward', 'From 784 numbers to one answer'],
  ['loss', 'How wrong, and through which weight'],
  ['training', 'Check first, then go downhill'],
] as const;

/** Percent of the test set, as the stored file was measured. */
function measured(model: string): string {
  const path = new URL(`../../model/weights/${model}.history.json`, import.meta.url);
  return (100 * JSON.parse(readFileSync(path, 'utf8')).testAccuracy).toFixed(2);
}

test('a reader comes from the page to the course, through its four pages, and back', async ({
  pad,
  page,
}) => {
  await expect(pad.surface).toBeVisible();
  await page.getByRole('link', { name: 'Course', exact: true }).click();
  const course = page.getByRole('navigation', { name: 'Course' });
  for (const [i, [file, title]] of pages.entries()) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page).toHaveURL(new RegExp(`/course/${file}\\.html$`));
    await expect(course.locator('[aria-current=page]')).toHaveText(new RegExp(`^${i + 1} `));
    if (i < 3) await page.getByRole('link', { name: /^Next: / }).click();
  }
  await page.getByRole('link', { name: /^Previous: / }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(pages[2][1]);
  await page.getByRole('link', { name: 'digitpad', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Draw' })).toBeVisible();
});

test('a picture is numbers: the reader points at a pixel, and sees it among its neighbours', async ({
  page,
}) => {
  await page.goto('./course/data.html');
  const part = page.locator('image-numbers');
  const here = part.locator('td.here');
  // Row 14, column 14 of the first training image, counted from 0.
  await expect(here).toHaveText('240');
  const picture = part.getByRole('img', { name: 'a 5' });
  await picture.scrollIntoViewIfNeeded();
  await picture.hover({ position: { x: 2, y: 2 } });
  await expect(here).toHaveText('0');
  await expect(part.getByText('row 1, column 1: 0')).toBeVisible();
  await part.getByRole('button', { name: '4', exact: true }).click();
  await expect(part.getByRole('img', { name: 'a 4' })).toBeVisible();
});

test('a small digit in a corner is large and in the middle for the network', async ({ page }) => {
  await page.goto('./course/data.html');
  const pad = new Pad(page);
  await pad.draw(strokesOf(7).map((stroke) => stroke.map(([x, y]) => [x / 4, y / 4])));
  await expect(pad.answer).toHaveText('7');
  expect(await pad.modelName()).toBe('two-layer-sigmoid');
  const input = (await pad.prediction())?.input ?? new Float32Array();
  const [rows, mass] = Object.values(input).reduce(
    ([moment, sum], ink, i) => [moment + ink * Math.floor(i / 28), sum + ink],
    [0, 0],
  );
  expect(Math.abs(rows / mass - 13.5)).toBeLessThan(1);
});

test('softmax shares out by score: the drawing’s at first, then as the reader moves them', async ({
  page,
}) => {
  await page.goto('./course/forward.html');
  const part = page.locator('softmax-scores');
  const shares = part.getByRole('list', { name: 'Probability' }).getByRole('listitem');
  await part.scrollIntoViewIfNeeded();
  await expect(shares.nth(3)).toContainText('10.0');
  const score = part.getByRole('slider', { name: 'Score of 3' });
  await score.fill('2.2');
  // e^2.2 / (e^2.2 + 9) = 0.5007
  await expect(shares.nth(3)).toContainText('50.1');
  await expect(shares.nth(0)).toContainText('5.5');

  const pad = new Pad(page);
  await pad.draw(strokesOf(4));
  await expect(pad.answer).toHaveText('4');
  const drawn = (await pad.prediction())?.probabilities[4] ?? 0;
  await expect(shares.nth(4)).toContainText((100 * drawn).toFixed(1));
});

test('the loss of a right and of a wrong answer', async ({ page }) => {
  await page.goto('./course/loss.html');
  const part = page.locator('loss-curve');
  await expect(part.getByRole('definition').nth(1)).toHaveText('2.303');
  await part.getByRole('slider').fill('1');
  await expect(part.getByRole('definition').nth(1)).toHaveText('0.000');
  await part.getByRole('slider').fill('0.01');
  await expect(part.getByRole('definition').nth(1)).toHaveText('4.605');
  await expect(part.getByRole('definition').nth(2)).toHaveText('−100.00');
});

test('the walk goes forward and back through the layers with the reader’s drawing', async ({
  page,
}) => {
  await page.goto('./course/loss.html');
  const pad = new Pad(page);
  await pad.draw(strokesOf(3));
  await expect(pad.answer).toHaveText('3');
  const walk = page.locator('course-walk');
  await walk.scrollIntoViewIfNeeded();
  const next = walk.getByRole('button', { name: 'Next' });
  for (let step = 1; step < 8; step++) await next.click();
  await expect(walk.getByText('Step 8 of 8')).toBeVisible();
  await expect(walk.locator('.layer strong')).toHaveText('Affine1');
  await expect(walk.getByText(/^dW1: largest/)).toBeVisible();
});

test('a smaller step brings the numerical slope to that of backprop', async ({ page }) => {
  await page.goto('./course/training.html');
  const part = page.locator('weight-slope');
  const value = async (name: string) => {
    const text = await part.locator(`dt:text-is("${name}") + dd`).textContent();
    return Number(text?.replaceAll('−', '-'));
  };
  const differences = [];
  for (const h of ['8', '0.1', '0.001']) {
    await part.getByRole('button', { name: h, exact: true }).click();
    differences.push(await value('difference'));
  }
  const [large = 0, middle = 0, small = 1] = differences;
  expect(large).toBeGreaterThan(1e-2);
  expect(middle).toBeLessThan(large / 100);
  // The network computes in 7 digits.
  expect(small).toBeLessThan(1e-6);
  expect(await value('backprop')).toBeLessThan(0);
});

test('a network learns beside the text, and the pad reads with it', async ({ page }) => {
  await page.goto('./course/training.html');
  for (const [id, model] of [
    ['#sigmoid', 'two-layer-sigmoid'],
    ['#relu', 'two-layer-relu'],
  ] as const) {
    await expect(page.locator(id)).toHaveText(measured(model));
  }
  const pad = new Pad(page);
  await pad.draw(strokesOf(4));
  const train = page.locator('train-section');
  await train.scrollIntoViewIfNeeded();
  await train.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(train.locator('.reading .share').first()).toHaveText(/%$/);
  // After one step it knows next to nothing.
  expect((await pad.prediction())?.probabilities[4]).toBeLessThan(0.5);
});

for (const [i, [file, title]] of pages.entries()) {
  test(`page “${title}” holds for every eye, and on a phone`, async ({ page }) => {
    // Both themes, though not each on every page: the pages differ in their text only.
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: i % 2 ? 'light' : 'dark' });
    await page.goto(`./course/${file}.html`);
    await new Pad(page).ready();
    for (const element of await page.locator('article > :not(p, h1, h2)').all()) {
      await element.scrollIntoViewIfNeeded();
    }
    await expect(page.locator('article :not(:defined)')).toHaveCount(0);
    // The page's sections have runs of their own.
    const sections = ['sample-images', 'inside-section', 'gradients-section', 'train-section'];
    const { violations } = await sections
      .reduce((axe, section) => axe.exclude(section), new AxeBuilder({ page }))
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
}

test('the course works in a folder of any host', async ({ page, site }) => {
  await page.route('**/some/folder/**', async (route) => {
    const path = new URL(route.request().url()).pathname.replace('/some/folder/', '');
    await route.fulfill({ response: await route.fetch({ url: new URL(path, site).href }) });
  });
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!new URL(request.url()).pathname.startsWith('/some/folder/')) outside.push(request.url());
  });
  await page.goto('./some/folder/course/loss.html');
  const pad = new Pad(page);
  await pad.draw(strokesOf(3));
  await expect(pad.answer).toHaveText('3');
  await page.locator('course-walk').scrollIntoViewIfNeeded();
  await expect(page.locator('course-walk').getByText('Step 1 of 8')).toBeVisible();
  expect(outside).toEqual([]);
});
