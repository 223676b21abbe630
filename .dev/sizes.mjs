// How much arrives before the first prediction: bundles the element as a page of somebody else's would,
// then has size-limit hold the files of .size-limit.json against their limits, compressed by Brotli.
// Needs dist/package and dist/site.
import { join } from 'node:path';
import { attempt, root } from './steps.mjs';

const names = { entryFileNames: '[name].js', chunkFileNames: '[name].js' };

async function bundleElement() {
  const { build } = await import('vite'); // here, since it is not there before `npm ci`
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(root, 'dist/package'),
    build: {
      outDir: join(root, 'build/sizes'),
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: false,
      rollupOptions: {
        input: { 'digit-pad': join(root, 'dist/package/element/index.js') },
        output: { ...names, assetFileNames: '[name][extname]' },
      },
    },
  });
}

export async function checkSizes() {
  await bundleElement();
  return attempt(
    'Sizes: what arrives before the first prediction',
    'node_modules/.bin/size-limit',
    [],
  );
}
