// The machine's Chromium, as the browser tests find it (tests/browser/playwright.config.ts), without
// the habits that slow down pages that nobody looks at.

import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';

export function startBrowser(): Promise<Browser> {
  const installed = '/usr/bin/chromium';
  const executablePath = process.env.CHROMIUM ?? (existsSync(installed) ? installed : undefined);
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      // Chromium's sandbox does not start for root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
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
