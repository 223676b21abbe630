// Makes dist/package before the tests, some of which use it as its users will.

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export default function buildPackage(): void {
  const build = fileURLToPath(new URL('../../../web/package/build.mjs', import.meta.url));
  execFileSync(process.execPath, [build], { stdio: ['ignore', 'ignore', 'inherit'] });
}
