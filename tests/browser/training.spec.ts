// The section "Train": a network learns from nothing, and the visitor watches, draws, stops, leaves and
// comes back.

import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from '@playwright/test';
import type { DigitPad } from '../../web/element/index.js';
import { strokesOf } from './support/digits.js';
import { Pad } from './support/pad.js';
import { expect as patient, test } from './support/test.js';

// All of MNIST is unpacked, learned from and measured on here: that takes what it takes.
const expect = patient.configure({ timeout: 180_000 });

/** The section as a visitor meets it. */
class Training {
  readonly page: Page;
  readonly root: Locator;
  readonly state: Locator;
  readonly alert: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('region', { name: 'Train' });
    this.state = this.root.locator('.state').getByRole('status');
    this.alert = this.root.getByRole('alert');
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  field(name: string): Locator {
    return this.root.getByLabel(name, { exact: true });
  }

  figure(name: string): Locator {
    return this.root.getByLabel(name, { exact: true }).and(this.page.locator('output'));
  }

  async number(name: string): Promise<number> {
    return Number((await this.figure(name).textContent())?.replaceAll(/[,%\s]/g, ''));
  }

  async reaches(step: number): Promise<void> {
    await expect.poll(() => this.number('step')).toBeGreaterThanOrEqual(step);
  }

  /** Sets a few steps of few images, since most of what is tested here is not about learning. */
  async shorten(steps: number): Promise<void> {
    await this.openSettings();
    await this.field('Steps').fill(String(steps));
  }

  async openSettings(): Promise<void> {
    const details = this.root.locator('details');
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  }
}

const train = test.extend<{ training: Training }>({
  training: async ({ page }, use) => {
    await page.goto('./#train');
    const training = new Training(page);
    await training.button('Train').waitFor();
    await use(training);
  },
});

train.setTimeout(0);

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

train(
  'the tutorial’s whole training ends as well as the native program’s',
  async ({ training }) => {
    const history = new URL('../../model/weights/two-layer-sigmoid.history.json', import.meta.url);
    const native = JSON.parse(readFileSync(history, 'utf8')).testAccuracy as number;
    await training.button('Train').click();
    await expect(training.state).toContainText('Done', { timeout: 1_200_000 });
    expect(await training.number('step')).toBe(20_400);
    expect(await training.number('images seen')).toBe(2_040_000);
    expect(Math.abs((await training.number('test accuracy')) - 100 * native)).toBeLessThan(0.3);
    expect(await training.number('loss')).toBeLessThan(0.4);
    await expect(training.figure('time left')).toHaveText(/^0/);

    const saved = training.page.waitForEvent('download');
    await training.button('CSV').click();
    const rows = (await textOf(await saved)).trim().split('\n');
    expect(rows).toHaveLength(1 + 20_401);
    expect(rows[0]).toBe('step,loss,train_accuracy,test_accuracy');
    expect(rows.filter((row) => /,0\.\d+,0\.\d+$/.test(row))).toHaveLength(35);
  },
);

train('training runs, is paused, and goes on from where it was', async ({ training }) => {
  await training.button('Train').click();
  await training.reaches(50);
  expect(await training.number('steps per second')).toBeGreaterThan(0);
  await training.button('Pause').click();
  await expect(training.state).toContainText('Paused after step');
  const paused = await training.number('step');
  await training.root.getByLabel(/^Loss, now/).waitFor();
  await training.button('Train').click();
  await training.reaches(paused + 50);
  await expect(training.button('Pause')).toBeVisible();
});

train('one step is one step, and Reset forgets it', async ({ training }) => {
  await training.button('Step').click();
  await expect(training.figure('step')).toHaveText('1');
  await expect(training.figure('images seen')).toHaveText('100');
  // Guessing one of ten digits costs ln 10.
  expect(await training.number('loss')).toBeCloseTo(Math.log(10), 1);
  await training.button('Step').click();
  await expect(training.figure('step')).toHaveText('2');
  await training.button('Reset').click();
  await expect(training.figure('step')).toHaveText('0');
  await expect(training.figure('loss')).toHaveText('–');
  await training.button('Step').click();
  await expect(training.figure('step')).toHaveText('1');
});

