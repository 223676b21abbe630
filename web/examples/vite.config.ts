// Serves and builds the examples as they stand, with the built site around them (`/embed/`,
// `/index.html`) and the built package as `digitpad`: npx vite web/examples

import { join } from 'node:path';
import { defineConfig } from 'vite';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const pages = ['plain', 'iframe', 'reveal', 'observable', 'react', 'vue'];

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: join(root, 'build/examples-cache'),
  publicDir: join(dist, 'site'),
  resolve: {
    alias: [
      { find: /^digitpad\/element$/, replacement: join(dist, 'package/element/index.js') },
      { find: /^digitpad\/weights/, replacement: join(dist, 'package/weights') },
    ],
  },
  // The package lies outside of this folder.
  server: { fs: { allow: [root] } },
  build: {
    outDir: join(root, 'build/examples'),
    emptyOutDir: true,
    rolldownOptions: { input: pages.map((page) => join(import.meta.dirname, page, 'index.html')) },
  },
});
