// For lessons: what one sees is in the address, which can be handed on, opened, and come back to.

import { strokesOf } from './support/digits.js';
import { Pad } from './support/pad.js';
import { expect, test } from './support/test.js';

test('the address follows what is drawn, and leaves no trail in the history', async ({
  pad,
  page,
}) => {
  await pad.ready();
  expect(new URL(page.url()).hash).toBe('');
  const visited = await page.evaluate(() => history.length);
  await pad.draw(strokesOf(4));
  // Two strokes, with a dot between them.
  await expect(page).toHaveURL(/#drawing=[\w-]+\.[\w-]+$/);
  await pad.button('Clear').click();
  await expect(page).toHaveURL(/\/$/);
  expect(await page.evaluate(() => history.length)).toBe(visited);
});

test('who opens the address finds the same drawing, read the same', async ({ pad, page }) => {
  await pad.ready();
  await page.getByLabel('Model').selectOption('two-layer-relu');
  await expect.poll(() => pad.modelName()).toBe('two-layer-relu');
  await pad.draw(strokesOf(3));
  const before = await pad.prediction();
  await expect(page).toHaveURL(/#model=two-layer-relu&drawing=/);

  const elsewhere = await page.context().newPage();
  const fetched: string[] = [];
  elsewhere.on('request', (request) => fetched.push(request.url()));
  await elsewhere.goto(page.url());
  const other = new Pad(elsewhere);
  await expect(other.answer).toHaveText('3');
  expect(await other.modelName()).toBe('two-layer-relu');
  const after = await other.prediction();
  expect(after?.probabilities[3]).toBeCloseTo(before?.probabilities[3] ?? 0, 2);
  // The model that the page would have opened with is not fetched for nothing.
  expect(fetched.filter((url) => /reader.*safetensors/.test(url))).toEqual([]);
});

test('the address leads to a part, and the navigation marks the one in view', async ({ page }) => {
  await page.goto('./#samples&model=two-layer-sigmoid');
  const pad = new Pad(page);
  await expect(page.getByRole('heading', { name: 'Samples' })).toBeInViewport();
  const link = (name: string) => page.getByRole('link', { name, exact: true });
  await expect(link('Samples')).toHaveAttribute('aria-current', 'true');
  await expect(link('Draw')).not.toHaveAttribute('aria-current');
  await link('Draw').click();
  await expect(link('Draw')).toHaveAttribute('aria-current', 'true');
  await expect(page).toHaveURL(/#model=two-layer-sigmoid$/);
  expect(await pad.modelName()).toBe('two-layer-sigmoid');
});

test('the address follows as one scrolls', async ({ pad, page }) => {
  await pad.ready();
  // The sections above arrive meanwhile, and grow: whoever looks for this one scrolls on.
  await expect(async () => {
    await page.locator('#samples').evaluate((section) => section.scrollIntoView());
    await expect(page).toHaveURL(/#samples$/, { timeout: 1000 });
  }).toPass();
});

test('an address that is changed by hand is taken up without loading anew', async ({
  pad,
  page,
}) => {
  await pad.ready();
  await pad.draw(strokesOf(7));
  await page.evaluate(() => {
    location.hash = '#draw&drawing=gAIAgAQAgAYAgAgAf4wA&model=two-layer-relu';
  });
  await expect(pad.answer).toHaveText('1');
  await expect.poll(() => pad.modelName()).toBe('two-layer-relu');
  // As with any other change: nothing is lost.
  await pad.button('Undo').click();
  await expect(pad.answer).toHaveText('7');
});

for (const [hash, words] of [
  ['#draw&drawing=nonsense!', 'The address asks for drawing “nonsense!”, which makes no sense'],
  ['#draw&model=gpt', 'The address asks for model “gpt”, which makes no sense here.'],
  ['#draw&colour=red', 'The address says something of “colour”, which this page does not know.'],
  ['#nowhere', 'The address leads to “nowhere”, which is no part of this page.'],
] as const) {
  test(`nonsense is ignored, with a word: ${hash}`, async ({ page }) => {
    await page.goto(`./${hash}`);
    const pad = new Pad(page);
    await expect(page.getByText(words)).toBeVisible();
    await pad.draw(strokesOf(3));
    await expect(pad.answer).toHaveText('3');
    expect(await pad.modelName()).toBe('reader');
  });
}

test('Link copies the address of what one sees now', async ({ pad, page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await pad.ready();
  await pad.setStrokes(strokesOf(3));
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  await expect(page.getByText('The address is copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/#drawing=[\w-]+$/);
  expect(copied).toBe(page.url());
});

test.describe('one section alone', () => {
  test('is all there is, with a way to the whole page', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto('./?show=samples#model=two-layer-relu');
    await expect(page.getByRole('region', { name: 'Samples' })).toBeVisible();
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(page.getByRole('region', { name: 'Draw' })).toBeHidden();
    await expect(page.getByRole('region', { name: 'Your hand' })).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Samples' })).toBeInViewport();
    await page.getByRole('link', { name: 'the whole page' }).click();
    await expect(page.getByRole('banner')).toBeVisible();
    await expect(page).toHaveURL(/\/#samples&model=two-layer-relu$/);
  });

  test('keeps the pad where it is nothing without one', async ({ page }) => {
    await page.goto('./?show=hand');
    const pad = new Pad(page);
    await pad.draw(strokesOf(3));
    await expect(pad.answer).toHaveText('3');
    await expect(page.getByRole('region', { name: 'Your hand' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Samples' })).toBeHidden();
  });

  for (const [name, width, height] of [
    ['a projector', 1280, 720],
    ['a large projector', 1920, 1080],
    ['a frame in a lesson', 640, 360],
  ] as const) {
    test(`fits ${name}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto('./?show=draw');
      const pad = new Pad(page);
      await pad.ready();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const box = await pad.surface.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? height)).toBeLessThanOrEqual(height);
      await pad.draw(strokesOf(4));
      await expect(pad.answer).toHaveText('4');
      await expect(pad.answer).toBeInViewport();
    });
  }

  test('that there is not leaves the whole page', async ({ page }) => {
    await page.goto('./?show=nowhere');
    await expect(page.getByRole('banner')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Samples' })).toBeVisible();
  });
});
