// What commands write into README files.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rewrite, table } from '../../../.dev/markdown.mjs';

it('a table has its numbers on the right', () => {
  expect(table(['what', 'times'], [['lessons', 500]])).toBe(
    '| what | times |\n| --- | ---: |\n| lessons | 500 |',
  );
});

describe("a command's part of a README", () => {
  let folder: string;
  let readme: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'digitpad-markdown-'));
    readme = join(folder, 'README.md');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('is between its two comments, and takes the place of the one before', () => {
    const [begin, end] = [
      '<!-- npm run x writes from here -->',
      '<!-- npm run x writes to here -->',
    ];
    writeFileSync(readme, `a\n${begin}\nold\n${end}\nb\n`);
    rewrite(readme, 'npm run x', 'new');
    expect(readFileSync(readme, 'utf8')).toBe(`a\n${begin}\nnew\n${end}\nb\n`);
  });

  it('needs a place: without it the file stays as it is', () => {
    writeFileSync(readme, 'a\n');
    expect(() => rewrite(readme, 'npm run x', 'new')).toThrow('README.md lacks the comments');
    expect(readFileSync(readme, 'utf8')).toBe('a\n');
  });
});
