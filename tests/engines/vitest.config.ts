// Runs the scenario in every engine, one after the other, once dist/site is built and `npm ci` has run
// in this folder: `npx vitest run --config tests/engines/vitest.config.ts`.

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    reporters: 'verbose',
    // All of these only against waiting for ever.
    testTimeout: 600_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 300_000, interval: 100 } },
  },
});
