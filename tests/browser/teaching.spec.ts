// "Wrong? It is …": a lesson on the drawings, what it says it did, and the ways back.

import type { DigitPad, TeachReport } from '../../web/element/index.js';
import { strokesOf } from './support/digits.js';
import { expect, test } from './support/test.js';

const rehearsal = '**/rehearsal-images*.bin';

test.beforeEach(async ({ pad }) => {
  await pad.ready();
  await pad.draw(strokesOf(7));
});

test('a lesson changes the answer and says what it did', async ({ pad }) => {
  await pad.teach(1);
  await expect(pad.root.getByText('Learned. It read 7, now it reads 1.')).toBeVisible();
  await expect(pad.root.getByText('Your drawings: 0 of 1 → 1 of 1 right.')).toBeVisible();
  const sample = pad.root.getByText(/^MNIST: /);
  await expect(sample).toHaveText(/^MNIST: [\d.]+ → [\d.]+\s% of a sample of 200\.$/);
  const [before = 0, after = 0] = (
    (await sample.textContent())?.match(/[\d.]+(?= →|\s%)/g) ?? []
  ).map(Number);
  expect(before).toBeGreaterThanOrEqual(99);
  // A clean 7 that is to be a 1 costs MNIST's sevens, a tenth of it; the other digits stay.
  expect(after).toBeGreaterThanOrEqual(85);
});

test('all drawings taught so far are learned together', async ({ pad }) => {
  await pad.teach(1);
  await pad.setStrokes(strokesOf(4));
  await pad.teach(9);
  await expect(pad.root.getByText('Your drawings: 1 of 2 → 2 of 2 right.')).toBeVisible();
  await pad.setStrokes(strokesOf(7));
  await expect(pad.answer).toHaveText('1');
});

