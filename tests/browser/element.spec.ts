// <digit-pad> as other pages use it: several at once, properties, events, wrong arguments.

import type { DigitPad } from '../../web/element/index.js';
import { strokesOf } from './support/digits.js';
import { Pad } from './support/pad.js';
import { expect, test } from './support/test.js';

test('several pads on one page do not disturb each other', async ({ pad, page }) => {
  await pad.ready();
  const address = await page.evaluate(
    () =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .find((name) => name.endsWith('.safetensors')) ?? '',
  );
  await page.evaluate((model) => {
    for (const show of ['probabilities', '']) {
      const element = document.createElement('digit-pad');
      element.setAttribute('model', model);
      element.setAttribute('show', show);
      // Above the sections, which grow when one comes near them.
      document.querySelector('#draw')?.append(element);
    }
  }, address);
  const second = new Pad(page, page.locator('digit-pad').nth(1));
  const third = new Pad(page, page.locator('digit-pad').nth(2));
  await second.ready();
  await third.ready();

  await pad.draw(strokesOf(3));
  await second.draw(strokesOf(4));
  await third.draw(strokesOf(7));
  await expect(pad.answer).toHaveText('3');
  await expect(second.answer).toHaveText('4');
  await expect(third.answer).toHaveText('7');
  await second.button('Clear').click();
  expect(await second.prediction()).toBeNull();
  await expect(pad.answer).toHaveText('3');
  await expect(third.answer).toHaveText('7');
});

test('strokes given by a program are read at once', async ({ pad }) => {
  await pad.ready();
  const digit = await pad.root.evaluate((element: DigitPad, strokes) => {
    element.strokes = strokes;
    return element.prediction?.digit;
  }, strokesOf(4));
  expect(digit).toBe(4);
});

test('strokes given by a program can be undone', async ({ pad }) => {
  await pad.setStrokes(strokesOf(4));
  await pad.setStrokes(strokesOf(7));
  await pad.button('Undo').click();
  expect(await pad.strokes()).toEqual(strokesOf(4));
});

test('what strokes gives is a copy', async ({ pad }) => {
  await pad.setStrokes(strokesOf(4));
  await pad.root.evaluate((element: DigitPad) => {
    element.strokes.length = 0;
    element.strokes[0]?.fill([0, 0]);
  });
  expect(await pad.strokes()).toEqual(strokesOf(4));
});

test('strokes outside the pad are refused by their place and value', async ({ pad }) => {
  await pad.setStrokes(strokesOf(4));
  const refusals = await pad.root.evaluate((element: DigitPad) => {
    const wrong = [
      [
        [
          [0.5, 0.5],
          [120, 80],
        ],
      ],
      [[[0.1, Number.NaN]]],
      [[[0.1]]],
      'drawing',
    ];
    return wrong.map((strokes) => {
      try {
        element.strokes = strokes as never;
        return 'taken';
      } catch (error) {
        return (error as Error).message;
      }
    });
  });
  expect(refusals).toEqual([
    'strokes[0][1] is [120,80]. Pass [x, y] in 0 to 1 of the pad.',
    'strokes[0][0] is [0.1,null]. Pass [x, y] in 0 to 1 of the pad.',
    'strokes[0][0] is [0.1]. Pass [x, y] in 0 to 1 of the pad.',
    'strokes is not a list of strokes. Pass [[[x, y], …], …].',
  ]);
  expect(await pad.strokes()).toEqual(strokesOf(4));
});

test('each reading is sent as an event that leaves the shadow tree', async ({ pad }) => {
  await pad.ready();
  const digits = await pad.root.evaluate((element: DigitPad, strokes) => {
    const heard: (number | null)[] = [];
    document.body.addEventListener('digitpad-predict', (event) => {
      const { prediction } = (event as CustomEvent).detail;
      heard.push(prediction?.digit ?? null);
    });
    element.strokes = strokes;
    element.clear();
    return heard;
  }, strokesOf(4));
  expect(digits).toEqual([4, null]);
});

test('properties set before the element is defined are taken up', async ({ page, pad }) => {
  await pad.ready();
  const result = await page.evaluate(async (strokes) => {
    // A tag that is not defined yet, as when the page's script comes before the element's.
    const early = document.createElement('late-pad') as DigitPad;
    early.strokes = strokes;
    early.show = 'input';
    document.body.append(early);
    const Defined = customElements.get('digit-pad') as CustomElementConstructor;
    customElements.define('late-pad', class extends Defined {});
    await early.updateComplete;
    const clear = [...(early.shadowRoot?.querySelectorAll('button') ?? [])].find(
      (button) => button.textContent?.trim() === 'Clear',
    );
    const figures = early.shadowRoot?.querySelectorAll('figure').length;
    return { drawn: clear?.disabled === false, figures };
  }, strokesOf(4));
  expect(result).toEqual({ drawn: true, figures: 1 });
});

test('only what is asked for is shown', async ({ page, pad }) => {
  await pad.root.evaluate((element: DigitPad) => {
    element.removeAttribute('show');
    element.teachable = false;
  });
  await expect(pad.root.getByRole('list', { name: 'Probability' })).toBeHidden();
  await expect(pad.root.getByRole('figure')).toBeHidden();
  await expect(pad.root.getByRole('group', { name: 'Wrong? It is' })).toBeHidden();
  await expect(page.getByRole('group', { name: 'Drawing' })).toBeVisible();
});
