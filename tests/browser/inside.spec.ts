// The section "Inside": the network with this drawing going through it.

import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { DigitPad } from '../../web/element/index.js';
import { digits, strokesOf } from './support/digits.js';
import type { Pad } from './support/pad.js';
import { expect, test } from './support/test.js';

function inside(page: Page): Locator {
  return page.getByRole('region', { name: 'Inside' });
}

async function use(model: string, pad: Pad, page: Page): Promise<void> {
  await pad.ready();
  await page.getByLabel('Model').selectOption(model);
  await expect.poll(() => pad.modelName()).toBe(model);
}

/** Goes to the section, as its link does. */
async function goInside(page: Page): Promise<Locator> {
  await page.getByRole('link', { name: 'Inside' }).click();
  const section = inside(page);
  await section.scrollIntoViewIfNeeded();
  return section;
}

/** Draws a seven, and waits until it is shown inside. */
async function drawSeven(pad: Pad, page: Page): Promise<Locator> {
  await pad.setStrokes(strokesOf(7));
  const section = await goInside(page);
  await expect(section.getByRole('button', { name: /^7: score/ })).toBeVisible();
  return section;
}

/** A number as the page prints it. */
function read(text: string | null | undefined): number {
  return Number(
    text
      ?.replace('−', '-')
      .replace('+', '')
      .match(/-?[\d.]+(e-?\d+)?/)?.[0],
  );
}

