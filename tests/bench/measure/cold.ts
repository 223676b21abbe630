// From nothing to the first digit: a fresh browser each time, how long until the digit is painted, and
// the bytes that were fetched until then, each file packed by brotli as a good host would.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { type Spread, spreadOf } from '../../../web/page/bench/statistics.js';
import { openPage, startBrowser } from '../host/browser.js';
import type { Server } from '../host/server.js';

export interface ColdPage {
  name: string;
  path: string;
  /** Run in the page before its own scripts. */
  script?: () => void;
}

export interface Cold {
  name: string;
  /** Milliseconds from the start of the navigation to the first digit painted. */
  painted: Spread;
  /** Fetched until then, by brotli at its best. */
  bytes: number;
  /** The same, file by file. */
  files: Record<string, number>;
}

/** The site as it is built has no hook for this: whoever tests it has to be quick with the pen. */
export function drawAtOnce(): void {
  document.addEventListener(
    'digitpad-model',
    async ({ target }) => {
      const pad = target as HTMLElement & { strokes: unknown; updateComplete: Promise<unknown> };
      pad.strokes = [
        [
          [0.5, 0.2],
          [0.5, 0.8],
        ],
      ];
      await pad.updateComplete;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          window.painted = performance.now();
        };
        port2.postMessage(null);
      });
    },
    { once: true },
  );
}

/** Packing megabytes takes long, and libraries seldom change: sizes are kept in a file. */
class Packed {
  readonly #file: string;
  readonly #sizes: Record<string, number>;

  constructor(file: string) {
    this.#file = file;
    this.#sizes = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  }

  size(body: Buffer): number {
    const key = createHash('sha256').update(body).digest('hex');
    this.#sizes[key] ??= brotli(body);
    writeFileSync(this.#file, JSON.stringify(this.#sizes));
    return this.#sizes[key];
  }
}

function brotli(body: Buffer): number {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  return brotliCompressSync(body, { params }).length;
}

/**
 * @param sizes - The file in which packed sizes are kept.
 * @param progress - Told of each page of each round, since this takes a while.
 */
export async function measureCold(
  pages: ColdPage[],
  rounds: number,
  { server, sizes }: { server: Server; sizes: string },
  { progress, say }: { progress: (line: string) => void; say: (line: string) => void },
): Promise<Cold[]> {
  const times = new Map<string, number[]>();
  const files = new Map<string, Record<string, number>>();
  const failed = new Set<string>();
  const packed = new Packed(sizes);
  for (let round = 0; round < rounds; round++) {
    for (const page of pages) {
      if (failed.has(page.name)) continue;
      progress(`round ${round + 1} of ${rounds}: ${page.name}`);
      server.served();
      try {
        const painted = await visit(page, server.address);
        times.set(page.name, [...(times.get(page.name) ?? []), painted]);
        if (files.has(page.name)) continue;
        progress(`packing what was fetched: ${page.name}`);
        const served = [...server.served()].map(([path, body]) => [path, packed.size(body)]);
        files.set(page.name, Object.fromEntries(served));
      } catch (error) {
        failed.add(page.name);
        say(`${page.name} is left out: ${error instanceof Error ? error.message : error}`);
      }
    }
  }
  return [...times].map(([name, all]) => {
    const own = files.get(name) ?? {};
    const bytes = Object.values(own).reduce((sum, size) => sum + size, 0);
    return { name, painted: spreadOf(all), bytes, files: own };
  });
}

async function visit({ path, script }: ColdPage, address: string): Promise<number> {
  const browser = await startBrowser();
  try {
    const page = await openPage(browser, `${address}${path}`, script);
    const handle = await page.waitForFunction(() => window.painted, undefined, { timeout: 60_000 });
    return (await handle.jsonValue()) ?? Number.NaN;
  } finally {
    await browser.close();
  }
}
