// `npm run soak`: the same thing for hours, in short. What is done, and what is looked at, is tests/soak and
// tests/browser/soak.spec.ts; here the trials are run one after the other, and the table is written.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite, buildWasm } from './build.mjs';
import { rewrite, table } from './markdown.mjs';
import { bringBrowser, setUp } from './setup.mjs';
import { attempt, command, root, StepFailed, seconds } from './steps.mjs';
import { thisSystem } from './system.mjs';
import { withTypeScript } from './typescript.mjs';

const help = `
npm run soak    the package and the page, far longer than anybody uses them; takes an hour or two

A million predictions, 200,000 training steps, 1,000 models loaded, 500 lessons, and in Chromium an hour's
drawings and twenty pads on one page. Writes the table in tests/soak/README.md. Exits with 1 when memory
grew, or an answer is not what it was.`;

const folder = join(root, 'build', 'soak');

async function ofThePackage(load) {
  const { trials } = await load(join(root, 'tests', 'soak', 'trials.ts'));
  const rows = [];
  for (const { what, times, run } of trials) {
    console.log(`- ${times.toLocaleString('en-US')} ${what}`);
    const start = performance.now();
    const { pages, found, asItShould } = await run(times);
    const took = (performance.now() - start) / 1000;
    console.log(`  ${seconds(took)}: ${found}`);
    const memory = `${pages.before} pages, then ${pages.after}`;
    rows.push({ what, times, memory, found, ok: asItShould && pages.after <= pages.before });
  }
  return rows;
}

async function ofThePage() {
  const file = join(folder, 'page.jsonl');
  rmSync(file, { force: true });
  const config = ['--config', 'tests/browser/playwright.config.ts', '--project', 'page'];
  const args = ['test', ...config, '--workers', '1', 'soak.spec.ts'];
  const { ok } = await attempt('The page', 'node_modules/.bin/playwright', args, {
    env: { SOAK: file },
    lines: 60,
  });
  if (!ok) throw new StepFailed('soak');
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const summary = (rows) =>
  table(
    ['what', 'times', 'memory', 'found'],
    rows.map(({ what, times, memory, found }) => [
      what,
      times.toLocaleString('en-US'),
      memory,
      found,
    ]),
    ['---', '---:', '---', '---'],
  );

await command(help, async () => {
  await setUp({ forTests: false });
  await bringBrowser(thisSystem());
  await buildWasm();
  await buildSite();
  mkdirSync(folder, { recursive: true });
  const rows = [...(await withTypeScript(ofThePackage)), ...(await ofThePage())];
  const lines = summary(rows);
  console.log(`\n${lines}`);
  rewrite(join(root, 'tests', 'soak', 'README.md'), 'npm run soak', lines);
  if (rows.some(({ ok }) => !ok)) throw new StepFailed('soak');
});
