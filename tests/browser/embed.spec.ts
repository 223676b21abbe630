// The section "Embed": the lines to copy, and that they do what they promise.

import AxeBuilder from '@axe-core/playwright';
import { strokesOf } from './support/digits.js';
import { Pad } from './support/pad.js';
import { expect, test } from './support/test.js';

test.beforeEach(({ page }) => page.goto('./?show=embed'));

test('the lines for plain HTML are copied, and on an empty page they are a pad that reads', async ({
  page,
  site,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const embed = page.getByRole('region', { name: 'Embed' });
  await embed.getByRole('button', { name: 'Copy' }).click();
  await expect(embed.getByText('Copied.')).toBeVisible();
  const lines = await page.evaluate(() => navigator.clipboard.readText());
  expect(lines).toContain(`src="${site}embed/digit-pad.js"`);

  await page.route('**/lesson.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><body>${lines}</body>` }),
  );
  await page.goto('./lesson.html');
  const pad = new Pad(page);
  await pad.draw(strokesOf(4));
  await expect(pad.answer).toHaveText('4');
  await expect(pad.bar(4)).toContainText('%');
  expect(await pad.modelName()).toBe('reader');
});

test('settings change the lines, the preview and the address, and come back with it', async ({
  page,
}) => {
  const embed = page.getByRole('region', { name: 'Embed' });
  const lines = embed.getByRole('region', { name: 'Lines to copy' });
  await embed.getByLabel('It reads with').selectOption('two-layer-relu');
  await embed.getByLabel('Beside the answer').selectOption('nothing else');
  await embed.getByLabel('It speaks').selectOption('English');
  await embed.getByRole('checkbox').uncheck();
  await expect(lines).toContainText('embed/two-layer-relu.safetensors');
  await expect(lines).toContainText('lang="en"');
  await expect(lines).not.toContainText('teachable');
  await expect(lines).not.toContainText('show=');

  const preview = new Pad(page, page.locator('embed-section digit-pad'));
  await expect.poll(() => preview.modelName()).toBe('two-layer-relu');
  await expect(preview.root.getByText('Wrong? It is')).toHaveCount(0);
  await preview.draw(strokesOf(3));
  await expect(preview.answer).toHaveText('3');

  await embed.getByRole('button', { name: 'reveal.js' }).click();
  await expect(lines).toContainText('data-prevent-swipe');
  await expect(page).toHaveURL(/embed=where-reveal_model-two-layer-relu_show-answer_/);
  await page.reload();
  await expect(embed.getByLabel('It reads with')).toHaveValue('two-layer-relu');
  await expect(embed.getByRole('checkbox')).not.toBeChecked();
});

test('a frame shows the part of the page that was chosen', async ({ page }) => {
  const embed = page.getByRole('region', { name: 'Embed' });
  await embed.getByRole('button', { name: 'iframe' }).click();
  await embed.getByLabel('What is shown').selectOption('Samples');
  await expect(embed.getByLabel('Beside the answer')).toHaveCount(0);
  const frame = page.frameLocator('iframe[title=Preview]');
  await expect(frame.getByRole('region', { name: 'Samples' })).toBeVisible();
  await expect(frame.getByRole('region', { name: 'Draw' })).toBeHidden();
});

test('nonsense in the address is ignored, with a word', async ({ page }) => {
  await page.goto('./?show=embed#embed=where-toaster');
  await expect(page.getByText('The address asks for embed “where-toaster”')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Lines to copy' })).toContainText('<digit-pad');
});

test('holds for every eye, and on a phone', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const embed = page.getByRole('region', { name: 'Embed' });
  await new Pad(page, page.locator('embed-section digit-pad')).ready();
  for (const place of ['npm', 'Jupyter', 'reveal.js', 'Plain HTML']) {
    await embed.getByRole('button', { name: place }).click();
    for (const width of [390, 320, 1280]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).include('embed-section').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});
