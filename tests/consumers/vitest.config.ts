// Runs the package's consumers: `npx vitest run --config tests/consumers/vitest.config.ts`, once
// `npm ci` has run in this folder and dist/package is built.

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    reporters: 'verbose',
    // Only against waiting for ever.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
