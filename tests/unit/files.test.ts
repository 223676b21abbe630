// What a model writes, read by others: by digitpad again, by numpy, by onnxruntime.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { InferenceSession, Tensor } from 'onnxruntime-web';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createModel, loadModel, type Mnist, type Model } from '../../web/package/index';
import { convolutions, first, largestDifference, readTestSet, twoLayers } from './support/fixtures';
import { parse, withThreshold } from './support/safetensors';

let model: Model;
let few: Mnist;
beforeAll(async () => {
  few = first(100, await readTestSet());
  model = await createModel(twoLayers(), { seed: 7 });
  // Trained weights, of every size and sign, tell a mistake better than fresh ones.
  for (let step = 0; step < 50; step++) model.trainStep(few.images, few.labels);
});
afterAll(() => model.dispose());

describe('save()', () => {
  it('gives bytes from which the same model is loaded', async () => {
    using loaded = await loadModel(model.save());
    expect(loaded.architecture).toEqual(model.architecture);
    expect(loaded.parameters()).toEqual(model.parameters());
    expect(loaded.predictBatch(few.images, few.count)).toEqual(
      model.predictBatch(few.images, few.count),
    );
    expect(loaded.save()).toEqual(model.save());
  });

  it('keeps what a network of image layers has learned', async () => {
    using learned = await createModel(convolutions(), { seed: 1 });
    for (let step = 0; step < 5; step++) learned.trainStep(few.images, few.labels);
    using loaded = await loadModel(learned.save());
    expect(loaded.predictBatch(few.images, few.count)).toEqual(
      learned.predictBatch(few.images, few.count),
    );
  });

  it('writes what it is, for whoever opens the file', () => {
    const { metadata, tensors } = parse(model.save());
    expect(metadata).toMatchObject({ format: 'digitpad', version: '1', labels: '0123456789' });
    expect(JSON.parse(metadata.architecture)).toEqual(model.architecture);
    expect(
      Object.fromEntries(Object.entries(tensors).map(([name, { shape }]) => [name, shape])),
    ).toEqual({ W1: [784, 20], b1: [20], W2: [20, 10], b2: [10] });
  });

  it('keeps the probability below which an answer is no digit', async () => {
    expect(model.digitThreshold).toBe(0.5);
    using strict = await loadModel(withThreshold('0.9', model.save()));
    expect(strict.digitThreshold).toBe(Math.fround(0.9));
    expect(parse(strict.save()).metadata.digitThreshold).toBe('0.9');
  });

  it('gives bytes that later steps leave alone', async () => {
    using copy = await loadModel(model.save());
    const saved = copy.save();
    const then = saved.slice();
    copy.trainStep(few.images, few.labels);
    copy.save();
    expect(saved).toEqual(then);
  });
});

describe('exportNpz()', () => {
  it("is a zip of .npy files under the tutorials' names", async () => {
    const files = unzipSync(await model.exportNpz());
    expect(Object.keys(files)).toEqual(['w1.npy', 'b1.npy', 'w2.npy', 'b2.npy']);
    model.parameters().forEach(({ shape, values }, i) => {
      const npy = Object.values(files)[i];
      const headerLength = npy[8] + 256 * npy[9];
      const header = new TextDecoder('latin1').decode(npy.subarray(10, 10 + headerLength));
      expect(new TextDecoder('latin1').decode(npy.subarray(0, 8))).toBe('\x93NUMPY\x01\x00');
      expect((10 + headerLength) % 64).toBe(0);
      expect(header).toContain("'descr': '<f4'");
      expect(header).toContain("'fortran_order': False");
      expect(header).toContain(`'shape': (${shape.length > 1 ? shape.join(', ') : `${shape},`})`);
      expect(new Float32Array(npy.slice(10 + headerLength).buffer)).toEqual(values);
    });
  });

  it('is what numpy.load reads', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'digitpad-'));
    try {
      writeFileSync(join(folder, 'model.npz'), await model.exportNpz());
      const script =
        'import json, sys, numpy; f = numpy.load(sys.argv[1]);' +
        'print(json.dumps({k: [str(v.dtype), v.shape, float(v.astype("f8").sum())] for k, v in f.items()}))';
      const read = execFileSync('/usr/bin/python3', ['-c', script, join(folder, 'model.npz')]);
      const expected = model.parameters().map(({ name, shape, values }) => [
        name.toLowerCase(),
        [
          'float32',
          shape,
          expect.closeTo(
            values.reduce((sum, value) => sum + value, 0),
            6,
          ),
        ],
      ]);
      expect(JSON.parse(read.toString())).toEqual(Object.fromEntries(expected));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('exportOnnx()', () => {
  it.each([
    ['Relu', twoLayers(20, 'Relu')],
    ['Sigmoid', twoLayers(20, 'Sigmoid')],
    ['convolutions', convolutions()],
  ] as const)('gives onnxruntime the same answers (%s)', async (_, architecture) => {
    using original = await createModel(architecture, { seed: 3 });
    for (let step = 0; step < 50; step++) original.trainStep(few.images, few.labels);
    const session = await InferenceSession.create(await original.exportOnnx());
    const [input] = session.inputNames;
    const [output] = session.outputNames;
    const pixels = Float32Array.from(few.images, (byte) => byte / 255);
    const outputs = await session.run({
      [input]: new Tensor('float32', pixels, [few.count, 784]),
    });
    expect(outputs[output].dims).toEqual([few.count, 10]);
    expect(
      largestDifference(
        outputs[output].data as Float32Array,
        original.predictBatch(few.images, few.count),
      ),
    ).toBeLessThan(1e-5);
    await session.release();
  });
});
