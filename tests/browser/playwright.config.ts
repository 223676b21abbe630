// How the browser tests run: against the built site (dist/site), in the machine's Chromium, on a
// port that the system chooses.

import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';

const installed = '/usr/bin/chromium';
const executablePath = process.env.CHROMIUM ?? (existsSync(installed) ? installed : undefined);
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: '.',
  // Pictures for the README are not a test: README.md here says how to make them.
  testMatch: process.env.PICTURES ? 'pictures.ts' : '*.spec.ts',
  outputDir: '../../test-results',
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  // Only against waiting for ever: how long something takes says more of the machine than of the page.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        // Chromium's sandbox does not start for root.
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
