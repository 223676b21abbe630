// What people see and hear of the page: at each size, in each theme, with each aid.

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { strokesOf } from './support/digits.js';
import { notDigits } from './support/not-digits.js';
import { expect, test } from './support/test.js';

test('the answer is spoken once it has settled, not at every stroke', async ({ pad }) => {
  await pad.ready();
  const heard = await pad.spoken.evaluateHandle((status) => {
    const texts: (string | null)[] = [];
    new MutationObserver(() => texts.push(status.textContent)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return texts;
  });
  await pad.draw(strokesOf(4));
  await expect(pad.spoken).toHaveText(/^4, \d+ percent$/);
  expect(await heard.evaluate((texts) => texts.length)).toBe(1);
  await expect(pad.spoken).toHaveAttribute('role', 'status');
});

test('an untouched pad draws a faint digit, which goes with the first stroke', async ({ pad }) => {
  const ghost = pad.root.locator('.ghost svg');
  await expect(ghost).toBeVisible();
  await pad.draw(strokesOf(1));
  await expect(ghost).toBeHidden();
  await pad.button('Clear').click();
  await expect(ghost).toBeHidden();
  await expect(pad.root.getByText('draw a digit')).toBeVisible();
});

test('nothing draws itself where motion is not wanted', async ({ pad, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(pad.root.locator('.ghost svg')).toBeHidden();
  await expect(pad.root.getByText('draw a digit')).toBeVisible();
});

test('in high contrast everything is in the system’s colours, the ink too', async ({
  pad,
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await pad.ready();
  await pad.draw(strokesOf(7));
  await expect(pad.answer).toHaveText('7');
  expect((await pad.ink()).colour).toBe('255,255,255');
  const look = (part: string) =>
    pad.root.locator(part).evaluate((element) => {
      const { backgroundColor, borderTopColor, color } = getComputedStyle(element);
      return { backgroundColor, borderTopColor, color };
    });
  const [paper, ink] = ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'];
  expect((await look('.pad')).backgroundColor).toBe(paper);
  expect((await look('.answer .large')).color).toBe(ink);
  expect((await look('.winner .bar')).backgroundColor).not.toBe(paper);
});

test('the theme follows the system until the visitor chooses, and is remembered', async ({
  pad,
  page,
}) => {
  const dark = page.getByRole('button', { name: 'Dark theme' });
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper()).toBe('rgb(20, 22, 27)');
  await expect(dark).toHaveAttribute('aria-pressed', 'true');
  await dark.click();
  expect(await paper()).toBe('rgb(251, 250, 247)');
  await page.reload();
  expect(await paper()).toBe('rgb(251, 250, 247)');
  await expect(dark).toHaveAttribute('aria-pressed', 'false');
  await expect(pad.surface).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing in ${scheme}`, () => {
    test.use({ colorScheme: scheme, reducedMotion: 'reduce' });

    test('when nothing is drawn', async ({ pad, page }) => {
      await pad.ready();
      expect(await violations(page)).toEqual([]);
    });

    test('in doubt', async ({ pad, page }) => {
      await pad.ready();
      await pad.draw(notDigits['an M'] ?? []);
      await expect(pad.headline).toHaveText('not a digit?');
      expect(await violations(page)).toEqual([]);
    });

    test('after a lesson, beside a sample', async ({ pad, page }) => {
      await pad.ready();
      await page.locator('#samples').scrollIntoViewIfNeeded();
      await page.getByRole('button', { name: 'Random image' }).click();
      await expect(page.locator('sample-images .verdict')).toBeVisible();
      await pad.draw(strokesOf(7));
      await pad.teach(1);
      await expect(pad.button('Undo lesson')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

for (const [name, width, height] of [
  ['a wide screen', 1280, 800],
  ['a tablet', 768, 1024],
  ['a phone', 390, 844],
  ['a small phone', 320, 568],
  ['a phone on its side', 844, 390],
] as const) {
  test(`on ${name} nothing is cut off, and a digit is read`, async ({ pad, page }) => {
    await page.setViewportSize({ width, height });
    await pad.ready();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const box = await pad.surface.boundingBox();
    expect(Math.abs((box?.width ?? 0) - (box?.height ?? 1))).toBeLessThan(1);
    expect((box?.y ?? height) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
    await pad.draw(strokesOf(4));
    await expect(pad.answer).toHaveText('4');
    await expect(pad.answer).toBeInViewport();
  });
}

test('numbers that change move nothing', async ({ pad }) => {
  await pad.ready();
  const places = (parts: string) =>
    pad.root.evaluate(
      (root, selector) =>
        [...(root.shadowRoot?.querySelectorAll(selector) ?? [])].map((part) => {
          const { x, y, width, height } = part.getBoundingClientRect();
          return [x, y, width, height];
        }),
      parts,
    );
  const around = '.answer, .seen, .bars li, .tools button, .teach button';
  const within = '.answer .large, .answer .headline, .answer .verdict, .answer .time';
  const empty = await places(around);
  await pad.setStrokes(strokesOf(7));
  await expect(pad.answer).toHaveText('7');
  const lines = await places(within);
  expect(lines).toHaveLength(4);
  for (const [drawing, spoken] of [
    [strokesOf(8), /^8,/],
    [notDigits['an M'] ?? [], /^Not a digit/],
  ] as const) {
    await pad.setStrokes(drawing);
    await expect(pad.spoken).toHaveText(spoken);
    expect(await places(around)).toEqual(empty);
    expect(await places(within)).toEqual(lines);
  }
});

for (const [name, width, height] of [
  ['a wide screen', 1280, 800],
  ['a phone', 390, 844],
  ['a small phone', 320, 568],
] as const) {
  test(`on ${name} a lesson moves nothing below it`, async ({ pad, page }) => {
    await page.setViewportSize({ width, height });
    await pad.ready();
    await pad.setStrokes(strokesOf(7));
    await expect(pad.spoken).toHaveText(/^7,/);
    const end = () => pad.root.evaluate((root: HTMLElement) => root.offsetTop + root.offsetHeight);
    const before = await end();
    await pad.teach(1);
    await expect(pad.button('Undo lesson')).toBeVisible();
    expect(await end()).toBe(before);
  });
}