train(
  'while it trains, the pad reads with the newest weights, and gets its model back',
  async ({ training, page }) => {
    const pad = new Pad(page);
    await pad.draw(strokesOf(7));
    await expect(pad.answer).toHaveText('7');
    const before = await pad.prediction();
    await training.button('Train').click();
    const guest = () => pad.root.evaluate((element: DigitPad) => element.guest !== null);
    await expect.poll(guest).toBe(true);
    const early = (await pad.prediction())?.probabilities[7] ?? 1;
    expect(early).toBeLessThan(0.9);
    await training.reaches(700);
    await expect
      .poll(async () => (await pad.prediction())?.probabilities[7] ?? 0)
      .toBeGreaterThan(early);
    // Drawing goes on undisturbed.
    await pad.button('Clear').click();
    await pad.draw(strokesOf(1));
    expect(await pad.prediction()).not.toBeNull();
    await training.button('Pause').click();

    await page.getByRole('button', { name: 'Back to reader' }).click();
    expect(await guest()).toBe(false);
    await pad.setStrokes([]);
    await pad.draw(strokesOf(7));
    expect((await pad.prediction())?.probabilities[7]).toBeCloseTo(
      before?.probabilities[7] ?? 0,
      2,
    );
  },
);

train(
  '“Keep this model” makes it the pad’s own, which can be taught',
  async ({ training, page }) => {
    const pad = new Pad(page);
    await training.shorten(700);
    await training.button('Train').click();
    await expect(training.state).toContainText('Done');
    await training.button('Keep this model').click();
    await expect(training.state).toContainText('Kept');
    await expect(page.getByLabel('Model')).toHaveValue('');
    await pad.draw(strokesOf(3));
    await pad.teach(3);
    expect((await pad.prediction())?.digit).toBe(3);
    await page.getByLabel('Model').selectOption('reader');
    await expect.poll(() => pad.modelName()).toBe('reader');
  },
);

train(
  'a learning rate that diverges says so, and goes back to good weights',
  async ({ training }) => {
    await training.openSettings();
    await training.field('Learning rate').fill('100');
    await training.button('Train').click();
    await expect(training.alert).toContainText(
      'with a learning rate of 100 the steps are too long',
    );
    await expect(training.alert).toContainText('Use a smaller learning rate, such as 10.');
    await expect(training.button('Train')).toBeVisible();
    await training.field('Learning rate').fill('0.1');
    await training.button('Train').click();
    await training.reaches(50);
    await expect(training.alert).toBeHidden();
  },
);

train('a setting out of range is said beside it, and nothing is trained', async ({ training }) => {
  await training.openSettings();
  await training.field('Batch size').fill('0');
  await expect(
    training.root.getByText('“0” will not do: a whole number from 1 to 1,000.'),
  ).toBeVisible();
  await training.button('Train').click();
  await expect(training.state).toContainText('mend it first');
  await expect(training.field('Batch size')).toBeFocused();
  await expect(training.figure('step')).toHaveText('0');
});

train('a CNN and another optimiser learn, too', async ({ training }) => {
  await training.field('CNN').check();
  await training.openSettings();
  await training.field('Optimiser').selectOption('Adam');
  await training.field('Learning rate').fill('0.001');
  await training.field('Batch size').fill('20');
  await expect(training.root.getByText('Changed by you.')).toBeVisible();
  await expect(training.field('Hidden units')).toBeHidden();
  for (let step = 1; step <= 30; step++) {
    await training.button('Step').click();
    await expect(training.figure('step')).toHaveText(String(step));
  }
  expect(await training.number('loss')).toBeLessThan(2.2);
});

train('who leaves and comes back finds the training where it was', async ({ training, page }) => {
  await training.openSettings();
  await training.field('Seed').fill('7');
  await training.button('Train').click();
  await training.reaches(100);
  await training.button('Pause').click();
  await expect(training.state).toContainText('Paused');
  const [step, loss] = [await training.number('step'), await training.number('loss')];

  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('about:blank');
  await page.goto('./#train');
  await expect(training.state).toContainText('Your training is still here');
  expect(await training.number('step')).toBe(step);
  expect(await training.number('loss')).toBe(loss);
  await training.openSettings();
  await expect(training.field('Seed')).toHaveValue('7');
  await training.button('Resume').click();
  await training.reaches(step + 50);
  // MNIST was kept, too.
  expect(fetched.filter((url) => url.includes('train-images'))).toEqual([]);
});

