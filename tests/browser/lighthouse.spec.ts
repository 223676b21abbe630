// Lighthouse on the built site: each category at 95 or more, on a phone; performance on a desktop, since
// the phone that it simulates is this machine four times as slow: another phone with each visit.

import { createServer } from 'node:net';
import { chromium } from '@playwright/test';
import lighthouse, { desktopConfig } from 'lighthouse';
import { expect, test } from './support/test.js';

const LEAST = 95;

interface Score {
  /** 0 to 100. */
  score: number;
  /** What cost points, with its figure. */
  lost: string[];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

async function visit(site: string, port: number, category: string): Promise<Score> {
  const config = category === 'performance' ? desktopConfig : undefined;
  const result = await lighthouse(site, { port, onlyCategories: [category] }, config);
  const { categories = {}, audits = {} } = result?.lhr ?? {};
  const { score = null, auditRefs = [] } = categories[category] ?? {};
  if (score === null) throw new Error(`Lighthouse says nothing of ${category}.`);
  const lost = auditRefs
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.95)
    .map(({ id }) => `${id}: ${audits[id]?.displayValue ?? audits[id]?.title}`);
  return { score: Math.round(score * 100), lost };
}

for (const category of ['performance', 'accessibility', 'best-practices']) {
  test(`Lighthouse gives the page's ${category} ${LEAST} or more`, { tag: '@alone' }, async ({
    site,
    launchOptions,
  }) => {
    const port = await freePort();
    const args = [...(launchOptions.args ?? []), `--remote-debugging-port=${port}`];
    const browser = await chromium.launch({ ...launchOptions, args });
    const { score, lost } = await visit(site, port, category);
    await browser.close();
    expect(score, lost.join('; ')).toBeGreaterThanOrEqual(LEAST);
  });
}
