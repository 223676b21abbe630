// `npm run fuzz`: files that nobody would write, for every reader of files. What is asked of a reader is
// tests/fuzz; here the fuzzers are built, run side by side, and their findings kept.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { seeds } from '../tests/fuzz/seeds/index.mjs';
import { buildFuzzers } from './build.mjs';
import { rewrite, table } from './markdown.mjs';
import { setUp } from './setup.mjs';
import { capture, command, commandLine, root, StepFailed, seconds } from './steps.mjs';

const help = `
npm run fuzz                     hostile files for every format, three minutes each
npm run fuzz -- --seconds N      so many seconds each

Builds the fuzzers with clang, AddressSanitizer and UndefinedBehaviorSanitizer. Each gets every file of
tests/fuzz/seeds as it is, then as many changed ones as there is time for; as many fuzzers run side by
side as there are cores. What it learned it keeps in build/fuzz/corpus, and goes on from there.

A finding ends its fuzzer: the file is in build/fuzz/findings, and how to run it again is printed. Exits
with 1 if there is one. Without a clang that has libFuzzer nothing is run, and said so. A run of three
minutes each, or more, writes the table in tests/fuzz/README.md.`;

const wholeRun = 180; // seconds for each format

const folder = join(root, 'build', 'fuzz');
const limits = [
  '-timeout=25', // seconds for one file, on a busy machine
  '-rss_limit_mb=2048',
  '-malloc_limit_mb=1024',
];

/** Changed files have up to so many bytes: readers have their branches there, and small is fast. */
const longest = 4096;

/**
 * @typedef {object} Report
 * @property {string} format
 * @property {number} executions
 * @property {number} seconds
 * @property {string} [finding] What the fuzzer printed, and how to see it again.
 */

/** Apple's clang, for one, comes without. */
async function hasLibFuzzer() {
  const target = 'extern "C" int LLVMFuzzerTestOneInput(const char*, unsigned long) { return 0; }';
  mkdirSync(folder, { recursive: true });
  const source = join(folder, 'empty.cpp');
  writeFileSync(source, target);
  const args = ['-fsanitize=fuzzer,address,undefined', source, '-o', '/dev/null'];
  return (await capture('clang++', args)).ok;
}

/** Bombs and the like are too large to be changed; they are in a folder of their own. */
function writeSeeds(format) {
  rmSync(join(folder, 'seeds', format), { recursive: true, force: true });
  const [small, large] = ['small', 'large'].map((size) => join(folder, 'seeds', format, size));
  for (const place of [small, large]) mkdirSync(place, { recursive: true });
  const files = Object.entries(seeds[format]).map(([name, bytes]) => {
    const file = join(bytes.length > longest ? large : small, name);
    writeFileSync(file, bytes);
    return file;
  });
  return { files, small };
}

/**
 * @param {string} format
 * @param {number} time seconds
 * @returns {Promise<Report>}
 */
async function fuzz(format, time) {
  const { files, small } = writeSeeds(format);
  const [corpus, findings] = ['corpus', 'findings'].map((name) => join(folder, name, format));
  for (const place of [corpus, findings]) mkdirSync(place, { recursive: true });
  const program = join(folder, 'tests', 'fuzz', `${format}_fuzzer`);
  const run = (args) =>
    capture(program, [...limits, `-artifact_prefix=${findings}/`, ...args], {
      env: { UBSAN_OPTIONS: 'print_stacktrace=1' },
    });
  const report = { format, executions: files.length, seconds: 0 };
  const whole = await run(files);
  report.seconds += whole.seconds;
  if (!whole.ok) return { ...report, finding: describe(program, whole.output) };
  const args = [`-max_total_time=${time}`, `-max_len=${longest}`, '-print_final_stats=1'];
  const changed = await run([...args, corpus, small]);
  report.seconds += changed.seconds;
  report.executions += Number(/number_of_executed_units:\s*(\d+)/.exec(changed.output)?.[1] ?? 0);
  return changed.ok ? report : { ...report, finding: describe(program, changed.output) };
}

/** The end of what a fuzzer printed, and the command that shows it again. */
function describe(program, output) {
  const file =
    /Test unit written to (\S+)/.exec(output)?.[1] ??
    [...output.matchAll(/^Running: (\S+)$/gm)].at(-1)?.[1] ??
    '';
  const words = [program, file].map((path) => relative(root, path));
  const end = output.trimEnd().split('\n').slice(-40);
  return [...end, `Once more: ${commandLine(words[0] ?? '', words.slice(1))}`].join('\n  | ');
}

/** @param {Report[]} reports */
const summary = (reports) =>
  table(
    ['format', 'files tried', 'seconds', 'findings'],
    reports.map(({ format, executions, seconds, finding }) => [
      format,
      executions.toLocaleString('en-US'),
      seconds.toFixed(0),
      finding ? 1 : 0,
    ]),
  );

/** @param {number} time seconds for each */
async function runFuzzers(time) {
  const queue = Object.keys(seeds);
  /** @type {Report[]} */
  const reports = [];
  const worker = async () => {
    for (let format = queue.shift(); format; format = queue.shift()) {
      const report = await fuzz(format, time);
      reports.push(report);
      const { executions, finding } = report;
      const outcome = `${executions} files in ${seconds(report.seconds)}`;
      console.log(
        finding ? `FAILED: ${format}: ${outcome}\n  | ${finding}` : `ok: ${format}: ${outcome}`,
      );
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return reports;
}

function read(args) {
  try {
    const { seconds = String(wholeRun) } = parseArgs({
      args,
      options: { seconds: { type: 'string' } },
    }).values;
    if (/^[1-9]\d*$/.test(seconds)) return Number(seconds);
    console.error(`--seconds is ${seconds}; it must be a whole number above 0`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
  }
  throw new StepFailed('fuzz');
}

await command(help, async (args) => {
  const time = read(args);
  await setUp({ forTests: true });
  if (!(await hasLibFuzzer())) {
    console.log('skipped: no clang++ with libFuzzer here (Debian has it in libclang-rt-dev)');
    return;
  }
  await buildFuzzers();
  const reports = await runFuzzers(time);
  const lines = summary(reports);
  console.log(`\n${lines}`);
  if (time >= wholeRun) {
    const readme = join(root, 'tests', 'fuzz', 'README.md');
    rewrite(readme, 'npm run fuzz', `With \`npm run fuzz -- --seconds ${time}\`:\n\n${lines}`);
  }
  if (reports.some(({ finding }) => finding)) throw new StepFailed('fuzz');
});
