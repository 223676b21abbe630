// One run of the benchmark, from making the pages to the results. What is measured, and how, is in the
// files that this one calls; what becomes of the results, .dev/bench.mjs decides.

import { readFileSync } from 'node:fs';
import { cpus, release, type as systemType } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { spreadOf } from '../../web/page/bench/statistics.js';
import { openPage, startBrowser } from './host/browser.js';
import { makePage } from './host/bundle.js';
import { type Contestant, inBrowser, Native } from './host/contestants.js';
import { makeFixtures } from './host/fixtures.js';
import { type Server, startServer } from './host/server.js';
import { type ColdPage, drawAtOnce, measureCold } from './measure/cold.js';
import { growth } from './measure/growth.js';
import { measure, workloads } from './measure/speed.js';
import type { Results } from './report/results.js';

export interface Plan {
  root: string;
  /** Where pages and fixtures go. */
  out: string;
  quick: boolean;
  /** Words, of which one must be in a part's name; empty: all parts. */
  only: string[];
  /** A Python with numpy, if there is one. */
  python: string | undefined;
  /** Whether the peers' packages are installed. */
  installed: boolean;
  /** A line to stay; and one that the next may overwrite. */
  say(line: string): void;
  progress(line: string): void;
}

interface PagePeer {
  name: string;
  file: string;
  /** Of npm, if it is not digitpad's own. */
  package?: string;
  /** Whether a page that only reads one digit with it is worth a row. */
  cold: boolean;
}

const pagePeers: PagePeer[] = [
  { name: 'digitpad', file: 'digitpad', cold: true },
  { name: 'plain JavaScript', file: 'plain', cold: true },
  { name: 'onnxruntime-web', file: 'onnxruntime', package: 'onnxruntime-web', cold: true },
  { name: 'LiteRT.js', file: 'litert', package: '@litertjs/core', cold: true },
  { name: 'tfjs-wasm', file: 'tfjs-wasm', package: '@tensorflow/tfjs-backend-wasm', cold: true },
  { name: 'tfjs-cpu', file: 'tfjs-cpu', package: '@tensorflow/tfjs-backend-cpu', cold: true },
  { name: 'ConvNetJS', file: 'convnetjs', package: 'convnetjs', cold: true },
];

const nativePeers = [
  { name: 'numpy', file: 'numpy' },
  { name: 'PyTorch', file: 'torch' },
];

const length = (quick: boolean) =>
  quick
    ? { warm: 200, round: 60, rounds: 3, cold: 1, lessons: 1, predictions: 2000, steps: 400 }
    : { warm: 1000, round: 200, rounds: 15, cold: 7, lessons: 5, predictions: 1e5, steps: 20_400 };

/** Whether a part is asked for: `mlp`, `cnn train`, `cold` ... */
function chosen(only: string[], name: string): boolean {
  return only.length === 0 || only.some((word) => name.toLowerCase().includes(word));
}

export async function run(plan: Plan): Promise<Results> {
  const { root, out, say } = plan;
  const bench = join(root, 'tests/bench');
  const folders = { bench, out: join(out, 'pages') };
  const fixtures = join(out, 'fixtures');
  const results: Results = {
    date: new Date().toISOString(),
    quick: plan.quick,
    machine: {
      processor: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      system: `${systemType()} ${release()}`,
      browser: '',
    },
    versions: {},
    leftOut: [],
    speed: [],
  };
  const leftOut = (line: string): void => {
    say(`  ${line}`);
    results.leftOut.push(line);
  };

  say('- Making the files that all peers read');
  await makeFixtures(root, fixtures);
  say('- Making a page for each peer');
  const peers: PagePeer[] = [];
  for (const peer of pagePeers) {
    if (peer.package !== undefined && !plan.installed) {
      leftOut(`${peer.name} is left out: its package is not installed`);
      continue;
    }
    plan.progress(peer.name);
    try {
      await makePages(folders, peer);
      peers.push(peer);
      if (peer.package !== undefined) results.versions[peer.name] = versionOf(bench, peer.package);
    } catch (error) {
      leftOut(`${peer.name} is left out: ${error instanceof Error ? error.message : error}`);
    }
  }
  for (const name of ['scaling', 'lesson', 'memory', 'element', 'kernels']) {
    await makePage(folders, name, `import '/pages/${name}.ts';`);
  }

  const server = await startServer({
    pages: folders.out,
    fixtures,
    litert: join(bench, 'node_modules/@litertjs/core/wasm'),
    site: join(root, 'dist/site'),
    kernels: join(root, 'build/wasm/tests/bench/kernels'),
  });
  const native = plan.python ? new Native(plan.python, bench, fixtures) : undefined;
  if (native === undefined) leftOut('numpy and PyTorch are left out: no Python has numpy');
  const browser = await startBrowser();
  results.machine.browser = `Chromium ${browser.version()}`;
  try {
    await speed(plan, { results, peers, server, native, browser, leftOut });
    await alone(plan, { results, server, browser });
  } finally {
    await browser.close();
    native?.end();
  }
  if (chosen(plan.only, 'cold')) {
    say('- Cold start: a fresh browser each time');
    const pages = coldPages(peers);
    const hooks = { progress: plan.progress, say: leftOut };
    const { cold } = length(plan.quick);
    const where = { server, sizes: join(out, 'packed.json') };
    results.cold = await measureCold(pages, cold, where, hooks);
  }
  server.close();
  return results;
}

