// How the site is built: from this folder, the element, the package and the weights to dist/site,
// static files that work in any folder of any host.

import { join } from 'node:path';
import { defineConfig } from 'vite';
import { contentPolicy, policy } from './vite/content-policy.js';
import { courseFiles, courseFrame } from './vite/course-frame.js';
import { embedFiles } from './vite/embed-files.js';
import { frameWords } from './vite/frame-words.js';
import { mnist } from './vite/mnist.js';
import { models } from './vite/models.js';
import { offline } from './vite/offline.js';
import { paletteSheet } from './vite/palette-sheet.js';
import { trainingImages } from './vite/training-images.js';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [
    paletteSheet(),
    courseFrame(),
    frameWords(),
    models(),
    mnist(),
    trainingImages(),
    embedFiles(),
    contentPolicy(),
    offline(),
  ],
  worker: { format: 'es' },
  build: {
    rolldownOptions: {
      input: ['index.html', 'bench.html', ...courseFiles].map((page) =>
        join(import.meta.dirname, page),
      ),
    },
    outDir: '../../dist/site',
    emptyOutDir: true,
    target: 'es2022',
    // Those that know light-dark(), so that it is not rewritten for those that do not.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // Inlined, weights would be data: addresses, which the content policy refuses.
    assetsInlineLimit: 0,
  },
  preview: { headers: { 'Content-Security-Policy': policy } },
});
