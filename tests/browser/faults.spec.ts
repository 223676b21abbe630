// What a browser may do to a page: give it no memory, freeze it, hand back from its stores what nobody put
// there. The page says what happened where that matters, and goes on.

import type { Page } from '@playwright/test';
import { strokesOf } from './support/digits.js';
import { Pad } from './support/pad.js';
import { expect, test } from './support/test.js';

test.describe('without memory for WebAssembly', () => {
  test.use({ expectedErrors: /Out of memory/ });

  test('the pad says so, and reads when the page is loaded again', async ({ page }) => {
    await page.addInitScript(() => {
      if (sessionStorage.getItem('refused') !== null) return;
      sessionStorage.setItem('refused', 'once');
      Reflect.set(WebAssembly, 'instantiate', () =>
        Promise.reject(new RangeError('Out of memory: Cannot allocate Wasm memory')),
      );
    });
    await page.goto('./');
    const pad = new Pad(page);
    await expect(pad.alert).toContainText('There is no memory for WebAssembly');
    await expect(pad.alert).toContainText('Close other pages, then reload this one.');
    await page.reload();
    await pad.draw(strokesOf(4));
    await expect(pad.answer).toHaveText('4');
  });
});

async function freezeAndThaw(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await session.detach();
}

test('a lesson in a tab that is frozen goes on when the tab is back', async ({ pad, page }) => {
  await pad.ready();
  await pad.draw(strokesOf(7));
  await pad.lesson(async () => {
    await pad.button('1').click();
    await freezeAndThaw(page);
  });
  await expect(pad.answer).toHaveText('1');
});

/** Puts something into one of the page's stores, as if it had been kept. */
async function store(
  page: Page,
  [database, objects, key]: [string, string, string],
  value: unknown,
): Promise<void> {
  await page.evaluate(
    ([databaseName, storeName, place, what]) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open(databaseName);
        opening.onupgradeneeded = () => opening.result.createObjectStore(storeName);
        opening.onerror = reject;
        opening.onsuccess = () => {
          const writing = opening.result.transaction(storeName, 'readwrite');
          writing.objectStore(storeName).put(what, place);
          writing.oncomplete = () => {
            opening.result.close();
            resolve(undefined);
          };
        };
      }),
    [database, objects, key, value] as const,
  );
}

for (const damaged of ['nonsense', null, { version: 1, hands: 'none' }]) {
  test(`kept drawings that are ${JSON.stringify(damaged)} are left alone, and said`, async ({
    pad,
    page,
  }) => {
    await pad.ready();
    await store(page, ['digitpad-hands', 'digitpad-hands', 'shelf'], damaged);
    await page.reload();
    const hand = page.getByRole('region', { name: 'Your hand' });
    await expect(hand.getByText('what it kept is damaged')).toBeVisible();
    await pad.ready();
    await pad.draw(strokesOf(7));
    await pad.teach(1);
    await expect(pad.answer).toHaveText('1');
  });
}

test('a kept training that is damaged keeps nobody from training', async ({ page }) => {
  await page.goto('./');
  await store(page, ['keyval-store', 'keyval', 'digitpad-training'], {
    recipe: 7,
    checkpoint: 'none',
  });
  await page.goto('./#train');
  await page.reload();
  const training = page.getByRole('region', { name: 'Train' });
  await training.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(training.getByLabel('step', { exact: true }).and(page.locator('output'))).toHaveText(
    '1',
  );
});
