// What the set-up brings through apt, and what it says where it may not.
import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemPackages } from '../../../.dev/packages.mjs';
import { root, StepFailed } from '../../../.dev/steps.mjs';
import { bringSystemPackages } from '../../../.dev/system.mjs';
import { machine } from './machine';

const everything = { forTests: true };
const names = systemPackages.map(({ name }) => name);
const equipped = {
  commands: systemPackages.flatMap(({ command = [] }) => command),
  files: systemPackages.flatMap(({ files = [] }) => files.slice(0, 1)),
  modules: systemPackages.flatMap(({ python = [] }) => python),
};
const printed: string[] = [];

beforeEach(() => {
  printed.length = 0;
  vi.spyOn(console, 'log').mockImplementation((text) => printed.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Sets up, expecting it to stop; gives what people were told. */
async function told(system: ReturnType<typeof machine>) {
  await expect(bringSystemPackages(system, everything)).rejects.toBeInstanceOf(StepFailed);
  return printed.join('\n');
}

describe('on a machine that has everything', () => {
  it('runs nothing and says nothing', async () => {
    const system = machine({
      ...equipped,
      family: 'debian',
      commands: [...equipped.commands, 'apt-get'],
    });
    await bringSystemPackages(system, everything);
    expect(system.steps).toEqual([]);
    expect(printed).toEqual([]);
  });
});

describe('on Debian', () => {
  it('brings what is missing as root, after asking apt what there is', async () => {
    const system = machine({ family: 'debian', commands: ['apt-get'], isRoot: true });
    await bringSystemPackages(system, everything);
    const apt = 'env DEBIAN_FRONTEND=noninteractive apt-get -oDPkg::Lock::Timeout=300';
    expect(system.steps).toEqual([
      `${apt} update`,
      `${apt} install -y --no-install-recommends ${names.join(' ')}`,
    ]);
  });

  it('brings only what is missing', async () => {
    const commands = ['apt-get', ...equipped.commands.filter((command) => command !== 'ninja')];
    const system = machine({ ...equipped, family: 'debian', commands, isRoot: true });
    await bringSystemPackages(system, everything);
    expect(system.steps.at(-1)).toMatch(/--no-install-recommends ninja-build$/);
  });

  it('leaves to the tests what only they need', async () => {
    const system = machine({ family: 'debian', commands: ['apt-get'], isRoot: true });
    await bringSystemPackages(system, { forTests: false });
    expect(system.steps.at(-1)).toContain('emscripten');
    expect(system.steps.at(-1)).not.toContain('chromium');
  });

  it('goes through sudo where it needs no password', async () => {
    const system = machine({ family: 'debian', commands: ['apt-get', 'sudo'] });
    await bringSystemPackages(system, everything);
    expect(system.steps).toHaveLength(2);
    for (const step of system.steps) expect(step).toMatch(/^sudo env .* apt-get/);
  });

  it('goes through sudo when somebody is there to type the password', async () => {
    const system = machine({
      family: 'debian',
      commands: ['apt-get', 'sudo'],
      canAsk: true,
      failing: { 'sudo -n true': 'a password is required' },
    });
    await bringSystemPackages(system, everything);
    expect(system.steps).toHaveLength(2);
  });

  it('installs nothing without the right to, and says what to type', async () => {
    const system = machine({
      family: 'debian',
      commands: ['apt-get', 'sudo'],
      failing: { 'sudo -n true': 'a password is required' },
    });
    const text = await told(system);
    for (const name of names) expect(text).toContain(`sudo apt-get install ${name}\n`);
    expect(system.steps).toEqual([]);
  });

  it('tells the ways out when apt refuses Emscripten beside another Node', async () => {
    const system = machine({
      family: 'debian',
      commands: ['apt-get'],
      isRoot: true,
      failing: { install: 'node-acorn : Depends: nodejs:any\nE: Unable to correct problems' },
    });
    const text = await told(system);
    expect(text).toContain('emsdk install latest');
    expect(text).toContain('https://nodejs.org/');
  });

  it('does not blame Node when apt fails for another reason', async () => {
    const system = machine({
      family: 'debian',
      commands: ['apt-get'],
      isRoot: true,
      failing: { install: 'E: You do not have enough free space' },
    });
    expect(await told(system)).not.toContain('Node');
  });
});

describe('on Ubuntu', () => {
  it('leaves the browser to Playwright: apt has only a snap of it', async () => {
    const system = machine({ family: 'ubuntu', commands: ['apt-get'], isRoot: true });
    await bringSystemPackages(system, everything);
    expect(system.steps.at(-1)).toContain('emscripten');
    expect(system.steps.at(-1)).not.toContain('chromium');
  });
});

describe('on a system without apt', () => {
  it.each([
    ['brew', 'brew install emscripten'],
    ['dnf', 'sudo dnf install eigen3-devel'],
    ['pacman', 'sudo pacman -S cli11'],
  ])('speaks of %s where that is there, and installs nothing', async (manager, command) => {
    const system = machine({ commands: [manager], isRoot: true });
    expect(await told(system)).toContain(command);
    expect(system.steps).toEqual([]);
  });

  it('names each missing tool, its reason and a way to get it', async () => {
    const system = machine({});
    const text = await told(system);
    for (const { name, why, elsewhere } of systemPackages.filter(({ only }) => !only)) {
      expect(text).toContain(`${name}: ${why}\n      ${elsewhere.other}`);
    }
    expect(system.steps).toEqual([]);
  });

  it('takes an Emscripten on the PATH as it is', async () => {
    const text = await told(machine({ commands: ['em++', 'brew'] }));
    expect(text).not.toContain('emscripten');
  });
});

describe('npm start with nothing on the PATH', () => {
  it('names the tools, starts no step and exits with 1', () => {
    const { status, stdout } = spawnSync(process.execPath, ['.dev/start.mjs'], {
      cwd: root,
      env: { PATH: '' },
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    for (const name of ['emscripten', 'cmake', 'ninja-build', 'g++']) {
      expect(stdout).toContain(`  ${name}: `);
    }
    expect(stdout).not.toMatch(/^- /m);
  });
});
