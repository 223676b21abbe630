// For pages without a bundler: the tag and the interface, each with all that it imports. They share
// nothing, so that a page with the tag alone loads no more than the tag needs. The compiled network and the
// rehearsal images are not copied: the bundles find those that are there.

import { join } from 'node:path';
import { build } from 'vite';

const entries = { 'digit-pad': 'element/index.js', digitpad: 'package/index.js' };

/** @param {string} folder The package, built but for this. */
export async function bundle(folder) {
  for (const [name, entry] of Object.entries(entries)) {
    const assetFileNames = 'package/generated/[name][extname]';
    const chunkFileNames = `browser/${name}/[name].js`;
    const worker = { entryFileNames: chunkFileNames, chunkFileNames, assetFileNames };
    await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      base: './',
      worker: { format: 'es', rolldownOptions: { output: worker } },
      build: {
        outDir: folder,
        emptyOutDir: false,
        target: 'es2022',
        assetsInlineLimit: 0,
        modulePreload: false,
        rolldownOptions: {
          input: { [name]: join(folder, entry) },
          preserveEntrySignatures: 'strict',
          output: { entryFileNames: 'browser/[name].js', chunkFileNames, assetFileNames },
        },
      },
    });
  }
}
