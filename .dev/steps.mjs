// Running one step of a command: say what is done, do it, say how long it took, and when it fails
// show the command and the end of what it printed. Not a task runner: order is plain code.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** A step that failed and has already told people why. */
export class StepFailed extends Error {}

/**
 * @typedef {object} Outcome
 * @property {boolean} ok
 * @property {string} output What the command printed, errors included.
 * @property {number} seconds
 */

/** What a person would type for this command, without the end of a long list of files. */
export function commandLine(command, args) {
  const line = [command, ...args]
    .map((word) => (/^[\w./:=@%+,-]+$/.test(word) ? word : `'${word}'`))
    .join(' ');
  return line.length <= 300 ? line : `${line.slice(0, 300)}…`;
}

export function seconds(value) {
  if (value < 90) return `${value.toFixed(1)} s`;
  const whole = Math.round(value);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * Runs a command to its end and keeps what it prints.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string> }} [options] `env` is added to this process's.
 * @returns {Promise<Outcome>}
 */
export function capture(command, args, { cwd = root, env = {} } = {}) {
  const start = performance.now();
  return new Promise((resolve) => {
    const chunks = [];
    const end = (ok) =>
      resolve({
        ok,
        output: Buffer.concat(chunks).toString('utf8'),
        seconds: (performance.now() - start) / 1000,
      });
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['inherit', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => {
      chunks.push(Buffer.from(`${error.message}\n`));
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/**
 * Runs a command as a step that people can follow.
 * @param {string} title What is done, as a sentence without a full stop.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, lines?: number, hide?: RegExp }} [options] When
 *   the step fails, its last `lines` are shown, without those that `hide` matches.
 * @returns {Promise<Outcome>}
 */
export async function attempt(title, command, args, options = {}) {
  console.log(`- ${title}`);
  const outcome = await capture(command, args, options);
  if (outcome.ok) {
    console.log(`  ${seconds(outcome.seconds)}`);
    return outcome;
  }
  const lines = outcome.output.trimEnd().split('\n');
  const { hide, lines: most = 60 } = options;
  const shown = lines.filter((line) => !hide?.test(line)).slice(-most);
  console.log(`  failed after ${seconds(outcome.seconds)}: ${commandLine(command, args)}`);
  console.log(shown.map((line) => `  | ${line}`).join('\n'));
  if (shown.length < lines.length) {
    console.log(`  (all ${lines.length} lines: ${keepLog(title, outcome.output)})`);
  }
  return outcome;
}

/** As `attempt`, for a step without which the rest makes no sense: throws StepFailed. */
export async function must(title, command, args, options) {
  const outcome = await attempt(title, command, args, options);
  if (!outcome.ok) throw new StepFailed(title);
  return outcome;
}

function keepLog(title, output) {
  const folder = join(root, 'build', 'logs');
  mkdirSync(folder, { recursive: true });
  const log = join(folder, `${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.log`);
  writeFileSync(log, output);
  return log;
}

/**
 * The frame of every command: answers --help, and turns a failed step into exit code 1.
 * @param {string} help
 * @param {(args: string[]) => Promise<void>} main
 */
export async function command(help, main) {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help.trim());
    return;
  }
  try {
    await main(args);
  } catch (error) {
    if (!(error instanceof StepFailed)) console.error(error);
    process.exitCode = 1;
  }
}
