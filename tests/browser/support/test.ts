// What every browser test stands on: the built site on a port of its own, and a page that fails its
// test on any error in the console, any violation of the content policy (which is one), and any
// request to another origin.

import { fileURLToPath } from 'node:url';
import { test as base, expect } from '@playwright/test';
import { preview } from 'vite';
import { Pad } from './pad.js';

const configFile = fileURLToPath(new URL('../../../web/page/vite.config.ts', import.meta.url));

/** Playwright's own words where playwright.config.ts keeps the service worker away. */
const WORKER_BLOCKED = 'Service Worker registration blocked by Playwright';

interface Options {
  /** Errors that a test brings about on purpose: what their text matches is let pass. */
  expectedErrors: RegExp | null;
}

interface Fixtures {
  /** The pad of the page, which is open; its model may still be on its way. */
  pad: Pad;
}

export const test = base.extend<Options & Fixtures, { site: string }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies out of it.
    async ({}, use) => {
      const server = await preview({
        configFile,
        logLevel: 'error',
        preview: { host: '127.0.0.1', port: 0 },
      });
      await use(server.resolvedUrls?.local[0] ?? '');
      await server.close();
    },
    { scope: 'worker' },
  ],

  baseURL: ({ site }, use) => use(site),

  expectedErrors: [null, { option: true }],

  page: async ({ page, site, expectedErrors }, use) => {
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.text() === WORKER_BLOCKED) return;
      if (['error', 'warning'].includes(message.type())) {
        faults.push(`${message.text()} (${message.location().url})`);
      }
    });
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('request', (request) => {
      if (!request.url().startsWith(site)) faults.push(`request to ${request.url()}`);
    });
    await use(page);
    expect(faults.filter((fault) => !expectedErrors?.test(fault))).toEqual([]);
  },

  pad: async ({ page }, use) => {
    await page.goto('./');
    await use(new Pad(page));
  },
});

export { expect };
