// Drawing on the pad, with everything that people draw with, and being read.

import type { DigitPad } from '../../web/element/index.js';
import { digits, type Stroke, strokesOf } from './support/digits.js';
import { expect, test } from './support/test.js';

const seven = strokesOf(7);
const four = strokesOf(4);

test.beforeEach(({ pad }) => pad.ready());

for (const [digit, strokes] of digits.entries()) {
  test(`a drawn ${digit} is read as ${digit}`, async ({ pad }) => {
    await pad.draw(strokes);
    await expect(pad.answer).toHaveText(String(digit));
    await expect(pad.spoken).toHaveText(new RegExp(`^${digit}, \\d+ percent$`));
    await expect(pad.bar(digit)).toHaveClass(/winner/);
  });
}

test('the answer follows the pen while it is still down', async ({ pad, page }) => {
  const [stroke = []] = strokesOf(3);
  await pad.press(stroke.slice(0, 8));
  const early = await pad.answer.textContent();
  await pad.press(stroke);
  await expect(pad.answer).toHaveText('3');
  expect(early).toMatch(/^\d$/);
  await page.mouse.up();
  await expect(pad.answer).toHaveText('3');
});

test('many moves within one frame are read once, and with all their points', async ({ pad }) => {
  const readings = await pad.surface.evaluate(async (canvas) => {
    const { left, top, width } = canvas.getBoundingClientRect();
    const send = (type: string, t: number) =>
      canvas.dispatchEvent(
        new PointerEvent(type, {
          pointerId: 77,
          clientX: left + t * width,
          clientY: top + 0.5 * width,
        }),
      );
    const frame = () => new Promise(requestAnimationFrame);
    let count = 0;
    document.addEventListener('digitpad-predict', () => count++);
    await frame();
    send('pointerdown', 0.2);
    for (let i = 0; i < 50; i++) send('pointermove', 0.2 + i / 100);
    await frame();
    return count;
  });
  expect(readings).toBe(1);
  expect((await pad.strokes())[0]).toHaveLength(50);
});

test('the points that the browser gathered between two frames are all drawn', async ({ pad }) => {
  await pad.surface.evaluate((canvas) => {
    const { left, top } = canvas.getBoundingClientRect();
    const event = (type: string, clientX: number) =>
      new PointerEvent(type, { pointerId: 77, clientX: left + clientX, clientY: top + 100 });
    const move = event('pointermove', 160);
    const gathered = [event('pointermove', 120), event('pointermove', 140), move];
    move.getCoalescedEvents = () => gathered;
    canvas.dispatchEvent(event('pointerdown', 100));
    canvas.dispatchEvent(move);
    canvas.dispatchEvent(event('pointerup', 160));
  });
  expect((await pad.strokes())[0]).toHaveLength(4);
});

test("a tablet's handwriting recognition is kept off the pad", async ({ pad }) => {
  const refused = await pad.surface.evaluate((canvas) =>
    ['touchstart', 'touchmove'].map(
      (type) => !canvas.dispatchEvent(new TouchEvent(type, { cancelable: true })),
    ),
  );
  expect(refused).toEqual([true, true]);
});

test('an empty pad has no answer', async ({ pad }) => {
  expect(await pad.prediction()).toBeNull();
  await expect(pad.spoken).toHaveText('');
  await expect(pad.bar(7)).toHaveText('7');
  await expect(pad.root.getByText('The answer appears here while you draw.')).toBeVisible();
});

test('Clear empties the pad and takes the answer away at once', async ({ pad }) => {
  await pad.draw(seven);
  await pad.button('Clear').click();
  expect(await pad.prediction()).toBeNull();
  expect((await pad.ink()).count).toBe(0);
  await expect(pad.spoken).toHaveText('');
  await expect(pad.button('Clear')).toBeDisabled();
});

test('clearing before the next frame leaves no late answer behind', async ({ pad }) => {
  const heard = await pad.root.evaluate(async (element: DigitPad) => {
    const canvas = element.shadowRoot?.querySelector('canvas');
    const frame = () => new Promise(requestAnimationFrame);
    const answers: (number | null)[] = [];
    element.addEventListener('digitpad-predict', (event) => {
      answers.push((event as CustomEvent).detail.prediction?.digit ?? null);
    });
    await frame();
    canvas?.dispatchEvent(new PointerEvent('pointerdown', { pointerId: 77 }));
    element.clear();
    await frame();
    await frame();
    return answers;
  });
  expect(heard).toEqual([null]);
  expect(await pad.strokes()).toEqual([]);
});

test('Undo takes one stroke back, Redo brings it again', async ({ pad }) => {
  await pad.draw(four);
  const [first, second] = await pad.strokes();
  await pad.button('Undo').click();
  expect(await pad.strokes()).toEqual([first]);
  await pad.button('Redo').click();
  expect(await pad.strokes()).toEqual([first, second]);
  await expect(pad.answer).toHaveText('4');
  await expect(pad.button('Redo')).toBeDisabled();
});

