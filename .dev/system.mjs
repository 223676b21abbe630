// Finds which system packages are missing and brings them through apt, or, where there is no apt or
// no right to use it, names each with the command that installs it. It never installs by other means.
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { systemPackages } from './packages.mjs';
import { attempt, capture, must, StepFailed } from './steps.mjs';

/** @typedef {import('./packages.mjs').SystemPackage} SystemPackage */

/**
 * What the set-up asks of the machine; the tests put an imagined one in its place.
 * @typedef {object} System
 * @property {'debian' | 'ubuntu' | ''} family By /etc/os-release; '' for every other system.
 * @property {boolean} isRoot
 * @property {boolean} canAsk Whether somebody is there to type a password.
 * @property {(name: string) => string | undefined} findCommand Where it is on the PATH.
 * @property {(path: string) => boolean} hasFile
 * @property {typeof capture} capture
 * @property {typeof must} must
 * @property {typeof attempt} attempt
 */

/** @returns {System} */
export function thisSystem() {
  return {
    family: readFamily(),
    isRoot: process.getuid?.() === 0,
    canAsk: Boolean(process.stdin.isTTY) && !process.env.CI,
    findCommand: (name) =>
      (process.env.PATH ?? '')
        .split(delimiter)
        .map((folder) => join(folder, name))
        .find(isExecutable),
    hasFile: existsSync,
    capture,
    must,
    attempt,
  };
}

function readFamily() {
  if (!existsSync('/etc/os-release')) return '';
  const ids =
    readFileSync('/etc/os-release', 'utf8')
      .match(/^ID(_LIKE)?=.*/gm)
      ?.join(' ') ?? '';
  if (ids.includes('ubuntu')) return 'ubuntu';
  return ids.includes('debian') ? 'debian' : '';
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {System} system
 * @param {{ forTests: boolean }} what
 * @returns {Promise<SystemPackage[]>}
 */
export async function missingPackages(system, { forTests }) {
  const wanted = systemPackages.filter(
    ({ use, only }) => (use === 'build' || forTests) && (!only || only === system.family),
  );
  const present = await Promise.all(wanted.map((entry) => isPresent(system, entry)));
  return wanted.filter((_, i) => !present[i]);
}

/**
 * @param {System} system
 * @param {SystemPackage} entry
 */
async function isPresent(system, { command, files, python }) {
  if (command) return system.findCommand(command) !== undefined;
  if (files) return files.some(system.hasFile);
  return python !== undefined && (await pythonWith(system, python)) !== undefined;
}

/**
 * A Python that can import this, if there is one.
 * @param {System} system
 * @param {string} module
 */
export async function pythonWith(system, module) {
  // The system's comes first: only that one knows what apt brings.
  for (const command of ['/usr/bin/python3', 'python3']) {
    if ((await system.capture(command, ['-c', `import ${module}`])).ok) return command;
  }
  return undefined;
}

/**
 * Brings every missing package, or throws StepFailed after saying what people have to install.
 * @param {System} system
 * @param {{ forTests: boolean }} what
 */
export async function bringSystemPackages(system, what) {
  const missing = await missingPackages(system, what);
  if (missing.length > 0) {
    const apt = await aptCommand(system);
    if (!apt) {
      console.log(howToInstall(system, missing));
      throw new StepFailed('system packages');
    }
    await installWithApt(system, apt, missing);
  }
}

/**
 * How to call apt-get here, through sudo if need be, or null where nobody may.
 * @param {System} system
 */
async function aptCommand(system) {
  if (!system.findCommand('apt-get')) return null;
  const apt = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-oDPkg::Lock::Timeout=300'];
  if (system.isRoot) return apt;
  if (!system.findCommand('sudo')) return null;
  const mayUseSudo = system.canAsk || (await system.capture('sudo', ['-n', 'true'])).ok;
  return mayUseSudo ? ['sudo', ...apt] : null;
}

/**
 * @param {System} system
 * @param {string[]} apt
 * @param {SystemPackage[]} missing
 */
async function installWithApt(system, [command = '', ...args], missing) {
  const names = missing.map(({ name }) => name);
  console.log(`Missing on this machine, brought through apt:`);
  for (const { name, why } of missing) console.log(`  ${name.padEnd(16)} ${why}`);
  await system.must('Asking apt what there is', command, [...args, 'update']);
  const { ok, output } = await system.attempt(
    'Installing them (some minutes when all are missing)',
    command,
    [...args, 'install', '-y', '--no-install-recommends', ...names],
  );
  if (!ok) {
    if (/nodejs:any|node-acorn/.test(output)) console.log(nodeConflict);
    throw new StepFailed('apt-get install');
  }
}

const nodeConflict = `
apt refuses emscripten because this machine's Node package (NodeSource's) is not the one that Debian's
node-acorn asks for. Any of these is a way out; then run the command again:
  - Emscripten from its makers instead of apt:
      git clone https://github.com/emscripten-core/emsdk && cd emsdk
      ./emsdk install latest && ./emsdk activate latest && . ./emsdk_env.sh
  - Node from https://nodejs.org/ (unpacked into /usr/local) in the place of the Node package:
      apt-get remove nodejs
  - A dummy package, made with equivs, that provides nodejs:any.`;

/**
 * One line per missing package: what it is for, and the command that installs it on this system.
 * @param {System} system
 * @param {SystemPackage[]} missing
 */
export function howToInstall(system, missing) {
  const lines = missing.map(
    ({ name, why, elsewhere }) => `  ${name}: ${why}\n      ${commandFor(system, name, elsewhere)}`,
  );
  return [
    'Missing on this machine; install these, then run the command again:',
    ...lines,
    'Nothing was installed: only apt, as root or with sudo, is used without asking.',
  ].join('\n');
}

/**
 * @param {System} system
 * @param {string} name
 * @param {SystemPackage['elsewhere']} elsewhere
 */
function commandFor(system, name, { brew, dnf, pacman, other }) {
  if (system.findCommand('apt-get')) return `sudo apt-get install ${name}`;
  if (system.findCommand('brew') && brew) return `brew install ${brew}`;
  if (system.findCommand('dnf') && dnf) return `sudo dnf install ${dnf}`;
  if (system.findCommand('pacman') && pacman) return `sudo pacman -S ${pacman}`;
  return other;
}
