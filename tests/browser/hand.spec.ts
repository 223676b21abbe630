// "Your hand": what was taught is kept, found again, looked at, corrected and taken elsewhere; and
// nothing of it is lost, whatever happens meanwhile.

import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { DigitPad } from '../../web/element/index.js';
import { strokesOf } from './support/digits.js';
import { Pad } from './support/pad.js';
import { expect, test } from './support/test.js';

const rehearsal = '**/rehearsal-images*.bin';

class Hand {
  readonly region: Locator;
  readonly pictures: Locator;

  constructor(page: Page) {
    this.region = page.getByRole('region', { name: 'Your hand' });
    this.pictures = this.region.getByRole('listitem').getByRole('img');
  }

  button(name: string): Locator {
    return this.region.getByRole('button', { name, exact: true });
  }

  label(number: number): Locator {
    return this.region.getByLabel(`Drawing ${number} is`);
  }
}

/** Every number that the network has learned. */
function weights(pad: Pad): Promise<string> {
  return pad.root.evaluate((element: DigitPad) =>
    (element.model?.parameters() ?? []).map(({ values }) => values.join()).join(),
  );
}

/** Two lessons: a seven that is to be a one, a four that is one. */
async function teachTwo(pad: Pad): Promise<void> {
  await pad.ready();
  await pad.setStrokes(strokesOf(7));
  await pad.teach(1);
  await pad.setStrokes(strokesOf(4));
  await pad.teach(4);
}

test('what was taught is there when one comes back: the same network, to the last bit', async ({
  pad,
  page,
}) => {
  const hand = new Hand(page);
  await expect(hand.region.getByText('Nothing is taught yet')).toBeVisible();
  await teachTwo(pad);
  await expect(hand.region.getByText('2 drawings, taught to reader.')).toBeVisible();
  const before = await weights(pad);
  await page.reload();
  await pad.knows(2);
  await expect(hand.pictures).toHaveCount(2);
  await expect(pad.root.getByText('Learned all 2 drawings.')).toBeVisible();
  expect(await weights(pad)).toBe(before);
  await pad.setStrokes(strokesOf(7));
  await expect(pad.answer).toHaveText('1');
});

test('a drawing gets another label, or goes, and each change can be undone', async ({
  pad,
  page,
}) => {
  const hand = new Hand(page);
  await teachTwo(pad);
  await expect(hand.pictures.first()).toHaveAccessibleName('Drawing 1, a 1');
  const before = await weights(pad);

  await pad.lesson(() => hand.label(1).selectOption('it is 7'));
  await expect(hand.region.getByText('It is a 7 from now on.')).toBeVisible();
  await expect(hand.pictures.first()).toHaveAccessibleName('Drawing 1, a 7');
  await pad.setStrokes(strokesOf(7));
  await expect(pad.answer).toHaveText('7');

  await pad.lesson(() => hand.button('Undo').click());
  await expect(hand.region.getByText('Undone.')).toBeVisible();
  expect(await weights(pad)).toBe(before);

  await pad.lesson(() => hand.button('Remove drawing 2').click());
  await expect(hand.region.getByText('The 4 is removed.')).toBeVisible();
  await expect(hand.pictures).toHaveCount(1);
  await pad.lesson(() => hand.button('Undo').click());
  await expect(hand.pictures).toHaveCount(2);
  await expect(hand.region.getByText('Undone.')).toBeVisible();
  expect(await weights(pad)).toBe(before);
});

test('Forget keeps a way back, and Undo lesson is kept, too', async ({ pad, page }) => {
  const hand = new Hand(page);
  await teachTwo(pad);
  await expect(hand.pictures).toHaveCount(2);
  await pad.button('Undo lesson').click();
  await expect(hand.pictures).toHaveCount(1);
  await pad.button('Forget').click();
  await expect(hand.pictures).toHaveCount(0);
  await expect(hand.region.getByText('Forgotten: one drawing.')).toBeVisible();
  await pad.lesson(() => hand.button('Undo').click());
  await expect(hand.pictures).toHaveCount(1);
  await pad.setStrokes(strokesOf(7));
  await expect(pad.answer).toHaveText('1');
});

