// Files in and out: a student's own weights run at once, what is saved can be opened again, and a
// file that is no model harms nothing.

import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { strokesOf } from './support/digits.js';
import { npy } from './support/npy.js';
import type { Pad } from './support/pad.js';
import { expect, test } from './support/test.js';

interface NamedFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const file = (name: string, buffer: Buffer): NamedFile => ({ name, mimeType: '', buffer });

/**
 * The weights of a network that looks at nothing: four hidden units get 0, which sigmoid makes 0.5 of
 * and ReLU nothing. So its answer is 3 with sigmoid, and 8 with ReLU.
 */
function studentsFiles(): NamedFile[] {
  const b2 = Array.from({ length: 10 }, (_, digit) => (digit === 8 ? 1 : 0));
  const w2 = Array.from({ length: 40 }, (_, i) => (i % 10 === 3 ? 2 : 0));
  return [
    file('w1.npy', npy('<f8', [784, 4], new Array(784 * 4).fill(0))),
    file('b1.npy', npy('<f8', [4], [0, 0, 0, 0])),
    file('w2.npy', npy('<f4', [4, 10], w2)),
    file('b2.npy', npy('<f8', [10], b2)),
  ];
}

async function open(page: Page, files: NamedFile[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open…' }).click();
  await (await chooser).setFiles(files);
}

/** Drops files somewhere on the page. */
async function drop(page: Page, where: string, files: NamedFile[]): Promise<void> {
  await page.locator(where).evaluate(
    (element, dropped) => {
      const dataTransfer = new DataTransfer();
      for (const { name, bytes } of dropped) {
        dataTransfer.items.add(new File([Uint8Array.from(bytes)], name));
      }
      element.dispatchEvent(
        new DragEvent('drop', { bubbles: true, composed: true, cancelable: true, dataTransfer }),
      );
    },
    files.map(({ name, buffer }) => ({ name, bytes: [...buffer] })),
  );
}

/** What comes when a button of "Save as…" is pressed. */
async function save(page: Page, name: string, count = 1): Promise<NamedFile[]> {
  const downloads: Download[] = [];
  page.on('download', (download) => downloads.push(download));
  const button = page.locator('model-files').getByRole('button', { name, exact: true });
  if (!(await button.isVisible())) await page.getByRole('button', { name: 'Save as…' }).click();
  await button.click();
  await expect.poll(() => downloads.length).toBe(count);
  return Promise.all(
    downloads.map(async (download) =>
      file(download.suggestedFilename(), await readFile(await download.path())),
    ),
  );
}

async function probabilities(pad: Pad): Promise<number[]> {
  return (await pad.prediction())?.probabilities ?? [];
}

test.beforeEach(async ({ pad }) => {
  await pad.ready();
  await pad.draw(strokesOf(7));
  await expect(pad.answer).toHaveText('7');
});

test('a student’s own w1, b1, w2, b2 run at once, with sigmoid unless told', async ({
  pad,
  page,
}) => {
  await open(page, studentsFiles());
  await expect(pad.answer).toHaveText('3');
  await expect(page.getByLabel('Model')).toHaveValue('w1.npy and 3 more');
  await expect(page.getByText('Opened from your device')).toBeVisible();
  await expect(page.locator('model-files').getByRole('radio', { name: 'sigmoid' })).toBeChecked();
  // e^4 beside e^1 and eight times e^0.
  const sum = Math.exp(4) + Math.E + 8;
  expect((await probabilities(pad))[3]).toBeCloseTo(Math.exp(4) / sum, 5);
  await page.locator('model-files').getByRole('radio', { name: 'ReLU' }).check();
  await expect(pad.answer).toHaveText('8');
  expect((await probabilities(pad))[8]).toBeCloseTo(Math.E / (Math.E + 9), 5);
});

for (const where of ['header', 'digit-pad']) {
  test(`files dropped onto the ${where} are opened`, async ({ pad, page }) => {
    await drop(page, where, studentsFiles());
    await expect(pad.answer).toHaveText('3');
  });
}

test('an opened model stays in the choice until the page is left', async ({ pad, page }) => {
  await open(page, studentsFiles());
  await expect(pad.answer).toHaveText('3');
  const choice = page.getByLabel('Model');
  await choice.selectOption('reader');
  await expect(pad.answer).toHaveText('7');
  await expect(choice).toHaveValue('reader');
  await choice.selectOption('w1.npy and 3 more');
  await expect(pad.answer).toHaveText('3');
  await page.reload();
  await expect(choice.getByRole('option', { name: /npy/ })).toHaveCount(0);
});

for (const [ending, count] of [
  ['.safetensors', 1],
  ['.npz', 1],
  ['.npy', 4],
] as const) {
  test(`a model saved as ${ending} is the same when opened`, async ({ pad, page }) => {
    await page.getByLabel('Model').selectOption('two-layer-relu');
    await expect.poll(() => pad.modelName()).toBe('two-layer-relu');
    const before = await probabilities(pad);
    const files = await save(page, ending, count);
    if (count > 1) {
      const names = files.map(({ name }) => name).sort();
      expect(names).toEqual(['b1.npy', 'b2.npy', 'w1.npy', 'w2.npy']);
    } else {
      expect(files[0]?.name).toBe(`two-layer-relu${ending}`);
    }
    await page.getByLabel('Model').selectOption('reader');
    await expect.poll(() => pad.modelName()).toBe('reader');
    await open(page, files);
    await expect(page.getByText('Opened from your device')).toBeVisible();
    if (ending !== '.safetensors')
      await page.locator('model-files').getByRole('radio', { name: 'ReLU' }).check();
    await expect.poll(() => probabilities(pad)).toEqual(before);
  });
}

test('a model is saved as ONNX', async ({ page }) => {
  const [onnx] = await save(page, '.onnx');
  expect(onnx?.name).toBe('reader.onnx');
  expect(onnx?.buffer.includes('Conv')).toBe(true);
});

test('the drawing is saved as SVG, one path per stroke', async ({ pad, page }) => {
  await pad.setStrokes(strokesOf(4));
  const [svg] = await save(page, 'SVG');
  expect(svg?.name).toBe('drawing.svg');
  const text = svg?.buffer.toString() ?? '';
  expect(text).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  expect(text.match(/M[\d.]+ [\d.]+/g)).toHaveLength(2);
});

test('the drawing is saved as PNG, which the pad reads as a picture', async ({ pad, page }) => {
  await pad.setStrokes(strokesOf(5));
  await expect(pad.answer).toHaveText('5');
  const [png] = await save(page, 'PNG');
  expect(png?.name).toBe('drawing.png');
  await pad.button('Clear').click();
  const chooser = page.waitForEvent('filechooser');
  await pad.button('Picture').click();
  await (await chooser).setFiles({
    name: 'd.png',
    mimeType: 'image/png',
    buffer: png?.buffer ?? Buffer.of(),
  });
  await expect(pad.answer).toHaveText('5');
});

test('with nothing drawn there is no drawing to save', async ({ pad, page }) => {
  await pad.button('Clear').click();
  await page.getByRole('button', { name: 'Save as…' }).click();
  await expect(page.locator('model-files').getByRole('button', { name: 'SVG' })).toBeDisabled();
  await expect(page.locator('model-files').getByRole('button', { name: 'PNG' })).toBeDisabled();
});

test.describe('a file that is no model is named, and the pad goes on', () => {
  const [w1, b1, w2, b2] = studentsFiles() as [NamedFile, NamedFile, NamedFile, NamedFile];
  const wrong: [string, NamedFile[], RegExp][] = [
    [
      'a text that calls itself .npy',
      [file('w1.npy', Buffer.from('0.1, 0.2')), b1, w2, b2],
      /w1\.npy/,
    ],
    [
      'an array of the wrong shape',
      [w1, file('b1.npy', npy('<f4', [5], [0, 0, 0, 0, 0])), w2, b2],
      /b1.*(5|\[5\]).*/,
    ],
    [
      'a value that is no number',
      [w1, b1, w2, file('b2.npy', npy('<f4', [10], new Array(10).fill(Number.NaN)))],
      /b2.*nan/i,
    ],
    ['an array that is missing', [w1, b1, w2], /b2/],
    ['a text', [file('notes.txt', Buffer.from('Dear diary'))], /notes\.txt is none of the files/],
    [
      'half a .safetensors',
      [file('half.safetensors', Buffer.from([255, 0, 0, 0, 0, 0, 0, 0, 123]))],
      /half\.safetensors/,
    ],
    [
      'two models at once',
      [file('a.safetensors', Buffer.of()), w1],
      /a\.safetensors is a whole model/,
    ],
    [
      'an .npz that is no archive',
      [file('w.npz', Buffer.from('PK\u0003\u0004 and no more'))],
      /w\.npz/,
    ],
  ];

  for (const [what, files, said] of wrong) {
    test(what, async ({ pad, page }) => {
      const before = await probabilities(pad);
      await open(page, files);
      const alert = page.locator('model-files').getByRole('alert');
      await expect(alert).toContainText(said);
      await expect(alert).toContainText('The pad goes on with reader.');
      await expect(page.getByLabel('Model')).toHaveValue('reader');
      expect(await probabilities(pad)).toEqual(before);
      await open(page, studentsFiles());
      await expect(pad.answer).toHaveText('3');
      await expect(alert).toBeHidden();
    });
  }
});