async function makePages(folders: { bench: string; out: string }, peer: PagePeer): Promise<void> {
  await makePage(
    folders,
    peer.file,
    `import * as peer from '/peers/${peer.file}.ts'; import { serve } from '/pages/harness.ts'; serve(peer);`,
  );
  await makePage(
    folders,
    `cold-${peer.file}`,
    `import { predict } from '/peers/${peer.file}.ts'; import { show } from '/pages/cold.ts'; show(predict);`,
  );
}

function versionOf(bench: string, name: string): string {
  const path = join(bench, 'node_modules', name, 'package.json');
  return JSON.parse(readFileSync(path, 'utf8')).version;
}

function coldPages(peers: PagePeer[]): ColdPage[] {
  return [
    { name: 'the whole page, with the reader', path: '/site/', script: drawAtOnce },
    { name: '`<digit-pad>`, with the reader', path: '/pages/element/' },
    ...peers.map(({ name, file }) => ({
      name: `${name}, 784-50-10`,
      path: `/pages/cold-${file}/`,
    })),
  ];
}

async function speed(
  plan: Plan,
  {
    results,
    peers,
    server,
    native,
    browser,
    leftOut,
  }: {
    results: Results;
    peers: PagePeer[];
    server: Server;
    native: Native | undefined;
    browser: Browser;
    leftOut(line: string): void;
  },
): Promise<void> {
  const contestants: Contestant[] = peers.map(({ name, file }) =>
    inBrowser(name, browser, `${server.address}/pages/${file}/`),
  );
  for (const { name, file } of native ? nativePeers : []) {
    try {
      const { version } = (await native?.ask({ do: 'open', peer: file })) ?? {};
      results.versions[name] = version ?? '';
      if (native) contestants.push(native.contestant(file, name));
    } catch (error) {
      leftOut(`${name} is left out: ${error instanceof Error ? error.message : error}`);
    }
  }
  const timing = length(plan.quick);
  for (const workload of workloads) {
    const name = `${workload.task} ${workload.network}`;
    if (!chosen(plan.only, name)) continue;
    plan.say(`- ${workload.title}`);
    const result = await measure(workload, contestants, timing, {
      say: (line) => leftOut(`${workload.title}: ${line}`),
      progress: plan.progress,
    });
    results.speed.push(result);
  }
}

/** What only digitpad does, or what no peer is measured in. */
async function alone(
  plan: Plan,
  { results, server, browser }: { results: Results; server: Server; browser: Browser },
): Promise<void> {
  const { lessons, rounds, round, predictions, steps } = length(plan.quick);
  const open = async (name: string) => {
    const page = await openPage(browser, `${server.address}/pages/${name}/`);
    await page.waitForFunction((global) => global in window, name);
    return page;
  };
  if (chosen(plan.only, 'lesson')) {
    plan.say('- A lesson of ten drawings');
    const page = await open('lesson');
    const times: number[] = [];
    // The first one fetches what lessons rehearse, and is the browser's warm-up.
    for (let i = -1; i < lessons; i++) {
      const time = await page.evaluate(() => window.lesson());
      if (i >= 0) times.push(time);
    }
    results.lesson = spreadOf(times);
    await page.close();
  }
  if (chosen(plan.only, 'kernels')) {
    plan.say('- The kernels beside a loop in registers');
    const page = await open('kernels');
    results.kernels = await page.evaluate(([...args]) => window.kernels(...args), [
      rounds,
      round / 4,
    ] as const);
    await page.close();
  }
  if (chosen(plan.only, 'scaling')) {
    plan.say('- Cost by batch, and by hidden layer');
    const page = await open('scaling');
    const found = await page.evaluate(([...args]) => window.scaling(...args), [
      rounds,
      round,
    ] as const);
    const entries = Object.entries(found).map(([name, points]) => [
      titles[name] ?? name,
      { points, ...growth(points) },
    ]);
    results.scaling = Object.fromEntries(entries);
    await page.close();
  }
  if (chosen(plan.only, 'memory')) {
    plan.say('- Memory');
    const page = await open('memory');
    results.memory = await page.evaluate((question) => window.memory(question), {
      predictions,
      steps,
    });
    await page.close();
  }
}

const titles: Record<string, string> = {
  predict: 'predictions, batch',
  train: 'training steps, batch',
  hidden: 'training steps, hidden units',
};
