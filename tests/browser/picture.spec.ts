// A digit in a picture, by upload, by paste, by drop: as good as one that was drawn.

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { type Stroke, strokesOf } from './support/digits.js';
import type { Pad } from './support/pad.js';
import { paintedPicture, type Sheet } from './support/sheets.js';
import { expect, test } from './support/test.js';

test.beforeEach(({ pad }) => pad.ready());

async function upload(pad: Pad, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  const chooser = pad.page.waitForEvent('filechooser');
  await pad.button('Picture').click();
  await (await chooser).setFiles({ name, mimeType, buffer });
}

/** Pastes or drops a file where the pad is, as the browser would tell of it. */
async function hand(
  page: Page,
  type: 'paste' | 'drop',
  where: string,
  name: string,
  buffer: Buffer,
): Promise<void> {
  await page.locator(where).evaluate(
    (element, { type, name, bytes }) => {
      const data = new DataTransfer();
      const kind = name.endsWith('.png') ? 'image/png' : '';
      data.items.add(new File([Uint8Array.from(bytes)], name, { type: kind }));
      const told = { bubbles: true, composed: true, cancelable: true };
      element.dispatchEvent(
        type === 'paste'
          ? new ClipboardEvent('paste', { ...told, clipboardData: data })
          : new DragEvent('drop', { ...told, dataTransfer: data }),
      );
    },
    { type, name, bytes: [...buffer] },
  );
}

const sheets: Record<string, Sheet> = {
  'black ink on white paper': { paper: 255, ink: 0, pen: 0.06 },
  'a thin pen': { paper: 255, ink: 20, pen: 0.008 },
  'pencil on grey paper': { paper: 190, ink: 120, pen: 0.02 },
  'chalk on a blackboard': { paper: 40, ink: 230, pen: 0.05 },
  'a lamp at one side, and noise': { paper: 235, ink: 60, pen: 0.03, falloff: 0.55, noise: 25 },
  'a large photograph, upright': { paper: 230, ink: 40, pen: 0.02, width: 1500, height: 2000 },
  'ink on nothing, transparent': { paper: null, ink: 0, pen: 0.05 },
};

for (const [what, sheet] of Object.entries(sheets)) {
  test(`a picture is read: ${what}`, async ({ pad, page }) => {
    const picture = await paintedPicture(page, strokesOf(4), sheet);
    await upload(pad, 'four.png', 'image/png', picture);
    await expect(pad.answer).toHaveText('4');
    await expect(pad.spoken).toHaveText(/^4, \d+ percent$/);
    expect((await pad.ink()).count).toBeGreaterThan(500);
  });
}

test('every digit is read from its picture', async ({ pad, page }) => {
  for (const digit of [0, 1, 2, 3, 5, 6, 7, 8, 9]) {
    const picture = await paintedPicture(page, strokesOf(digit), {
      paper: 240,
      ink: 30,
      pen: 0.03,
    });
    await upload(pad, `${digit}.png`, 'image/png', picture);
    await expect(pad.answer).toHaveText(String(digit));
  }
});

test('a picture is pasted, and Undo brings the drawing back', async ({ pad, page }) => {
  await pad.draw(strokesOf(7));
  await expect(pad.answer).toHaveText('7');
  const picture = await paintedPicture(page, strokesOf(3), { paper: 255, ink: 0, pen: 0.05 });
  await pad.surface.focus();
  await hand(page, 'paste', 'digit-pad', 'image.png', picture);
  await expect(pad.answer).toHaveText('3');
  expect(await pad.strokes()).toEqual([]);
  await pad.button('Undo').click();
  await expect(pad.answer).toHaveText('7');
  expect(await pad.strokes()).toHaveLength(1);
  await pad.button('Redo').click();
  await expect(pad.answer).toHaveText('3');
  await pad.button('Clear').click();
  expect(await pad.prediction()).toBeNull();
  expect((await pad.ink()).count).toBe(0);
});

for (const where of ['digit-pad', 'header']) {
  test(`a picture dropped onto the ${where} comes to the pad`, async ({ pad, page }) => {
    const picture = await paintedPicture(page, strokesOf(5), { paper: 255, ink: 0, pen: 0.05 });
    await hand(page, 'drop', where, 'five.png', picture);
    await expect(pad.answer).toHaveText('5');
  });
}

test('a pen on a picture begins a new drawing', async ({ pad, page }) => {
  const picture = await paintedPicture(page, strokesOf(8), { paper: 255, ink: 0, pen: 0.05 });
  await upload(pad, 'eight.png', 'image/png', picture);
  await expect(pad.answer).toHaveText('8');
  await pad.draw(strokesOf(1));
  await expect(pad.answer).toHaveText('1');
  expect(await pad.strokes()).toHaveLength(1);
  await pad.button('Undo').click();
  await expect(pad.answer).toHaveText('8');
});

