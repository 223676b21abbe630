// How the browser tests run: against the built site (dist/site), in the machine's Chromium, on a
// port that the system chooses.

import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from './support/chromium.js';

const ALONE = /@alone/;

export default defineConfig({
  testDir: '.',
  // Pictures for the README are not a test: README.md here says how to make them.
  testMatch: process.env.PICTURES ? 'pictures.ts' : '*.spec.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: '100%',
  projects: [
    { name: 'page', grepInvert: ALONE },
    // What is measured here would be the other tests' doing, too: run with one worker.
    { name: 'alone', grep: ALONE },
  ],
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  // Only against waiting for ever: how long something takes says more of the machine than of the page.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 800 },
    // It would answer requests before a test can: offline.spec.ts is where it is allowed.
    serviceWorkers: 'block',
    launchOptions,
  },
});
