// Chromium, as Playwright drives it.

import { chromium as playwright } from '@playwright/test';
import { launchOptions } from '../../browser/support/chromium';
import type { Driver, Engine } from './driver';
import { WINDOW } from './driver';

async function open(): Promise<Driver> {
  const browser = await playwright.launch(launchOptions);
  const page = await browser.newPage({ viewport: WINDOW });
  return {
    goto: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    // Playwright's own types say more than ours can promise.
    evaluate: (work, argument) => page.evaluate(work as never, argument as never),
    drag: async ([first, ...rest]) => {
      if (first === undefined) return;
      await page.mouse.move(first.x, first.y);
      await page.mouse.down();
      for (const { x, y } of rest) await page.mouse.move(x, y);
      await page.mouse.up();
    },
    close: () => browser.close(),
  };
}

export const chromium: Engine = { name: 'Chromium', missing: () => null, open };
