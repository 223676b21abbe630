// Runs the package's tests in Node. The browser's part is tests/browser.

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    // Builds dist/package once: what runs under a strict policy is what npm publishes.
    globalSetup: './support/build-package.ts',
    // How long a test takes says something of the machine, and nothing of digitpad.
    testTimeout: 0,
    hookTimeout: 0,
    restoreMocks: true,
    unstubGlobals: true,
  },
});
