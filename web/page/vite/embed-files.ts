// What other people's pages load, at addresses that a newer build does not change: the element,
// `embed/digit-pad.js`, and the models, `embed/NAME.safetensors`.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const ROOT = join(import.meta.dirname, '../../..');
const WEIGHTS = join(ROOT, 'model/weights');

export function embedFiles(): Plugin {
  return {
    name: 'embed-files',
    apply: 'build',
    buildStart() {
      this.emitFile({
        type: 'chunk',
        id: join(ROOT, 'web/element/index.ts'),
        fileName: 'embed/digit-pad.js',
        preserveSignature: 'strict',
      });
      for (const file of readdirSync(WEIGHTS).filter((name) => name.endsWith('.safetensors'))) {
        this.emitFile({
          type: 'asset',
          fileName: `embed/${file}`,
          source: readFileSync(join(WEIGHTS, file)),
        });
      }
    },
  };
}
