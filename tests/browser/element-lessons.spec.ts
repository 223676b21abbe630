// <digit-pad> in forms and lessons: its value, drawing by keys, examples, digits to draw, layers.

import type { Page } from '@playwright/test';
import type { DigitPad } from '../../web/element/index.js';
import { line, strokesOf } from './support/digits.js';
import { Pad } from './support/pad.js';
import { expect, test } from './support/test.js';

/** Puts markup above the page's own pad, which has come; every `{model}` in it becomes the model's address. */
async function markUp(page: Page, markup: string): Promise<Pad> {
  await page.evaluate((text) => {
    const model = performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .find((name) => name.endsWith('.safetensors'));
    const parsed = new DOMParser().parseFromString(
      text.replace('{model}', model ?? ''),
      'text/html',
    );
    document.querySelector('#draw')?.prepend(...parsed.body.childNodes);
  }, markup);
  const pad = new Pad(page);
  await pad.ready();
  return pad;
}

// The page's policy lets no text become HTML, as markUp() does.
test.use({ bypassCSP: true });

test.beforeEach(({ pad }) => pad.ready());

test('a form sends the digit, empties the pad when it is reset, and may disable it', async ({
  page,
}) => {
  const pad = await markUp(
    page,
    '<form><fieldset><digit-pad name="answer" model="{model}"></digit-pad></fieldset></form>',
  );
  const sent = () =>
    page
      .locator('#draw form')
      .evaluate((form: HTMLFormElement) => new FormData(form).get('answer'));
  expect(await sent()).toBeNull();
  await pad.draw(strokesOf(4));
  expect(await sent()).toBe('4');
  await page.locator('#draw form').evaluate((form: HTMLFormElement) => form.reset());
  expect(await pad.strokes()).toEqual([]);
  expect(await sent()).toBeNull();

  await page.locator('#draw fieldset').evaluate((set: HTMLFieldSetElement) => {
    set.disabled = true;
  });
  await expect(pad.root.locator('.layout')).toHaveAttribute('inert');
  await pad.draw(strokesOf(4));
  expect(await pad.strokes()).toEqual([]);
});

test('a digit is drawn with the keys alone', async ({ pad, page }) => {
  await pad.surface.focus();
  await page.keyboard.press('Space');
  for (let i = 0; i < 14; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(pad.answer).toHaveText('1');
  expect(await pad.strokes()).toHaveLength(1);

  // Lifted, the pen moves without drawing; two arrows at once go aslant.
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Space');
  await page.keyboard.down('ArrowUp');
  await page.keyboard.down('ArrowRight');
  await page.keyboard.up('ArrowRight');
  await page.keyboard.up('ArrowUp');
  await page.keyboard.press('Tab');
  const [, slanted] = await pad.strokes();
  const [first, last] = [slanted?.[0], slanted?.at(-1)];
  expect(last?.[0]).toBeGreaterThan(first?.[0] ?? 1);
  expect(last?.[1]).toBeLessThan(first?.[1] ?? 0);

  await pad.button('Undo').click();
  expect(await pad.strokes()).toHaveLength(1);
});

test('an example is drawn before one’s eyes, and is the reader’s to change', async ({ page }) => {
  const seven = [line([0.3, 0.25], [0.7, 0.25]), line([0.7, 0.25], [0.45, 0.8])];
  const pad = await markUp(
    page,
    `<digit-pad model="{model}" show="probabilities" strokes="${JSON.stringify(seven)}"></digit-pad>`,
  );
  await expect.poll(() => pad.strokes()).toEqual(seven);
  await expect(pad.answer).toHaveText('7');
  await pad.draw([line([0.3, 0.5], [0.7, 0.5])]);
  expect(await pad.strokes()).toHaveLength(seven.length + 1);
  await pad.button('Replay').click();
  await expect.poll(() => pad.strokes()).toEqual(seven);
});

test('an example that is none is refused by its place and value', async ({ page }) => {
  const message = await page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener('error', (event) => {
          event.preventDefault();
          resolve(event.message);
        });
        const pad = document.createElement('digit-pad');
        pad.setAttribute('strokes', '[[[0.5, 7]]]');
      }),
  );
  expect(message).toContain('strokes[0][0] is [0.5,7]');
});

test('a lesson asks for one digit after the other', async ({ page }) => {
  const pad = await markUp(page, '<digit-pad model="{model}" steps="4 1"></digit-pad>');
  const steps = pad.root.evaluate(
    (element: DigitPad) =>
      new Promise((resolve) => {
        const taken: unknown[] = [];
        element.addEventListener('digitpad-step', (event) => {
          taken.push((event as CustomEvent).detail);
          if (taken.length === 2) resolve(taken);
        });
      }),
  );
  await expect(pad.root.getByText('Draw a 4. 0 of 2 done.')).toBeVisible();
  await pad.draw(strokesOf(7));
  await expect(pad.spoken).toContainText('7');
  await expect(pad.root.getByText('Draw a 4. 0 of 2 done.')).toBeVisible();
  await pad.button('Clear').click();
  await pad.draw(strokesOf(4));
  await expect(pad.root.getByText('Draw a 1. 1 of 2 done.')).toBeVisible();
  // On an empty pad: the 4 has had its turn.
  await pad.draw(strokesOf(1));
  await expect(pad.root.getByText('Done: all 2 are drawn.')).toBeVisible();
  expect(await steps).toEqual([
    { digit: 4, done: 1, of: 2 },
    { digit: 1, done: 2, of: 2 },
  ]);
});

test('what each layer puts out is shown beside the answer', async ({ page }) => {
  const pad = await markUp(page, '<digit-pad model="{model}" show="activations"></digit-pad>');
  const strips = pad.root.getByRole('group', { name: 'What each layer puts out' }).getByRole('img');
  await expect(strips).toHaveCount(0);
  await pad.draw(strokesOf(4));
  await expect(strips.first()).toBeVisible();
  expect(await strips.count()).toBeGreaterThan(2);
  const inked = await strips.first().evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
    return data?.some((value, i) => i % 4 === 3 && value > 0);
  });
  expect(inked).toBe(true);
});

test('from right to left, everything stays in its frame', async ({ page }) => {
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  const [surface, answer] = await Promise.all(
    ['.pad', '.answer'].map((part) => page.locator('digit-pad').locator(part).boundingBox()),
  );
  expect(surface?.x).toBeGreaterThan(answer?.x ?? Number.POSITIVE_INFINITY);
});
