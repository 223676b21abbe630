// The example that runs without a browser: web/examples/node. The others are in a browser,
// tests/browser/examples.spec.ts.

import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { loadModel } from '../../web/package/index';

const script = fileURLToPath(new URL('../../web/examples/node/train.mjs', import.meta.url));
const run = (...args: string[]) => promisify(execFile)(process.execPath, [script, ...args]);

it('trains without a browser, and saves a model that can be loaded', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'digitpad-')), 'trained.safetensors');
  const { stdout } = await run('300', file);
  expect(stdout).toMatch(/^step 300: loss \d\.\d{3}$/m);
  const [, percent] = /^([\d.]+) % of 10000 test images read right$/m.exec(stdout) ?? [];
  // Guessing would be 10 %; after 300 of the tutorial's steps it is half or more.
  expect(Number(percent)).toBeGreaterThan(30);
  using model = await loadModel(readFileSync(file));
  expect(model.architecture.layers).toHaveLength(3);
});

it('says what is wrong with a number of steps that is none', async () => {
  await expect(run('many')).rejects.toMatchObject({
    code: 1,
    stderr: 'many is no number of steps: give a whole number, 1 or more.\n',
  });
});
