// The Chromium of the browser tests, without the habits that slow down pages that nobody looks at.

import { type Browser, chromium, type Page } from '@playwright/test';
import { launchOptions } from '../../browser/support/chromium.js';

export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    ...launchOptions,
    args: [
      ...launchOptions.args,
      '--disable-background-timer-throttling',
      '--disable-backgrounding-occluded-windows',
      '--disable-renderer-backgrounding',
    ],
  });
}

/** A page that tells of its errors, and refuses to ask any other machine for anything. */
export async function openPage(
  browser: Browser,
  address: string,
  script?: () => void,
): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  const { origin } = new URL(address);
  await page.route(
    (url) => url.origin !== origin && url.protocol.startsWith('http'),
    (route) => route.abort(),
  );
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  if (script !== undefined) await page.addInitScript(script);
  await page.goto(address);
  if (errors.length > 0) throw new Error(errors.join('; '));
  return page;
}
