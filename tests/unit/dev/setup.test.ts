// When npm's packages count as installed, so that a second run brings nothing again.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockIsInstalled } from '../../../.dev/setup.mjs';

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
