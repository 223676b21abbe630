// `npm run bench`: digitpad beside its peers, in one run. What is measured is tests/bench; here is what
// a command does: set up, show progress, judge, and write the results where they belong.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildKernels, buildSite, buildWasm } from './build.mjs';
import { bringBrowser, lockIsInstalled, setUp } from './setup.mjs';
import { attempt, command, root, StepFailed } from './steps.mjs';
import { pythonWith, thisSystem } from './system.mjs';
import { withTypeScript } from './typescript.mjs';

const help = `
npm run bench                    digitpad beside its peers; takes a quarter of an hour
npm run bench -- --quick         the same in short, to see that it runs: the numbers are rough
npm run bench -- --only WORDS    a part, or several: predict, images, train; mlp, cnn, reader; lesson,
                                 kernels, scaling, memory, cold; or both words of one: "train mlp"

Brings the peers' packages into tests/bench/node_modules. A peer that is not there is left out, and said so.
A whole run writes tests/bench/results/bench.json and times.svg, and the table in README.md; every other
one build/bench/bench.json and times.svg. Exits with 1 when a peer's numbers are not digitpad's, or the
memory grows.`;

const bench = join(root, 'tests', 'bench');

await command(help, async (args) => {
  const { quick, only } = read(args);
  await setUp({ forTests: false });
  await bringBrowser(thisSystem());
  await buildWasm();
  await buildKernels();
  await buildSite();
  if (!lockIsInstalled(bench)) {
    await attempt("Bringing the peers' packages", 'npm', ['ci', '--ignore-scripts'], {
      cwd: bench,
    });
  }
  await withTypeScript((load) =>
    benchmark({ quick, only, load: (file) => load(join(bench, file)) }),
  );
});

async function benchmark({ quick, only, load }) {
  const { run } = await load('run.ts');
  const results = await run({
    root,
    out: join(root, 'build', 'bench'),
    quick,
    only,
    python: await pythonWith(thisSystem(), 'numpy'),
    installed: lockIsInstalled(bench),
    say: (line) => print(`${line}\n`),
    progress: (line) => process.stdout.isTTY && print(`  ${line}`),
  });
  const { judge, write } = await load('report/write.ts');
  const whole = !quick && only.length === 0;
  print(`\n${write(results, { root, whole })}\n`);
  const faults = judge(results);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) throw new StepFailed('bench');
}

/** Over whatever progress stands on the line. */
function print(text) {
  process.stdout.write(process.stdout.isTTY ? `\r\u001b[K${text}` : text);
}

function read(args) {
  const { quick, only } = parse(args);
  return { quick: Boolean(quick), only: (only ?? []).map((words) => words.toLowerCase()) };
}

function parse(args) {
  try {
    return parseArgs({
      args,
      options: { quick: { type: 'boolean' }, only: { type: 'string', multiple: true } },
    }).values;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    throw new StepFailed('bench');
  }
}