test.describe('a network of the tutorials', () => {
  test.beforeEach(({ pad, page }) => use('two-layer-relu', pad, page));

  test('shows its fifty units before anything is drawn, and asks for a drawing', async ({
    page,
  }) => {
    const section = await goInside(page);
    const units = section.getByRole('group', { name: 'Affine1, Relu1: 50 units' });
    await expect(units.getByRole('button')).toHaveCount(50);
    await expect(section.getByText('Draw a digit').first()).toBeVisible();
    // Fifty different pictures, each with colours of both signs.
    const colours = await units.locator('canvas').evaluateAll((canvases) =>
      canvases.map((canvas) => {
        const context = (canvas as HTMLCanvasElement).getContext('2d');
        const { data = [] } = context?.getImageData(0, 0, 28, 28) ?? {};
        return Array.from(data)
          .filter((_, i) => i % 4 !== 3)
          .join();
      }),
    );
    expect(new Set(colours).size).toBe(50);
  });

  test('says in numbers what each unit and each digit makes of the drawing', async ({
    pad,
    page,
  }) => {
    const section = await drawSeven(pad, page);
    const model = await pad.root.evaluate((root: DigitPad) => {
      const input = root.prediction?.input ?? new Float32Array();
      const [, hidden, scores] = root.model?.activations(input) ?? [];
      return { hidden: [...(hidden?.values ?? [])], scores: [...(scores?.values ?? [])] };
    });
    const units = section.getByRole('group', { name: '50 units' });
    for (const [unit, output] of model.hidden.entries()) {
      const name = await units.getByRole('button').nth(unit).getAttribute('aria-label');
      expect(read(name?.split('puts out')[1])).toBeCloseTo(output, 2);
    }
    for (const [digit, score] of model.scores.entries()) {
      const name = await section
        .getByRole('button', { name: new RegExp(`^${digit}: score`) })
        .getAttribute('aria-label');
      expect(read(name?.split('score')[1])).toBeCloseTo(score, 2);
    }
  });

  test('what the units say to the answer adds up to its score, with the bias', async ({
    pad,
    page,
  }) => {
    const section = await drawSeven(pad, page);
    const names = await section
      .getByRole('group', { name: '50 units' })
      .getByRole('button')
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
    const says = names.map((name) => {
      const say = name.split('says ')[1] ?? '';
      return say.startsWith('nothing') ? 0 : read(say) * (say.includes('against') ? -1 : 1);
    });
    const bias = await pad.root.evaluate(
      (root: DigitPad) => root.model?.parameters().at(-1)?.values[7] ?? Number.NaN,
    );
    const score = read(
      (await section.getByRole('button', { name: /^7: score/ }).getAttribute('aria-label'))?.split(
        'score',
      )[1],
    );
    const sum = says.reduce((total, say) => total + say, bias);
    expect(Math.abs(sum - score)).toBeLessThan(50 * 0.005);
  });

  test('a unit under the pointer is shown in large, with its sum and its say', async ({
    pad,
    page,
  }) => {
    const section = await drawSeven(pad, page);
    const unit = section.getByRole('button', { name: /^Unit 3: puts out/ });
    await unit.hover();
    const detail = section.getByRole('group', { name: 'Unit 3 of Affine1, Relu1' });
    await expect(detail.getByRole('img', { name: 'The weights of unit 3' })).toBeVisible();
    await expect(detail.getByRole('img', { name: 'Each pixel times its weight' })).toBeVisible();
    const output = read((await unit.getAttribute('aria-label'))?.split('puts out')[1]);
    const [sum, relu, say] = await detail.locator('dd').allTextContents();
    expect(read(relu?.split('=')[1])).toBe(output);
    expect(Math.max(read(sum?.split('=').at(-1)), 0)).toBe(output);
    const [left = '', right = ''] = say?.split('=') ?? [];
    const [first = 0, second = 0] = left.split('×').map(read);
    expect(Math.abs(read(right) - first * second)).toBeLessThan(0.05);
    await expect(detail.getByRole('list', { name: 'What unit 3 says' })).toBeVisible();
    // And goes when the pointer does.
    await page.mouse.move(0, 0);
    await expect(detail).toBeHidden();
  });

  test('by keyboard, arrows go from unit to unit, and Tab leaves them', async ({ pad, page }) => {
    const section = await drawSeven(pad, page);
    await section.getByRole('button', { name: /^Unit 12: / }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(section.getByRole('button', { name: /^Unit 13: / })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(section.getByRole('button', { name: /^Unit 23: / })).toBeFocused();
    await expect(section.getByRole('group', { name: 'Unit 23 of' })).toBeVisible();
    await page.keyboard.press('Home');
    await expect(section.getByRole('button', { name: /^Unit 1: / })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(section.getByRole('button', { name: 'weights', exact: true })).toBeFocused();
  });

  test('a digit put in question is the one that the units speak for', async ({ pad, page }) => {
    const section = await drawSeven(pad, page);
    await expect(section.getByRole('button', { name: /^Unit 1: .*7$/ })).toBeVisible();
    await section.getByRole('button', { name: /^4: score/ }).click();
    await expect(section.getByRole('button', { name: /^Unit 1: .*4$/ })).toBeVisible();
    await expect(section.getByText(/^Its say in the score of 4:/)).toBeVisible();
  });

  test('a lesson shows as a change of the weights', async ({ pad, page }) => {
    const section = await drawSeven(pad, page);
    await section.getByRole('button', { name: 'change since first seen' }).click();
    await expect(section.getByText('The weights are as they were')).toBeVisible();
    await pad.teach(1);
    await section.scrollIntoViewIfNeeded();
    await expect(section.getByText('The weights are as they were')).toBeHidden();
    await pad.button('Undo lesson').click();
    await section.scrollIntoViewIfNeeded();
    await expect(section.getByText('The weights are as they were')).toBeVisible();
  });
});

test('the weights are seen to change while a network trains', async ({ pad, page }) => {
  await use('two-layer-relu', pad, page);
  const train = page.getByRole('region', { name: 'Train' });
  await train.getByRole('button', { name: 'Train', exact: true }).click();
  const section = await drawSeven(pad, page);
  const pixels = () =>
    section
      .getByRole('group', { name: '50 units' })
      .locator('canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const before = await pixels();
  await expect.poll(pixels).not.toBe(before);
  const later = await pixels();
  await expect.poll(pixels).not.toBe(later);
});

test.describe('the reader', () => {
  test.beforeEach(({ pad }) => pad.ready());

  test('shows its layers from left to right, and the maps of each', async ({ pad, page }) => {
    const section = await drawSeven(pad, page);
    const layers = section.getByRole('tablist', { name: 'Layers' }).getByRole('tab');
    await expect(layers).toHaveCount(9);
    await expect(section.getByRole('group', { name: 'Conv2d1' }).getByRole('button')).toHaveCount(
      16,
    );
    await expect(section.getByRole('img', { name: /^The kernel of map/ })).toBeVisible();
    await layers.first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(layers.nth(2)).toBeFocused();
    await expect(layers.nth(2)).toHaveAttribute('aria-selected', 'true');
    await expect(section.getByRole('group', { name: 'MaxPool2d1: 16' })).toBeVisible();
    await layers.last().click();
    await expect(
      section.getByRole('group', { name: /: 80 units/ }).getByRole('button'),
    ).toHaveCount(80);
  });

  test('answers why: the pixels that speak for 7, for another digit, and the difference', async ({
    pad,
    page,
  }) => {
    const section = await drawSeven(pad, page);
    await expect(section.getByRole('heading', { name: /^Why 7 and not \d\?$/ })).toBeVisible();
    await section
      .getByRole('group', { name: 'Compare with' })
      .getByRole('button', { name: '1' })
      .click();
    const why = section.getByRole('group', { name: 'Why 7 and not 1?' });
    await expect(why.getByRole('img')).toHaveCount(3);
    // A step along the difference of the two is towards 7: it adds up to more for than against.
    const [forSeven, , difference] = await why.locator('.sums').allTextContents();
    expect(forSeven).toMatch(/^for [\d.]+, against [\d.]+$/);
    expect(difference).toMatch(/^for [\d.]+, against [\d.]+$/);
  });

  test('numbers in a picture are read under the pointer, and by arrow keys', async ({
    pad,
    page,
  }) => {
    const section = await drawSeven(pad, page);
    const picture = section
      .getByRole('img', { name: 'The drawing as the network sees it' })
      .first();
    await picture.focus();
    await page.keyboard.press('Home');
    await expect(section.getByText('row 1, column 1: 0.00')).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(section.getByText('row 2, column 1: 0.00')).toBeVisible();
  });
});

test('the walk goes forward to the loss and back to the first weights', async ({ pad, page }) => {
  await use('two-layer-relu', pad, page);
  const section = await drawSeven(pad, page);
  const walk = section.getByRole('group', { name: 'Forward and backward' });
  const next = walk.getByRole('button', { name: 'Next' });
  await expect(walk.getByText('Step 1 of 8')).toBeVisible();
  await expect(walk.getByText('1 × 784 → 1 × 50')).toBeVisible();
  await expect(walk.locator('math')).toHaveText('out=xW+b');
  for (const name of [
    'Relu1',
    'Affine2',
    'SoftmaxWithLoss',
    'SoftmaxWithLoss',
    'Affine2',
    'Relu1',
  ]) {
    await next.click();
    await expect(walk.locator('strong')).toHaveText(name);
  }
  await next.focus();
  await page.keyboard.press('ArrowRight');
  await expect(walk.getByText('Step 8 of 8')).toBeVisible();
  await expect(walk.getByText('1 × 50 → 1 × 784')).toBeVisible();
  await expect(walk.getByText(/^dW1: largest/)).toBeVisible();
  await expect(next).toBeDisabled();
});

test('backward begins with the probabilities minus what they should be', async ({ pad, page }) => {
  await use('two-layer-relu', pad, page);
  const section = await drawSeven(pad, page);
  const walk = section.getByRole('group', { name: 'Forward and backward' });
  for (let step = 1; step < 5; step++) await walk.getByRole('button', { name: 'Next' }).click();
  await walk
    .getByRole('group', { name: 'The right answer' })
    .getByRole('button', { name: '3' })
    .click();
  const { probabilities = [] } = (await pad.prediction()) ?? {};
  const shown = await walk
    .getByRole('list', { name: 'dx of SoftmaxWithLoss' })
    .getByRole('listitem')
    .allTextContents();
  for (const [digit, text] of shown.entries()) {
    const wanted = (probabilities[digit] ?? 0) - (digit === 3 ? 1 : 0);
    expect(read(text.slice(1))).toBeCloseTo(wanted, 2);
  }
});

test('what is shown follows the pen, and nothing below it moves', async ({ pad, page }) => {
  await use('two-layer-relu', pad, page);
  const section = await drawSeven(pad, page);
  const height = async () => (await section.boundingBox())?.height;
  const before = await height();
  for (const digit of [3, 8, 1]) {
    await pad.setStrokes(digits[digit] ?? []);
    await section.scrollIntoViewIfNeeded();
    await expect(section.getByRole('heading', { name: /^Why/ })).toContainText(`Why ${digit}`);
    expect(await height()).toBe(before);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('axe finds nothing, and a phone shows all of it', async ({ pad, page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      for (const model of ['reader', 'two-layer-relu']) {
        await use(model, pad, page);
        await drawSeven(pad, page);
        const { violations } = await new AxeBuilder({ page }).include('inside-section').analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      }
    });
  });
}
