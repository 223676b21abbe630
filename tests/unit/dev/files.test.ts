// The two judgements about files: whether something has to be made again, and whether the README files
// keep their word.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokenReferences } from '../../../.dev/docs.mjs';
import { isOutdated } from '../../../.dev/fresh.mjs';

let folder = '';
const at = (...names: string[]) => join(folder, ...names);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'digitpad-'));
  mkdirSync(at('sources'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A file last changed at this many seconds. */
function write(path: string, changed: number) {
  writeFileSync(path, '');
  utimesSync(path, changed, changed);
}

describe('something made from files', () => {
  beforeEach(() => {
    write(at('sources', 'a.ts'), 100);
    utimesSync(at('sources'), 100, 100);
  });

  it('is made when it is not there', () => {
    expect(isOutdated(at('made'), [at('sources')])).toBe(true);
  });

  it('is left alone while nothing has changed, or an input never was', () => {
    write(at('made'), 200);
    expect(isOutdated(at('made'), [at('sources'), at('absent')])).toBe(false);
  });

  it('is made again when a file in a folder changed', () => {
    write(at('made'), 200);
    write(at('sources', 'a.ts'), 300);
    expect(isOutdated(at('made'), [at('sources')])).toBe(true);
  });

  it('is made again when a file was removed', () => {
    write(at('made'), 200);
    rmSync(at('sources', 'a.ts'));
    expect(isOutdated(at('made'), [at('sources')])).toBe(true);
  });
});

describe('a README', () => {
  beforeEach(() => {
    writeFileSync(at('package.json'), JSON.stringify({ scripts: { build: 'x' } }));
  });

  it('is in order when its links and commands exist', () => {
    writeFileSync(
      at('README.md'),
      '[sources](sources), [part](sources#part), [site](https://example.org/), `npm run build`',
    );
    expect(brokenReferences(folder)).toEqual([]);
  });

  it('is reported for a link to a file that is not there', () => {
    writeFileSync(at('sources', 'README.md'), '[a picture](picture.png)');
    expect(brokenReferences(folder)).toEqual([
      'sources/README.md: links to picture.png, which does not exist',
    ]);
  });

  it('is reported for a command that package.json does not have', () => {
    writeFileSync(at('README.md'), 'Type `npm run nothing`.');
    expect(brokenReferences(folder)).toEqual([
      'README.md: names npm run nothing, which package.json does not have',
    ]);
  });
});
