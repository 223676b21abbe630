// An imagined machine for the tests of the set-up: it has what it is told to have, and notes down what
// is run on it instead of running it.
import type { System } from '../../../.dev/system.mjs';

interface Imagined {
  commands?: string[];
  files?: string[];
  modules?: string[];
  family?: System['family'];
  isRoot?: boolean;
  canAsk?: boolean;
  /** Commands that fail, by a word in them, and what they print. */
  failing?: Record<string, string>;
}

export interface Machine extends System {
  /** The command lines of all steps, in order; looking around is not a step. */
  steps: string[];
}

export function machine(imagined: Imagined): Machine {
  const { commands = [], files = [], modules = [], failing = {} } = imagined;
  const steps: string[] = [];
  const outcome = (line: string) => {
    const word = Object.keys(failing).find((word) => line.includes(word));
    const output = word === undefined ? '' : (failing[word] ?? '');
    return { ok: word === undefined, output, seconds: 0 };
  };
  const step = async (_title: string, command: string, args: string[]) => {
    const line = [command, ...args].join(' ');
    steps.push(line);
    return outcome(line);
  };
  return {
    steps,
    family: imagined.family ?? '',
    isRoot: imagined.isRoot ?? false,
    canAsk: imagined.canAsk ?? false,
    findCommand: (name) => (commands.includes(name) ? `/usr/bin/${name}` : undefined),
    hasFile: (path) => files.includes(path),
    capture: async (command, args) => {
      const line = [command, ...args].join(' ');
      const imported = /import (\w+)/.exec(line)?.[1];
      if (imported) return { ok: modules.includes(imported), output: '', seconds: 0 };
      return outcome(line);
    },
    attempt: step,
    must: step,
  };
}
