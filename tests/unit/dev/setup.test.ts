// What the set-up does besides system packages: npm's packages and the browser, neither of them twice.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bringBrowser, lockIsInstalled } from '../../../.dev/setup.mjs';
import { StepFailed } from '../../../.dev/steps.mjs';
import { machine } from './machine';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'digitpad-'));
  mkdirSync(join(folder, 'node_modules'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const wanted = {
  '': { name: 'repository' },
  'node_modules/lit': { version: '3.3.3', integrity: 'sha512-lit' },
};

function lock(packages: object) {
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
}

function installed(packages: object) {
  const path = join(folder, 'node_modules', '.package-lock.json');
  writeFileSync(path, JSON.stringify({ packages }));
}

describe("npm's packages", () => {
  it('are missing in a fresh clone', () => {
    lock(wanted);
    expect(lockIsInstalled(folder)).toBe(false);
  });

  it('are there once npm has installed what the lock file asks for', () => {
    lock(wanted);
    installed({ 'node_modules/lit': wanted['node_modules/lit'] });
    expect(lockIsInstalled(folder)).toBe(true);
  });

  it.each([
    ['another version', { version: '3.3.2', integrity: 'sha512-lit' }],
    ['the same version with other contents', { version: '3.3.3', integrity: 'sha512-other' }],
  ])('are brought again when %s is installed', (_, lit) => {
    lock(wanted);
    installed({ 'node_modules/lit': lit });
    expect(lockIsInstalled(folder)).toBe(false);
  });

  it('are brought again when the lock file asks for one more', () => {
    lock({ ...wanted, 'node_modules/fflate': { version: '0.8.3', integrity: 'sha512-f' } });
    installed({ 'node_modules/lit': wanted['node_modules/lit'] });
    expect(lockIsInstalled(folder)).toBe(false);
  });

  it('may lack those that are for other systems', () => {
    lock({ ...wanted, 'node_modules/fsevents': { version: '2.3.3', optional: true } });
    installed({ 'node_modules/lit': wanted['node_modules/lit'] });
    expect(lockIsInstalled(folder)).toBe(true);
  });
});

describe('the browser for the tests', () => {
  const missing = { '--input-type=module': 'no such file' };

  beforeEach(() => {
    vi.stubEnv('CHROMIUM', '');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  it("is Playwright's own on Ubuntu, with the libraries it needs", async () => {
    const system = machine({ family: 'ubuntu', failing: missing });
    await bringBrowser(system);
    expect(system.steps).toEqual(['node_modules/.bin/playwright install chromium --with-deps']);
  });

  it('is not brought again', async () => {
    const system = machine({ family: 'ubuntu' });
    await bringBrowser(system);
    expect(system.steps).toEqual([]);
  });

  it('is not brought when one is named', async () => {
    vi.stubEnv('CHROMIUM', '/opt/chromium');
    const system = machine({ family: 'ubuntu', failing: missing });
    await bringBrowser(system);
    expect(system.steps).toEqual([]);
  });

  it('is asked for, and not installed, on other systems', async () => {
    const said = vi.spyOn(console, 'log').mockReturnValue();
    const system = machine({ failing: missing });
    await expect(bringBrowser(system)).rejects.toBeInstanceOf(StepFailed);
    expect(said.mock.calls.join()).toContain('npx playwright install chromium\n');
    expect(system.steps).toEqual([]);
  });
});
