// One visit, the same in every engine: it opens, every digit is read, something is taught and something
// trained, all is found again on the way back, and without a network. Each step stands on the one before:
// after one that failed, nothing is said of the others.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DigitPad } from '../../web/element/index';
import { digits, strokesOf } from '../browser/support/digits';
import { Host } from '../browser/support/host';
import { chromium } from './drivers/chromium';
import type { Driver } from './drivers/driver';
import { firefox } from './drivers/firefox';
import { webkit } from './drivers/webkit';
import { Visitor } from './visitor';

for (const engine of [chromium, firefox, webkit]) {
  const missing = engine.missing();
  if (missing !== null) console.log(`${engine.name} is left out: there is no ${missing} here.`);

  describe.skipIf(missing !== null)(`in ${engine.name}`, () => {
    let host: Host;
    let driver: Driver;
    let visitor: Visitor;
    let trained = 0;
    let failed = false;
    beforeEach(({ skip }) => skip(failed));
    afterEach(({ task }) => {
      failed ||= task.result?.state === 'fail';
    });
    beforeAll(async () => {
      host = await Host.open();
      driver = await engine.open();
      visitor = new Visitor(driver);
    });
    afterAll(async () => {
      await driver?.close();
      await host.close();
    });

    const answer = () => visitor.text('.answer .large', 'digit-pad');
    const model = () =>
      visitor.ask(() => document.querySelector<DigitPad>('digit-pad')?.model?.name ?? null);
    const taught = () =>
      visitor.ask(() => document.querySelector<DigitPad>('digit-pad')?.taught?.length ?? 0);
    const step = async () =>
      Number((await visitor.text('output[aria-label="step"]', 'train-section')).replace(',', ''));

    it('the page opens with its network', async () => {
      await visitor.goto(host.url);
      await expect.poll(model).toBe('reader');
    });

    it.each([...digits.keys()])('a drawn %i is read', async (digit) => {
      await visitor.draw(strokesOf(digit));
      await expect.poll(answer).toBe(String(digit));
      await visitor.click('Clear', 'digit-pad');
      await expect.poll(answer).not.toBe(String(digit));
    });

    it('what is taught is learned', async () => {
      await visitor.draw(strokesOf(7));
      await visitor.click('1', 'digit-pad');
      await expect.poll(taught).toBe(1);
      await expect.poll(answer).toBe('1');
    });

    it('a network trains, and stops when it is told to', async () => {
      await visitor.click('Train');
      await visitor.click('Train', 'train-section');
      await expect.poll(step).toBeGreaterThan(20);
      await visitor.click('Pause', 'train-section');
      await expect.poll(() => visitor.text('.state', 'train-section')).toContain('Paused after');
      trained = await step();
    });

    it('the drawing, the lesson and the training are there after a reload', async () => {
      await visitor.reload();
      await expect.poll(taught).toBe(1);
      await expect.poll(answer).toBe('1');
      await expect.poll(step).toBe(trained);
    });

    it('without a network it opens all the same, reads, remembers, and trains on', async () => {
      await expect
        .poll(() => visitor.ask(() => navigator.serviceWorker.controller !== null))
        .toBe(true);
      await host.stop();
      await visitor.reload();
      await expect.poll(taught).toBe(1);
      await visitor.click('Clear', 'digit-pad');
      await visitor.draw(strokesOf(4));
      await expect.poll(answer).toBe('4');
      await expect.poll(step).toBe(trained);
      await visitor.click('Resume', 'train-section');
      await expect.poll(step).toBeGreaterThan(trained);
    });
  });
}