test('several hands are kept under their names, and one of them is chosen', async ({
  pad,
  page,
}) => {
  const hand = new Hand(page);
  await teachTwo(pad);
  await hand.region.getByLabel('Name').fill('Ada');
  await hand.region.getByLabel('Name').press('Enter');
  await hand.button('New hand').click();
  await expect(hand.region.getByText('“My hand” is new')).toBeVisible();
  await expect(hand.pictures).toHaveCount(0);
  await pad.setStrokes(strokesOf(7));
  await expect(pad.answer).toHaveText('7');
  await pad.teach(2);
  await expect(hand.pictures).toHaveCount(1);

  await page.reload();
  await pad.knows(1);
  const choice = hand.region.getByRole('combobox', { name: 'Hand', exact: true });
  await expect(choice.locator('option')).toHaveText(['Ada', 'My hand']);
  await expect(choice).toBeEnabled();
  await pad.lesson(() => choice.selectOption('Ada'));
  await expect(hand.pictures).toHaveCount(2);
  await expect(hand.region.getByText('2 drawings, taught to reader.')).toBeVisible();
  await pad.setStrokes(strokesOf(7));
  await expect(pad.answer).toHaveText('1');

  await pad.lesson(() => hand.button('Remove hand').click());
  await expect(hand.region.getByText('“Ada” is removed.')).toBeVisible();
  await expect(hand.pictures).toHaveCount(1);
  await pad.lesson(() => hand.button('Undo').click());
  await expect(hand.pictures).toHaveCount(2);
});

test('a hand goes to another device as a file, and is the same hand there', async ({
  pad,
  page,
  browser,
}) => {
  const hand = new Hand(page);
  await teachTwo(pad);
  await expect(hand.pictures).toHaveCount(2);
  const download = page.waitForEvent('download');
  await hand.button('Export').click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('my-hand.digitpad.json');
  const text = await readFile(await file.path(), 'utf8');
  // A drawing a line, between the head and the end: people can read it.
  expect(text.split('\n').filter((line) => line.startsWith('    {"label":'))).toHaveLength(2);

  const device = await browser.newContext();
  const there = await device.newPage();
  await there.goto(page.url());
  const otherPad = new Pad(there);
  const otherHand = new Hand(there);
  await otherPad.ready();
  const chooser = there.waitForEvent('filechooser');
  await otherHand.button('Import').click();
  const chosen = await chooser;
  const buffer = Buffer.from(text);
  await otherPad.lesson(() =>
    chosen.setFiles({ name: 'my-hand.digitpad.json', mimeType: 'application/json', buffer }),
  );
  await expect(otherHand.region.getByText('“My hand” has come: 2 drawings.')).toBeVisible();
  await expect(otherHand.pictures).toHaveCount(2);
  expect(await weights(otherPad)).toBe(await weights(pad));
  await device.close();
});

test('a file that is no hand is named, and nothing is changed', async ({ pad, page }) => {
  const hand = new Hand(page);
  await teachTwo(pad);
  await expect(hand.pictures).toHaveCount(2);
  await hand.region
    .getByLabel('Import')
    .last()
    .setInputFiles({
      name: 'notes.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"format":"digitpad-hand","version":1,"name":"x","model":"reader"}'),
    });
  await expect(
    hand.region.getByText('notes.json: drawings is missing; it must be a list'),
  ).toBeVisible();
  await expect(hand.pictures).toHaveCount(2);
});

