// A folder of somebody else's in which digitpad was installed: the tarball that npm would publish, and
// what its package.json says that it needs; nothing else is there to be found.

import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const apps = fileURLToPath(new URL('apps', import.meta.url));

export interface Installed {
  /** The folder, with `apps` and `node_modules`. */
  folder: string;
  /** The files of the tarball. */
  files: string[];
}

export async function install(): Promise<Installed> {
  const folder = await mkdtemp(join(tmpdir(), 'digitpad-consumer-'));
  const modules = join(folder, 'node_modules');
  await mkdir(join(modules, 'digitpad'), { recursive: true });
  await cp(apps, join(folder, 'apps'), { recursive: true });
  const pack = ['pack', '--json', '--pack-destination', folder, join(root, 'dist/package')];
  const [{ filename, files }] = JSON.parse(execFileSync('npm', pack, { encoding: 'utf8' }));
  const unpack = ['-xzf', join(folder, filename), '--strip-components=1'];
  execFileSync('tar', [...unpack, '-C', join(modules, 'digitpad')]);
  await bringDependencies(join(modules, 'digitpad'), modules);
  return { folder, files: files.map(({ path }: { path: string }) => path) };
}

/** Copies what a package depends on, and what that depends on, as npm would bring it. */
async function bringDependencies(of: string, modules: string): Promise<void> {
  const { dependencies = {} } = JSON.parse(await readFile(join(of, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) {
    await cp(join(root, 'node_modules', name), join(modules, name), { recursive: true });
    await bringDependencies(join(modules, name), modules);
  }
}
