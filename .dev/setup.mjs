// The set-up that every command begins with: system packages, a working Emscripten, npm's packages.
// Each part first looks whether there is anything to do, so that a second run costs next to nothing.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { must, root, StepFailed } from './steps.mjs';
import { bringSystemPackages, thisSystem } from './system.mjs';

/** @param {{ forTests: boolean }} what `forTests` adds what only the tests need. */
export async function setUp(what) {
  const system = thisSystem();
  await bringSystemPackages(system, what);
  await linkAcorn(system);
  if (!lockIsInstalled(root)) await must("Bringing npm's packages", 'npm', ['ci']);
  if (what.forTests) await bringBrowser(system);
}

/**
 * npm's packages of a folder that has its own, apart from the project's, for those who need them.
 * @param {string} folder Relative to the repository.
 */
export async function bringPackages(folder) {
  const path = join(root, folder);
  if (lockIsInstalled(path)) return;
  await must(`Bringing npm's packages for ${folder}`, 'npm', ['ci', '--ignore-scripts'], {
    cwd: path,
  });
}

const debianEmscripten = '/usr/share/emscripten';

/**
 * Debian's Emscripten finds its JavaScript parser, acorn, only through Debian's own Node. Under another
 * Node in /usr/bin its last step fails with "Cannot find module 'acorn'"; a link cures that. An
 * Emscripten from elsewhere brings its own acorn and is left alone.
 */
async function linkAcorn(system) {
  const link = join(debianEmscripten, 'node_modules');
  const compiler = system.findCommand('em++');
  const isDebians = compiler && realpathSync(compiler).startsWith(`${debianEmscripten}/`);
  if (!isDebians || existsSync(link)) return;
  const resolve = ['-e', "require.resolve('acorn')"];
  if ((await system.capture('/usr/bin/node', resolve, { cwd: debianEmscripten })).ok) return;
  const privilege = system.isRoot ? ['env'] : ['sudo'];
  const [command, ...args] = [...privilege, 'ln', '-s', '/usr/share/nodejs', link];
  await system.must('Showing Emscripten where its acorn is', command, args);
}

/**
 * Where apt has no Chromium to give, Playwright has one: on Ubuntu it is brought, elsewhere it is for
 * people to say so.
 * @param {import('./system.mjs').System} system
 */
export async function bringBrowser(system) {
  if (system.family === 'debian' || (await hasBrowser(system))) return;
  const [playwright, install] = ['node_modules/.bin/playwright', ['install', 'chromium']];
  if (system.family === 'ubuntu') {
    await system.must("Bringing Playwright's Chromium", playwright, [...install, '--with-deps']);
    return;
  }
  console.log(`Missing: the browser in which the page is tested. Install it with
  npx ${['playwright', ...install].join(' ')}
or name one: CHROMIUM=/path/to/chromium npm test`);
  throw new StepFailed('browser');
}

async function hasBrowser(system) {
  if (process.env.CHROMIUM || system.hasFile('/usr/bin/chromium-headless-shell')) return true;
  const look = `import { chromium } from '@playwright/test';
    import { accessSync } from 'node:fs';
    accessSync(chromium.executablePath());`;
  return (await system.capture('node', ['--input-type=module', '-e', look])).ok;
}

/**
 * Whether node_modules holds exactly what package-lock.json asks for. npm leaves a copy of what it
 * installed there, which tells more than a date: a checkout gives every file a new one.
 * @param {string} folder The one that holds both.
 */
export function lockIsInstalled(folder) {
  const installed = readPackages(join(folder, 'node_modules', '.package-lock.json'));
  const wanted = readPackages(join(folder, 'package-lock.json'));
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    const there = installed[path];
    // Optional packages are those for other systems: npm leaves them out.
    if (path === '' || (!there && entry.optional)) return true;
    return there?.version === entry.version && there?.integrity === entry.integrity;
  });
}

function readPackages(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}
