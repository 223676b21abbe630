// One visit on the devices that people have: a phone under a thumb, a tablet with a pen, and a phone a
// quarter as fast as this machine. The same visit in other engines is tests/engines.

import { devices, type Page, type PlaywrightTestOptions } from '@playwright/test';
import { digits, type Stroke, strokesOf } from './support/digits.js';
import type { Pad } from './support/pad.js';
import { expect, test } from './support/test.js';

interface Device {
  name: string;
  use: Partial<Omit<PlaywrightTestOptions, 'defaultBrowserType'>>;
  draw: (pad: Pad, stroke: Stroke) => Promise<void>;
  /** How many times as slow as this machine. */
  slowness: number;
}

function emulated(name: string): Device['use'] {
  const { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } = devices[name] ?? {};
  return { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } as Device['use'];
}

const phone = emulated('Pixel 7');
const thumb: Device['draw'] = (pad, stroke) => pad.touch(stroke);
const pen: Device['draw'] = async (pad, stroke) => (await pad.pen()).draw(stroke);

const visited: Device[] = [
  { name: 'a phone under a thumb', use: phone, draw: thumb, slowness: 1 },
  { name: 'a tablet with a pen', use: emulated('iPad Mini'), draw: pen, slowness: 1 },
  { name: 'a slow phone', use: phone, draw: thumb, slowness: 4 },
];

/** A browser that is told to leave at once may do so before it has written down the step just taken. */
async function isKept(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('keyval-store');
        opening.onsuccess = () => {
          const store = opening.result.transaction('keyval').objectStore('keyval');
          const reading = store.get('digitpad-training');
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result?.checkpoint.step === 1);
          };
        };
      }),
    undefined,
    { timeout: 180_000 },
  );
}

for (const { name, use, draw, slowness } of visited) {
  test.describe(`on ${name}`, () => {
    test.use(use);

    test.beforeEach(async ({ page }) => {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
    });

    test('each digit is read, as wide as the page is', async ({ page, pad }) => {
      for (const digit of digits.keys()) {
        for (const stroke of strokesOf(digit)) await draw(pad, stroke);
        await expect(pad.answer).toHaveText(String(digit));
        await pad.button('Clear').tap();
        await expect(pad.answer).not.toHaveText(String(digit));
      }
      const { content, window } = await page.evaluate(() => ({
        content: document.documentElement.scrollWidth,
        window: innerWidth,
      }));
      expect(content).toBeLessThanOrEqual(window);
    });

    test('one is taught, a network trains, and both are there after a reload', async ({
      page,
      pad,
    }) => {
      for (const stroke of strokesOf(7)) await draw(pad, stroke);
      await pad.lesson(() => pad.button('1').tap());
      await expect(pad.answer).toHaveText('1');

      await page.getByRole('link', { name: 'Train', exact: true }).tap();
      const train = page.getByRole('region', { name: 'Train' });
      const step = train.getByLabel('step', { exact: true });
      await train.getByRole('button', { name: 'Step', exact: true }).tap();
      await expect(step).toHaveText('1', { timeout: 180_000 });
      await isKept(page);

      await page.reload();
      await pad.knows(1);
      await expect(pad.answer).toHaveText('1');
      await expect(step).toHaveText('1');
    });
  });
}