test('what a lesson rehearses is fetched with the first one, once', async ({ pad, page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await pad.teach(1);
  await pad.teach(2);
  expect(requests.filter((url) => /rehearsal-(images|labels)/.test(url))).toHaveLength(2);
});

test('Undo lesson brings back the same probabilities, to the last bit', async ({ pad }) => {
  const before = await pad.prediction();
  await pad.teach(1);
  await pad.button('Undo lesson').click();
  await expect(pad.answer).toHaveText('7');
  expect(await pad.prediction()).toEqual(before);
  await expect(pad.root.getByText('Undone: the weights are as before the lesson.')).toBeVisible();
  await expect(pad.button('Undo lesson')).toBeHidden();
});

test('Undo lesson takes back the last of two; Forget takes back all', async ({ pad }) => {
  const untaught = await pad.prediction();
  await pad.teach(1);
  const once = await pad.prediction();
  await pad.teach(2);
  await pad.button('Undo lesson').click();
  await expect(pad.answer).toHaveText('1');
  expect(await pad.prediction()).toEqual(once);
  await expect(pad.button('Undo lesson')).toBeDisabled();
  await pad.button('Forget').click();
  await expect(pad.answer).toHaveText('7');
  expect(await pad.prediction()).toEqual(untaught);
  await expect(pad.button('Forget')).toBeHidden();
});

test('a lesson leaves the other digits readable', async ({ pad }) => {
  await pad.teach(1);
  for (const digit of [0, 3, 4]) {
    await pad.setStrokes(strokesOf(digit));
    await expect(pad.answer).toHaveText(String(digit));
  }
});

test('the pad reads as before while a lesson is on, which shows how far it is', async ({ pad }) => {
  // Every step of a lesson hears the element out: what is seen in one of them is what visitors see.
  const seen = await pad.root.evaluate(async (element: DigitPad) => {
    const learned = element.teach(1);
    const before = element.prediction?.digit;
    const bar = () => element.shadowRoot?.querySelector<HTMLProgressElement>('.lesson progress');
    while ((bar()?.position ?? 0) === 0) await new Promise(requestAnimationFrame);
    const during = element.predict()?.digit;
    const busy = element.shadowRoot?.querySelector('.teach button')?.ariaDisabled;
    await learned;
    await element.updateComplete;
    return { before, during, busy, after: element.prediction?.digit, left: bar() ?? null };
  });
  expect(seen).toEqual({ before: 7, during: 7, busy: 'true', after: 1, left: null });
});

test('another model starts without lessons', async ({ pad, page }) => {
  await pad.teach(1);
  await expect(pad.button('Undo lesson')).toBeVisible();
  await page.getByLabel('Model').selectOption('two-layer-sigmoid');
  await expect.poll(() => pad.modelName()).toBe('two-layer-sigmoid');
  await expect(pad.button('Undo lesson')).toBeHidden();
});

test('another model that comes during a lesson ends it', async ({ pad }) => {
  const refusal = await pad.root.evaluate((element: DigitPad) => {
    const lesson = element.teach(1).catch((error: Error) => error.name);
    element.model = null;
    return lesson;
  });
  expect(refusal).toBe('AbortError');
});

test('another model ends a lesson whose images are still on their way', async ({ pad, page }) => {
  await page.route(rehearsal, () => {});
  const asked = page.waitForRequest(rehearsal);
  const refusal = pad.root.evaluate((element: DigitPad) =>
    element.teach(1).catch((error: Error) => error.name),
  );
  await asked;
  await pad.root.evaluate((element: DigitPad) => {
    element.model = null;
  });
  expect(await refusal).toBe('AbortError');
});

test('what was drawn when it was taught is learned, however late the model', async ({ pad }) => {
  const report = await pad.root.evaluate(
    async (element: DigitPad, [seven = [], four = []]) => {
      const late = document.createElement('digit-pad');
      late.strokes = seven;
      const lesson = late.teach(1);
      late.strokes = four;
      late.model = element.model?.save() ?? null;
      return lesson;
    },
    [strokesOf(7), strokesOf(4)],
  );
  expect(report).toMatchObject({ before: 7, after: 1 });
});

test('who hears of a new model can teach it at once', async ({ pad }) => {
  const report = await pad.root.evaluate(async (element: DigitPad) => {
    await element.teach(2);
    const lesson = new Promise<TeachReport>((resolve, reject) => {
      const teach = () => element.teach(1).then(resolve, reject);
      element.addEventListener('digitpad-model', teach, { once: true });
    });
    // The lesson is part of these weights: they are taught nothing, as far as the pad knows.
    element.model = element.model?.save() ?? null;
    return lesson;
  });
  expect(report.drawings).toEqual({ count: 1, before: 0, after: 1 });
});

test('the model in use can be put into use again', async ({ pad }) => {
  const read = await pad.root.evaluate((element: DigitPad) => {
    // biome-ignore lint/correctness/noSelfAssign: a setter.
    element.model = element.model;
    return element.predict()?.digit;
  });
  expect(read).toBe(7);
});

test('where no lesson was given, nothing is taken back, and nobody told', async ({ pad }) => {
  const told = await pad.root.evaluate((element: DigitPad) => {
    let times = 0;
    element.addEventListener('digitpad-model', () => {
      times += 1;
    });
    element.undoLesson();
    element.forget();
    return times;
  });
  expect(told).toBe(0);
});

test('a lesson by keyboard leaves the focus where it was', async ({ pad, page }) => {
  await page.route(rehearsal, () => {});
  await pad.button('1').focus();
  await page.keyboard.press('Enter');
  await expect(pad.root.getByRole('progressbar', { name: 'Progress of the lesson' })).toBeVisible();
  await expect(pad.button('1')).toBeDisabled();
  await expect(pad.button('1')).toBeFocused();
});

test('what was right already is said to be right still, and no more', async ({ pad }) => {
  await pad.teach(7);
  await expect(pad.root.getByText('Learned. It read 7 before, and does so now.')).toBeVisible();
});

test.describe('when the images to rehearse do not come', () => {
  test.use({ expectedErrors: /rehearsal-images/ });

  test('the pad says so, reads as before, and learns at the next tap', async ({ pad, page }) => {
    await page.route(rehearsal, (route) => route.abort());
    await pad.button('1').click();
    await expect(
      pad.root.getByText(/could not be fetched.*The network reads as before\./),
    ).toBeVisible();
    await expect(pad.answer).toHaveText('7');
    await page.unroute(rehearsal);
    await pad.teach(1);
  });
});

test.describe('what was taught', () => {
  test('can be had, and taught to another pad: the same weights, to the last bit', async ({
    pad,
  }) => {
    await pad.teach(1);
    await pad.setStrokes(strokesOf(4));
    await pad.teach(9);
    const same = await pad.root.evaluate(async (element: DigitPad) => {
      const other = document.createElement('digit-pad');
      const address = performance
        .getEntriesByType('resource')
        .find(({ name }) => name.endsWith('.safetensors'));
      other.model = address?.name ?? '';
      const report = await other.teachAll(element.taught);
      const weights = (of: DigitPad) => (of.model?.save() ?? []).join();
      return { count: report?.drawings.count, alike: weights(other) === weights(element) };
    });
    expect(same).toEqual({ count: 2, alike: true });
  });

  test('is told as a lesson begins, all of it', async ({ pad }) => {
    await pad.teach(1);
    const told = await pad.root.evaluate(async (element: DigitPad, four) => {
      const begun = new Promise((resolve) => {
        element.addEventListener(
          'digitpad-teaching',
          (event) =>
            resolve((event as CustomEvent<{ drawings: unknown[] }>).detail.drawings.length),
          { once: true },
        );
      });
      element.strokes = four;
      const lesson = element.teach(9);
      const count = await begun;
      const known = element.taught.length;
      await lesson;
      return { count, known, after: element.taught.map(({ label }) => label) };
    }, strokesOf(4));
    expect(told).toEqual({ count: 2, known: 1, after: [1, 9] });
  });

  test('is replaced as a whole, with words, and without an undo of its own', async ({ pad }) => {
    const untaught = await pad.prediction();
    await pad.teach(1);
    const replaced = await pad.root.evaluate((element: DigitPad) =>
      element.teachAll([{ strokes: element.strokes, label: 2 }]).then((report) => report?.drawings),
    );
    expect(replaced).toEqual({ count: 1, before: 0, after: 1 });
    await expect(pad.root.getByText('Learned the one drawing.')).toBeVisible();
    await expect(pad.button('Undo lesson')).toBeDisabled();
    expect(await pad.root.evaluate((element: DigitPad) => element.teachAll([]))).toBeNull();
    expect(await pad.prediction()).toEqual(untaught);
  });

  test('that makes no sense is named, and changes nothing', async ({ pad }) => {
    await pad.teach(1);
    const before = await pad.prediction();
    const refusal = await pad.root.evaluate((element: DigitPad) =>
      element
        .teachAll([...element.taught, { strokes: [], label: 3 }])
        .catch((error: Error) => error.message),
    );
    expect(refusal).toContain('drawings[1].strokes has no point');
    expect(await pad.prediction()).toEqual(before);
  });
});

test('nothing drawn, nothing to learn', async ({ pad }) => {
  await pad.button('Clear').click();
  await expect(pad.button('1')).toBeDisabled();
  const refusal = await pad.root.evaluate((element: DigitPad) =>
    element.teach(1).catch((error: Error) => error.message),
  );
  expect(refusal).toContain('Nothing is drawn');
});

test('a program teaches too, and is told the same', async ({ pad }) => {
  const { report, sent } = await pad.root.evaluate(async (element: DigitPad) => {
    let heard: TeachReport | null = null;
    document.addEventListener('digitpad-teach', (event) => {
      heard = (event as CustomEvent<TeachReport>).detail;
    });
    return { report: await element.teach(1), sent: heard };
  });
  expect(report).toMatchObject({ label: 1, before: 7, after: 1 });
  expect(report.drawings).toEqual({ count: 1, before: 0, after: 1 });
  expect(sent).toEqual(report);
});

for (const label of [10, -1, 1.5, Number.NaN]) {
  test(`${label} is refused as a label, and nothing is trained`, async ({ pad }) => {
    const before = await pad.prediction();
    const refusal = await pad.root.evaluate(
      (element: DigitPad, wrong) => element.teach(wrong).catch((error: Error) => error.message),
      label,
    );
    expect(refusal).toBe(`label is ${label}. Pass a digit, 0 to 9.`);
    expect(await pad.prediction()).toEqual(before);
  });
}
