// Makes the pages of a run: one for each peer and purpose, bundled and minified by itself, as its users
// would, so that no page carries what only another one needs.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

const ID = 'virtual:entry';

/** @param code - What the page runs; it imports from the benchmark's folder as `/peers/...`. */
export async function makePage(
  { bench, out }: { bench: string; out: string },
  name: string,
  code: string,
): Promise<void> {
  const outDir = join(out, name);
  await build({
    configFile: false,
    root: bench,
    base: './',
    logLevel: 'error',
    plugins: [entry(code)],
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: ID, output: { entryFileNames: 'page.js' } },
      chunkSizeWarningLimit: 10_000,
    },
  });
  mkdirSync(outDir, { recursive: true });
  writeFileSync(
    join(outDir, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,"><body><script type="module" src="./page.js"></script>`,
  );
}

function entry(code: string): Plugin {
  return {
    name: 'entry',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load: (id) => (id === `\0${ID}` ? code : null),
  };
}