test('noise that a browser adds to what is read back changes no answer', async ({ pad, page }) => {
  await page.evaluate(() => {
    const read = OffscreenCanvasRenderingContext2D.prototype.getImageData;
    OffscreenCanvasRenderingContext2D.prototype.getImageData = function (...args) {
      const image = read.apply(this, args);
      for (let i = 0; i < image.data.length; i++) image.data[i] ^= (i * 2_654_435_761) & 3;
      return image;
    };
  });
  const picture = await paintedPicture(page, strokesOf(2), { paper: 240, ink: 60, pen: 0.02 });
  await upload(pad, 'two.png', 'image/png', picture);
  await expect(pad.answer).toHaveText('2');
});

test.describe('what is no picture of a digit', () => {
  const drawing: Stroke[] = strokesOf(7);

  test.beforeEach(async ({ pad }) => {
    await pad.draw(drawing);
    await expect(pad.answer).toHaveText('7');
  });

  test.afterEach(async ({ pad }) => {
    await expect(pad.alert).toContainText('Your drawing is safe.');
    await expect(pad.answer).toHaveText('7');
    expect(await pad.strokes()).toHaveLength(1);
    await pad.button('Clear').click();
    await expect(pad.alert).toBeHidden();
  });

  test('a text that calls itself a picture', async ({ pad }) => {
    await upload(pad, 'notes.png', 'image/png', Buffer.from('Dear diary'));
    await expect(pad.alert).toContainText('notes.png is not an image that this browser can read.');
  });

  test('half a picture', async ({ pad, page }) => {
    const whole = await paintedPicture(page, strokesOf(4), { paper: 255, ink: 0, pen: 0.05 });
    await upload(pad, 'half.png', 'image/png', whole.subarray(0, 60));
    await expect(pad.alert).toContainText('half.png is not an image');
  });

  test('an empty sheet', async ({ pad, page }) => {
    const sheet = await paintedPicture(page, [], { paper: 220, ink: 0, pen: 0.05, falloff: 0.4 });
    await upload(pad, 'empty.png', 'image/png', sheet);
    await expect(pad.alert).toContainText('empty.png shows no ink');
  });

  test('a file of 60 MB', async ({ pad, page }) => {
    const picked = page.waitForEvent('filechooser');
    await pad.button('Picture').click();
    await picked;
    await pad.root.evaluate(async (root) => {
      const chooser = root.shadowRoot?.querySelector<HTMLInputElement>('input[type=file]');
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(60e6)], 'huge.png', { type: 'image/png' }));
      if (chooser) chooser.files = data.files;
      chooser?.dispatchEvent(new Event('change'));
    });
    await expect(pad.alert).toContainText('huge.png has 60.0');
    await expect(pad.alert).toContainText('Choose a smaller one.');
  });
});

test.describe('without a connection', () => {
  test.use({ expectedErrors: /ERR_FAILED/ });

  test('it is said that pictures cannot be read, and how to go on', async ({ pad, page }) => {
    await page.route('**/digitpad-tools*.wasm', (route) => route.abort());
    const picture = await paintedPicture(page, strokesOf(6), { paper: 255, ink: 0, pen: 0.05 });
    await upload(pad, 'six.png', 'image/png', picture);
    await expect(pad.alert).toContainText(/digitpad-tools.*could not be fetched/);
    await page.unroute('**/digitpad-tools*.wasm');
    await upload(pad, 'six.png', 'image/png', picture);
    await expect(pad.answer).toHaveText('6');
    await expect(pad.alert).toBeHidden();
  });
});

test('pictures are read by whoever embeds a pad, too', async ({ pad }) => {
  const file = await readFile(new URL('../../web/page/public/favicon.svg', import.meta.url));
  const digit = await pad.root.evaluate(async (root, svg) => {
    const element = root as HTMLElement & { picture: Float32Array | null } & {
      readPicture(picture: Blob): Promise<{ digit: number } | null>;
    };
    const read = await element.readPicture(new Blob([svg], { type: 'image/svg+xml' })).then(
      (prediction) => prediction?.digit,
      (error: Error) => error.name,
    );
    return { read, pixels: element.picture?.length ?? null };
  }, file.toString());
  // createImageBitmap() takes no SVG: a FileError, and nothing on the pad.
  expect(digit).toEqual({ read: 'FileError', pixels: null });
});
