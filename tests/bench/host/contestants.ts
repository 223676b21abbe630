// Who takes part in the rounds: a peer in a page, or one in the native process; the rounds do not care
// which.

import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, Page } from '@playwright/test';
import type { NetworkName } from '../networks.js';
import type { Task } from '../pages/harness.js';
import { openPage } from './browser.js';

/** Milliseconds: of the warm-up, and of a round. */
export interface Timing {
  warm: number;
  round: number;
}

export interface Contestant {
  name: string;
  /** The numbers by which peers are compared, once it is warm; null when it cannot do it. */
  start(task: Task, network: NetworkName, timing: Timing): Promise<number[] | null>;
  /** Microseconds for each call. */
  round(): Promise<number>;
  close(): Promise<void>;
}

/** Each task gets a fresh page, so that nothing is left of the one before. */
export function inBrowser(name: string, browser: Browser, address: string): Contestant {
  let page: Page | null = null;
  const close = async (): Promise<void> => {
    await page?.close();
    page = null;
  };
  return {
    name,
    async start(task, network, timing) {
      await close();
      const opened = await openPage(browser, address);
      page = opened;
      await opened.waitForFunction(() => 'harness' in window);
      return opened.evaluate(([...args]) => window.harness.start(...args), [
        task,
        network,
        timing,
      ] as const);
    },
    async round() {
      if (page === null) throw new Error(`${name} was not started.`);
      return page.evaluate(() => window.harness.round());
    },
    close,
  };
}

type Reply = {
  error?: string;
  version?: string;
  compared?: number[] | null;
  microseconds?: number;
};

/** The process with numpy and PyTorch, held to one thread. */
export class Native {
  readonly #process: ChildProcess;
  readonly #lines: AsyncIterator<string>;

  constructor(python: string, bench: string, fixtures: string) {
    this.#process = spawn(python, [join(bench, 'peers/native.py'), fixtures], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: {
        ...process.env,
        OMP_NUM_THREADS: '1',
        OPENBLAS_NUM_THREADS: '1',
        MKL_NUM_THREADS: '1',
        PYTHONDONTWRITEBYTECODE: '1',
      },
    });
    const input = this.#process.stdout;
    if (input === null) throw new Error('The native process has no output.');
    this.#lines = createInterface({ input })[Symbol.asyncIterator]();
  }

  async ask(question: object): Promise<Reply> {
    this.#process.stdin?.write(`${JSON.stringify(question)}\n`);
    const { value, done } = await this.#lines.next();
    if (done) throw new Error('The native process ended.');
    const reply = JSON.parse(value) as Reply;
    if (reply.error !== undefined) throw new Error(reply.error);
    return reply;
  }

  contestant(peer: string, name: string): Contestant {
    return {
      name,
      start: async (task, network, timing) => {
        const reply = await this.ask({ do: 'start', peer, task, network, ...timing });
        return reply.compared ?? null;
      },
      round: async () => (await this.ask({ do: 'round', peer })).microseconds ?? Number.NaN,
      close: async () => {},
    };
  }

  end(): void {
    this.#process.stdin?.end();
  }
}
