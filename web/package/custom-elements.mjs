// custom-elements.json: what editors and documentation tools read of <digit-pad>, taken from its source.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';

/** The element's public face, and no more. */
const files = ['element/digit-pad.ts', 'element/index.ts'];

/** Modules are named as the package has them, and what is nobody's business is left out. */
const asPublished = {
  name: 'as-published',
  packageLinkPhase({ customElementsManifest }) {
    const text = JSON.stringify(customElementsManifest).replaceAll('.ts"', '.js"');
    const { modules } = JSON.parse(text);
    for (const { declarations } of modules) {
      for (const declaration of declarations) {
        declaration.members = declaration.members?.filter(
          ({ name, privacy }) => !name.startsWith('#') && (privacy ?? 'public') === 'public',
        );
        // The name of a variable, where the source sends all its events from one place.
        declaration.events = declaration.events?.filter(({ name }) => name !== 'type');
      }
    }
    customElementsManifest.modules = modules;
  },
};

/** @param {string} web The folder that holds `element`. */
export function customElements(web) {
  const modules = files.map((file) =>
    ts.createSourceFile(file, readFileSync(join(web, file), 'utf8'), ts.ScriptTarget.ES2022, true),
  );
  return create({ modules, plugins: [...litPlugin(), asPublished], context: { dev: false } });
}