train('a second training is laid over the first', async ({ training, page }) => {
  await training.shorten(60);
  await training.button('Train').click();
  await expect(training.state).toContainText('Done');
  await training.button('Compare').click();
  await expect(training.button('Compare')).toHaveAttribute('aria-pressed', 'true');
  await expect(training.state).toContainText('laid over this one');
  await training.openSettings();
  await training.field('Learning rate').fill('0.5');
  await training.button('Train').click();
  await expect(training.state).toContainText('Done');
  await expect(training.root.getByText('loss, earlier')).toBeVisible();
  const saved = page.waitForEvent('download');
  await training.button('SVG').click();
  const svg = await textOf(await saved);
  // Of each: the loss, train and test; and two frames.
  expect(svg.match(/<path /g)).toHaveLength(2 * 3 + 2);
  expect(svg).toContain('MLP 50, Sigmoid, Sgd 0.5');
  await training.button('Compare').click();
  await expect(training.root.getByText('loss, earlier')).toBeHidden();
});

train(
  'a worker that dies is noticed, and the training goes on from its latest weights',
  async ({ training, page }) => {
    await training.button('Train').click();
    await training.reaches(50);
    await page
      .workers()[0]
      ?.evaluate(() => self.close())
      .catch(() => {});
    await expect(training.alert).toContainText('The training worker has ended');
    await expect(training.alert).toContainText('What was trained so far is safe');
    const step = await training.number('step');
    await training.button('Train').click();
    await training.reaches(step + 50);
    await expect(training.alert).toBeHidden();
  },
);

train.describe('where the browser stores nothing', () => {
  train('training goes on, and says what that means', async ({ page }) => {
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('Refused.', 'SecurityError');
      };
      indexedDB.open = refuse;
      caches.open = () => Promise.reject(new DOMException('Refused.', 'SecurityError'));
      caches.match = () => Promise.reject(new DOMException('Refused.', 'SecurityError'));
    });
    await page.goto('./#train');
    const training = new Training(page);
    await training.button('Step').click();
    await expect(training.root.getByText('does not let the page keep your training')).toBeVisible();
    await expect(training.root.getByText('it is fetched again at the next visit')).toBeVisible();
    await expect(training.figure('step')).toHaveText('1');
    await training.button('Step').click();
    await expect(training.figure('step')).toHaveText('2');
  });
});

train.describe('when MNIST does not come', () => {
  train.use({ expectedErrors: /Failed to load resource/ });
  train('that is said, and the next try succeeds', async ({ training, page }) => {
    await page.route('**/train-images*', (route) => route.fulfill({ status: 503 }));
    await training.button('Step').click();
    await expect(training.alert).toContainText('the server answered 503');
    await expect(training.alert).toContainText('Press Train to try again');
    await page.unroute('**/train-images*');
    await training.button('Step').click();
    await expect(training.figure('step')).toHaveText('1');
  });
});

train('the address holds the recipe', async ({ training, page }) => {
  await training.field('Tutorial 2: ReLU').check();
  await training.openSettings();
  await training.field('Learning rate').fill('0.3');
  await expect(page).toHaveURL(/recipe=activation-Relu_learningRate-0\.3/);
  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  await training.openSettings();
  await expect(training.field('Learning rate')).toHaveValue('0.3');
  await expect(training.field('Activation')).toHaveValue('Relu');
});

train(
  'the page draws frame after frame while it trains: none takes 50 ms',
  { tag: '@alone' },
  async ({ training, page }) => {
    const pad = new Pad(page);
    await pad.draw(strokesOf(5));
    await training.shorten(500_000);
    await training.button('Train').click();
    await training.reaches(700);
    await page.evaluate(() => {
      Object.assign(window, { smoothSince: performance.now() });
      new PerformanceObserver((list) => {
        const ends = list.getEntries().map(({ startTime, duration }) => startTime + duration);
        Object.assign(window, { smoothSince: Math.max(...ends) });
      }).observe({ type: 'long-animation-frame' });
    });
    // Others may take the processor away for a while, but what the page itself does comes back ten times
    // a second: if that were long, there would be no such stretch.
    await expect
      .poll(() =>
        page.evaluate(() => {
          const { smoothSince } = window as unknown as { smoothSince: number };
          return performance.now() - smoothSince;
        }),
      )
      .toBeGreaterThan(2000);
    await expect(training.button('Pause')).toBeVisible();
  },
);
