// Firefox, as puppeteer drives it over WebDriver BiDi: Playwright's Firefox is a build of its own.

import { existsSync } from 'node:fs';
import type { Driver, Engine } from './driver';
import { WINDOW } from './driver';

const executablePath = process.env.FIREFOX ?? '/usr/bin/firefox-esr';

async function open(): Promise<Driver> {
  const { launch } = await import('puppeteer-core');
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: WINDOW,
    // Unpacking MNIST, or a slow machine, is no reason to give up.
    protocolTimeout: 0,
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  return {
    goto: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    evaluate: (work, argument) => page.evaluate(work, argument),
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

export const firefox: Engine = {
  name: 'Firefox',
  missing: () => (existsSync(executablePath) ? null : executablePath),
  open,
};
