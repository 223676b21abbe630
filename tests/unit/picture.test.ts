// Pictures, as far as the package reads them: grey pixels in, a digit out. What C++ makes of them in
// detail is tested there, what browsers decode in browser/.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadModel, readPicture } from '../../web/package/index';

const reader = fileURLToPath(new URL('../../model/weights/reader.safetensors', import.meta.url));

/** A 1 on a sheet: an upright bar. */
function bar(paper: number, ink: number) {
  const [width, height] = [120, 200];
  const grey = Uint8Array.from({ length: width * height }, (_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    return x >= 55 && x < 65 && y >= 40 && y < 160 ? ink : paper;
  });
  return { width, height, grey };
}

describe('readPicture()', () => {
  it('finds a digit, which predict() then reads', async () => {
    const found = await readPicture(bar(230, 30));
    expect(found?.pixels).toHaveLength(784);
    using model = await loadModel(readFileSync(reader));
    expect(model.predict(found?.pixels ?? [])?.digit).toBe(1);
  });

  it('gives the same digit for people to look at, in finer pixels', async () => {
    const found = await readPicture(bar(230, 30));
    expect(found?.side).toBe(112);
    expect(found?.ink).toHaveLength(112 * 112);
    const inked = (values: ArrayLike<number>) =>
      Array.from(values).reduce((sum, value) => sum + value, 0);
    const share = inked(found?.ink ?? []) / 255 / 16 / inked(found?.pixels ?? [1]);
    expect(share).toBeCloseTo(1, 2);
  });

  it('takes chalk for ink', async () => {
    expect(await readPicture(bar(25, 225))).toEqual(await readPicture(bar(230, 30)));
  });

  it('is null for a sheet without ink', async () => {
    expect(await readPicture(bar(200, 200))).toBeNull();
  });

  it.each([
    [{ width: 0, height: 2, grey: new Uint8Array(0) }, /width is 0/],
    [{ width: 2, height: 1.5, grey: new Uint8Array(3) }, /height is 1.5/],
    [{ width: 5000, height: 2, grey: new Uint8Array(10_000) }, /width is 5000/],
    [{ width: 2, height: 2, grey: new Uint8Array(5) }, /grey is 5 pixels.*2 x 2/],
    [{ width: 2, height: 2, grey: [1, 2, 3, 4] as unknown as Uint8Array }, /grey is an Array/],
  ])('refuses %o', async (picture, message) => {
    await expect(readPicture(picture)).rejects.toThrow(message);
    await expect(readPicture(picture)).rejects.toMatchObject({ name: 'ArgumentError' });
  });
});

describe('a source with a name', () => {
  it('is called by it', async () => {
    const named = { name: 'mine.safetensors', bytes: new Uint8Array(3) };
    await expect(loadModel(named)).rejects.toMatchObject({
      name: 'WeightsError',
      file: 'mine.safetensors',
      message: expect.stringContaining('mine.safetensors'),
    });
  });
});