test('a lesson that the closing of the page cut off is offered again', async ({ pad, page }) => {
  const hand = new Hand(page);
  await pad.ready();
  await expect(hand.region.getByText('Nothing is taught yet')).toBeVisible();
  await page.route(rehearsal, () => {});
  await pad.setStrokes(strokesOf(7));
  const begun = page.waitForRequest(rehearsal);
  await pad.button('1').click();
  await begun;
  await page.reload();
  await page.unroute(rehearsal);
  await expect(
    hand.region.getByText('The page was closed in the middle of a lesson'),
  ).toBeVisible();
  await expect(hand.pictures).toHaveCount(0);
  await pad.lesson(() => hand.button('Teach it now').click());
  await expect(hand.region.getByText('The lesson that was cut off is done.')).toBeVisible();
  await expect(hand.pictures).toHaveCount(1);
  await pad.setStrokes(strokesOf(7));
  await expect(pad.answer).toHaveText('1');
});

/** Leaves the page as a lesson begins, once that is kept. */
async function leaveInALesson(pad: Pad): Promise<void> {
  const left = pad.page.waitForEvent('load');
  await pad.root.evaluate((element: DigitPad) => {
    const whenKept = () => {
      indexedDB.open('digitpad-hands').onsuccess = ({ target }) => {
        const database: IDBDatabase = (target as IDBOpenDBRequest).result;
        const store = database.transaction('digitpad-hands').objectStore('digitpad-hands');
        store.get('shelf').onsuccess = (event) => {
          const shelf = (event.target as IDBRequest).result;
          database.close();
          if (shelf.hands[0].asked === null) whenKept();
          else location.reload();
        };
      };
    };
    element.addEventListener('digitpad-teaching', whenKept, { once: true });
    void element.teach(4).catch(() => {});
  });
  await left;
}

test('what was learned before comes back by itself; what was cut off is still offered', async ({
  pad,
  page,
}) => {
  const hand = new Hand(page);
  await pad.ready();
  await pad.setStrokes(strokesOf(7));
  await pad.teach(1);
  await expect(hand.pictures).toHaveCount(1);
  await pad.setStrokes(strokesOf(4));
  await leaveInALesson(pad);
  await pad.knows(1);
  await page.reload();
  await pad.knows(1);
  await pad.lesson(() => hand.button('Teach it now').click());
  await expect(hand.pictures).toHaveCount(2);
});

test('what was cut off can be left, and is not offered a second time', async ({ pad, page }) => {
  const hand = new Hand(page);
  await pad.ready();
  await expect(hand.region.getByText('Nothing is taught yet')).toBeVisible();
  await page.route(rehearsal, () => {});
  await pad.setStrokes(strokesOf(7));
  const begun = page.waitForRequest(rehearsal);
  await pad.button('1').click();
  await begun;
  await page.reload();
  await hand.button('Leave it').click();
  await expect(hand.region.getByText('Nothing is taught yet')).toBeVisible();
  await page.reload();
  await expect(hand.region.getByText('Nothing is taught yet')).toBeVisible();
  await expect(hand.button('Leave it')).toBeHidden();
});

test.describe('when the images to rehearse do not come', () => {
  test.use({ expectedErrors: /rehearsal-images/ });

  test('the page says so, keeps the drawings, and teaches them at the next try', async ({
    pad,
    page,
  }) => {
    const hand = new Hand(page);
    await teachTwo(pad);
    await expect(hand.pictures).toHaveCount(2);
    await page.route(rehearsal, (route) => route.abort());
    await page.reload();
    await expect(hand.region.getByText(/kept, but not taught\.$/)).toBeVisible();
    await expect(hand.pictures).toHaveCount(2);
    await page.unroute(rehearsal);
    await pad.lesson(() => hand.button('Try again').click());
    await expect(hand.region.getByText('2 drawings, taught to reader.')).toBeVisible();
    await pad.setStrokes(strokesOf(7));
    await expect(pad.answer).toHaveText('1');
  });
});

