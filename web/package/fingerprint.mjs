// The SHA-256 of a file as the end of its address, which integrity.ts reads. As a command: writes that of
// a compiled module beside it, so that the script which fetches it asks for exactly this file. CMake runs it
// after each link.

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @param {string} path */
export function fingerprint(path) {
  return `#sha256-${createHash('sha256').update(readFileSync(path)).digest('base64')}`;
}

const [script, path] = process.argv.slice(1);
if (script === fileURLToPath(import.meta.url)) {
  const module = `export default '${fingerprint(path)}';\n`;
  writeFileSync(path.replace(/\.wasm$/, '.sha256.mjs'), module);
}
