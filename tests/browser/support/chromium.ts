// Which Chromium the tests and the benchmark run in, and how it is started: the one that CHROMIUM names,
// Debian's without windows (each page costs it less than half of what it costs the whole browser), or
// Playwright's own.

import { existsSync } from 'node:fs';

const debians = '/usr/bin/chromium-headless-shell';
const executablePath = process.env.CHROMIUM ?? (existsSync(debians) ? debians : undefined);

export const launchOptions = {
  ...(executablePath === undefined ? {} : { executablePath }),
  args: [
    // Chromium's sandbox does not start for root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
