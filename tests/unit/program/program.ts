// Runs the native program as a user does: in the project's folder, with words on its command line.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));

export interface Outcome {
  code: number | null;
  output: string;
  errors: string;
}

export function digitpad(words: string[], input = ''): Outcome {
  const { status, stdout, stderr, error } = spawnSync('build/native/digitpad', words, {
    cwd: projectFolder,
    input,
    encoding: 'utf8',
  });
  if (error) throw error;
  return { code: status, output: stdout, errors: stderr };
}

/** The output of a run that must succeed. */
export function output(words: string[], input = ''): string {
  const { code, output, errors } = digitpad(words, input);
  if (code !== 0) throw new Error(`digitpad ${words.join(' ')} ended with ${code}: ${errors}`);
  return output;
}