test('Undo brings back what Clear took away', async ({ pad }) => {
  await pad.draw(four);
  await pad.button('Clear').click();
  await pad.button('Undo').click();
  expect(await pad.strokes()).toHaveLength(2);
  await expect(pad.answer).toHaveText('4');
});

test('drawing anew after Undo forgets what could have been redone', async ({ pad }) => {
  await pad.draw(four);
  await pad.button('Undo').click();
  await pad.draw(seven);
  await expect(pad.button('Redo')).toBeDisabled();
});

test('a single tap is a dot, and breaks nothing', async ({ pad }) => {
  await pad.draw([[[0.5, 0.5]]]);
  expect(await pad.strokes()).toHaveLength(1);
  expect((await pad.ink()).count).toBeGreaterThan(0);
  expect((await pad.prediction())?.probabilities).toHaveLength(10);
});

test('a stroke of 10,000 points is read', async ({ pad }) => {
  const circle: Stroke = Array.from({ length: 10_000 }, (_, i) => {
    const angle = (i / 10_000) * 2 * Math.PI;
    return [0.5 + 0.2 * Math.cos(angle), 0.5 + 0.3 * Math.sin(angle)];
  });
  await pad.setStrokes([circle]);
  await expect(pad.answer).toHaveText('0');
});

test('a finger draws', async ({ pad }) => {
  for (const stroke of four) await pad.touch(stroke);
  await expect(pad.answer).toHaveText('4');
});

test('a pen draws', async ({ pad }) => {
  const pen = await pad.pen();
  for (const stroke of four) await pen.draw(stroke);
  await expect(pad.answer).toHaveText('4');
});

test('a pen beats the palm that came before it', async ({ pad }) => {
  const palm = await pad.fingers();
  await palm.down([0.8, 0.9]);
  await palm.move([0.82, 0.92]);
  await (await pad.pen()).draw(seven[0] ?? []);
  await palm.up();
  expect(await pad.strokes()).toHaveLength(1);
  await expect(pad.answer).toHaveText('7');
});

test('a second finger does not disturb the first', async ({ pad }) => {
  const fingers = await pad.fingers();
  await fingers.down([0.3, 0.3]);
  await fingers.down([0.3, 0.3], [0.8, 0.8]);
  await fingers.move([0.5, 0.3], [0.6, 0.9]);
  await fingers.up();
  const [only, ...others] = await pad.strokes();
  expect(others).toEqual([]);
  expect(only?.every(([, y]) => y < 0.5)).toBe(true);
});

test('a touch that the system takes away keeps what it drew', async ({ pad }) => {
  const fingers = await pad.fingers();
  await fingers.down([0.3, 0.3]);
  await fingers.move([0.6, 0.3]);
  await fingers.cancel();
  expect(await pad.strokes()).toHaveLength(1);
  await pad.draw(seven);
  expect(await pad.strokes()).toHaveLength(2);
});

test('drawing with a finger does not scroll the page', async ({ pad, page }) => {
  await pad.touch([
    [0.5, 0.9],
    [0.5, 0.5],
    [0.5, 0.1],
  ]);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('a stroke that leaves the pad goes on along its edge', async ({ pad, page }) => {
  await pad.press([
    [0.5, 0.5],
    [1.2, 0.5],
    [0.5, 0.6],
  ]);
  await page.mouse.up();
  const [stroke = []] = await pad.strokes();
  expect(stroke).toHaveLength(3);
  expect(stroke[1]?.[0]).toBe(1);
});

test('a press of the right button draws nothing', async ({ pad, page }) => {
  const { x, y } = (await pad.placer())([0.5, 0.5]);
  await page.mouse.move(x, y);
  await page.mouse.down({ button: 'right' });
  await page.mouse.up({ button: 'right' });
  expect(await pad.strokes()).toEqual([]);
});

test('the drawing outlives a change of the window, and stays sharp', async ({ pad, page }) => {
  await pad.draw(seven);
  const before = await pad.strokes();
  await page.setViewportSize({ width: 500, height: 900 });
  expect(await pad.strokes()).toEqual(before);
  await expect.poll(async () => (await pad.ink()).count).toBeGreaterThan(1000);
  const { pixels, box } = await pad.surface.evaluate((canvas: HTMLCanvasElement) => ({
    pixels: canvas.width,
    box: canvas.getBoundingClientRect().width * devicePixelRatio,
  }));
  expect(Math.abs(pixels - box)).toBeLessThan(1);
  await expect(pad.answer).toHaveText('7');
});

test('a change of theme repaints the ink', async ({ pad, page }) => {
  await pad.setStrokes(seven);
  expect((await pad.ink()).colour).toBe('27,31,42');
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await expect.poll(async () => (await pad.ink()).colour).toBe('233,230,223');
});
