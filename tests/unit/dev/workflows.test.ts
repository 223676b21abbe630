// The workflows of GitHub Actions, which run only there: that they can be read, test before they publish,
// and that what they call and publish exists.
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { resolveConfig } from 'vite';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = join(root, '.github/workflows');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

interface Step {
  uses?: string;
  run?: string;
  with?: { path?: string };
}

interface Job {
  /** Another workflow in the place of steps. */
  uses?: string;
  needs?: string;
  steps?: Step[];
}

/** What the build makes, which is not there before. */
const made = ['dist/site', 'dist/package'];

function read(file: string) {
  const { jobs } = parse(readFileSync(join(folder, file), 'utf8')) as { jobs: Record<string, Job> };
  const steps = Object.values(jobs).flatMap((job) => job.steps ?? []);
  return { file, jobs, steps, lines: steps.flatMap(({ run }) => run?.trim().split('\n') ?? []) };
}

describe('test.yml', () => {
  it('runs all tests by the script that contributors can run, too, and nothing else', () => {
    expect(read('test.yml').lines).toEqual(['.ci/run']);
    accessSync(join(root, '.ci/run'), constants.X_OK);
  });
});

const publishing = readdirSync(folder).filter((file) => file !== 'test.yml');

describe.each(publishing.map(read))('$file', ({ jobs, steps, lines }) => {
  it('does nothing before the tests have passed', () => {
    const { test, ...others } = jobs;
    expect(test?.uses).toBe('./.github/workflows/test.yml');
    expect(others).not.toEqual({});
    for (const { needs } of Object.values(others)) expect(needs).toBe('test');
  });

  it('calls only npm scripts that there are', () => {
    const called = lines.flatMap((line) => /^npm run ([\w:]+)/.exec(line)?.[1] ?? []);
    expect(called).not.toEqual([]);
    for (const name of called) expect(scripts).toHaveProperty([name]);
  });

  it('takes its files from where they are', () => {
    const packed = lines.flatMap((line) => {
      const [, from, names = ''] = /^tar -czf \S+ -C (\S+) (.+)$/.exec(line) ?? [];
      return from === undefined ? [] : names.split(' ').map((name) => join(from, name));
    });
    const published = steps.flatMap(({ with: options }) => options?.path ?? []);
    expect([...packed, ...published]).not.toEqual([]);
    const paths = [...packed, ...published].filter(
      (path) => !made.includes(path.replace(/\/$/, '')),
    );
    for (const path of paths) expect(existsSync(join(root, path)), path).toBe(true);
  });

  it('names a version of every action', () => {
    for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/^[\w/-]+@v\d+$/);
  });
});

describe('what is published', () => {
  it('is what Vite builds', async () => {
    const configFile = join(root, 'web/page/vite.config.ts');
    const { root: page, build } = await resolveConfig({ configFile }, 'build');
    expect(join(page, build.outDir)).toBe(join(root, 'dist/site'));
  });
});