for (const [what, fault, words] of [
  [
    'is full',
    () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    },
    'This browser has no room left for what you teach.',
  ],
  [
    'is refused',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Not here.', 'SecurityError');
      };
    },
    'This browser does not keep what you teach (Not here.).',
  ],
] as const) {
  test(`where storage ${what}, the page says so, and teaching goes on`, async ({ page }) => {
    await page.addInitScript(fault);
    await page.goto('./');
    const pad = new Pad(page);
    const hand = new Hand(page);
    await teachTwo(pad);
    await expect(hand.region.getByText(words)).toBeVisible();
    await expect(hand.region.getByText('Export takes it to a file.')).toBeVisible();
    await expect(hand.pictures).toHaveCount(2);
    await pad.lesson(() => hand.button('Remove drawing 1').click());
    await expect(hand.pictures).toHaveCount(1);
    await pad.setStrokes(strokesOf(7));
    await expect(pad.answer).toHaveText('7');
  });
}

/** As another version of the page would have kept it. */
async function rewrite(page: Page, version: number, weights?: string): Promise<void> {
  await page.evaluate(
    async ([newVersion, newWeights]) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('digitpad-hands');
        request.onsuccess = () => resolve(request.result);
      });
      const store = database
        .transaction('digitpad-hands', 'readwrite')
        .objectStore('digitpad-hands');
      await new Promise((resolve) => {
        const request = store.get('shelf');
        request.onsuccess = () => {
          const shelf = request.result;
          shelf.version = newVersion;
          for (const kept of shelf.hands) kept.weights = newWeights ?? kept.weights;
          store.put(shelf, 'shelf').onsuccess = resolve;
        };
      });
    },
    [version, weights] as const,
  );
}

test('what a newer page has kept is left untouched, and said', async ({ pad, page }) => {
  const hand = new Hand(page);
  await teachTwo(pad);
  await expect(hand.pictures).toHaveCount(2);
  await rewrite(page, 2);
  await page.reload();
  await expect(hand.region.getByText('A newer version of this page has kept hands')).toBeVisible();
  await pad.ready();
  await pad.setStrokes(strokesOf(7));
  await pad.teach(3);
  await expect(hand.pictures).toHaveCount(1);
  await rewrite(page, 1);
  await page.reload();
  await expect(hand.pictures).toHaveCount(2);
});

test('drawings that were taught to other weights are not taught to these unasked', async ({
  pad,
  page,
}) => {
  const hand = new Hand(page);
  await teachTwo(pad);
  await expect(hand.pictures).toHaveCount(2);
  await rewrite(page, 1, 'others');
  await page.reload();
  await expect(hand.region.getByText('taught to other weights of reader')).toBeVisible();
  await pad.setStrokes(strokesOf(7));
  await expect(pad.answer).toHaveText('7');
  await pad.lesson(() => hand.button('Teach them').click());
  await expect(pad.answer).toHaveText('1');
});

test('two tabs teach: each says what the other one did, and nothing is lost', async ({
  pad,
  page,
}) => {
  await pad.ready();
  const otherPage = await page.context().newPage();
  await otherPage.goto(page.url());
  const other = new Pad(otherPage);
  const [hand, otherHand] = [new Hand(page), new Hand(otherPage)];
  await other.ready();
  await expect(otherHand.region.getByText('Nothing is taught yet')).toBeVisible();

  await pad.setStrokes(strokesOf(7));
  await pad.teach(1);
  await expect(otherHand.region.getByText('More was taught elsewhere')).toBeVisible();
  // It teaches all the same, before it has taken that over.
  await other.setStrokes(strokesOf(4));
  await other.teach(9);
  await expect(otherHand.pictures).toHaveCount(2);
  await expect(hand.pictures).toHaveCount(2);

  await pad.lesson(() => hand.button('Take it over').click());
  await expect(hand.region.getByText('2 drawings, taught to reader.')).toBeVisible();
  await other.lesson(() => otherHand.button('Take it over').click());
  await expect(otherHand.region.getByText('2 drawings, taught to reader.')).toBeVisible();
  expect(await weights(other)).toBe(await weights(pad));
  await pad.setStrokes(strokesOf(4));
  await expect(pad.answer).toHaveText('9');
});
