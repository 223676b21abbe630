// The files that the pad cannot do without, coming wrong in every way there is: each time the file is
// named, the drawing is safe, and the next try may succeed.

import type { Route } from '@playwright/test';
import { strokesOf } from './support/digits.js';
import { Pad } from './support/pad.js';
import { expect, test } from './support/test.js';

type Fulfilment = NonNullable<Parameters<Route['fulfill']>[0]>;

interface Fault {
  what: string;
  /** null: no answer at all. */
  answer: (whole: Buffer) => Fulfilment | null;
  said: string;
}

const ANOTHER = 'is not the file that it should be';

const faults: Fault[] = [
  ...[0, 0.25, 0.5, 0.75].map((share) => ({
    what: `cut after ${share * 100} %`,
    answer: (whole: Buffer) => ({ body: whole.subarray(0, whole.length * share) }),
    said: ANOTHER,
  })),
  {
    what: 'with one bit turned',
    answer: (whole) => ({ body: Buffer.from(whole).fill(whole[5000] ^ 1, 5000, 5001) }),
    said: ANOTHER,
  },
  { what: 'not found', answer: () => ({ status: 404 }), said: 'the server answered 404' },
  {
    what: 'a fault of the server',
    answer: () => ({ status: 500 }),
    said: 'the server answered 500',
  },
  {
    what: 'a page in its place',
    answer: () => ({ body: '<!doctype html>', contentType: 'text/html' }),
    said: 'an HTML page instead',
  },
  { what: 'no connection', answer: () => null, said: 'could not be fetched' },
];

test.use({ expectedErrors: /404|500|ERR_FAILED/ });

for (const [name, pattern] of [
  ['the network', '**/digitpad-simd*.wasm'],
  ['the weights', '**/reader*.safetensors'],
] as const) {
  test(`${name}: whatever comes in their place is refused, and the next try may succeed`, async ({
    page,
  }) => {
    const pad = new Pad(page);
    let asked = false;
    for (const [i, { what, answer, said }] of faults.entries()) {
      await page.unroute(pattern);
      await page.route(pattern, async (route) => {
        asked = true;
        const given = answer(await (await route.fetch()).body());
        await (given === null ? route.abort() : route.fulfill(given));
      });
      asked = false;
      if (i === 0) await page.goto('./');
      else await pad.button('Try again').click();
      await expect(pad.alert, what).toContainText(said);
      await expect.poll(() => asked, what).toBe(true);
      if (i === 0) await pad.draw(strokesOf(4));
    }
    await page.unroute(pattern);
    await pad.button('Try again').click();
    await expect(pad.answer).toHaveText('4');
    await expect(pad.alert).toBeHidden();
  });

  test(`${name}: what a cache had kept of another version is fetched anew, without a word`, async ({
    page,
  }) => {
    let times = 0;
    await page.route(pattern, async (route) => {
      times += 1;
      await (times === 1 ? route.fulfill({ body: 'of another version' }) : route.continue());
    });
    await page.goto('./');
    const pad = new Pad(page);
    await pad.draw(strokesOf(4));
    await expect(pad.answer).toHaveText('4');
    expect(times).toBe(2);
  });

  test(`${name}: what a server calls it is no matter`, async ({ page }) => {
    await page.route(pattern, async (route) => {
      await route.fulfill({ response: await route.fetch(), contentType: 'text/plain' });
    });
    await page.goto('./');
    const pad = new Pad(page);
    await pad.draw(strokesOf(4));
    await expect(pad.answer).toHaveText('4');
  });
}

test('a script that does not come is named, and comes when the page is loaded again', async ({
  page,
}) => {
  await page.route('**/digitpad-simd*.js', (route) => route.abort());
  await page.goto('./');
  const pad = new Pad(page);
  await expect(pad.alert).toContainText(/The script beside .*digitpad-simd.* could not be loaded/);
  await expect(pad.alert).toContainText('reload the page');
  await page.unroute('**/digitpad-simd*.js');
  await page.reload();
  await pad.draw(strokesOf(4));
  await expect(pad.answer).toHaveText('4');
});
