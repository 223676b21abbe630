// A student's weights, saved with numpy, as a model.

import { execFileSync } from 'node:child_process';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ArgumentError,
  createModel,
  FileError,
  type Model,
  modelFromNpy,
  type NamedFile,
} from '../../web/package/index';
import { seven, twoLayers } from './support/fixtures';

let original: Model;
let npz: Uint8Array<ArrayBuffer>;
let files: NamedFile[];
beforeAll(async () => {
  original = await createModel(twoLayers(20, 'Sigmoid'), { seed: 7 });
  npz = await original.exportNpz();
  files = Object.entries(unzipSync(npz)).map(([name, bytes]) => ({ name, bytes }));
});
afterAll(() => original.dispose());

const sigmoid = { activation: 'Sigmoid' } as const;

/** The files, of which `name` holds `bytes` instead; none: it is not among them. */
function withFile(name: string, bytes?: Uint8Array): NamedFile[] {
  const others = files.filter((file) => file.name !== name);
  return bytes === undefined ? others : [...others, { name, bytes }];
}

describe('modelFromNpy()', () => {
  it('makes the network whose arrays are in a folder, in any order', async () => {
    using model = await modelFromNpy(files.toReversed(), sigmoid);
    expect(model.architecture.layers).toEqual(twoLayers(20, 'Sigmoid').layers);
    expect(model.parameters()).toEqual(original.parameters());
    expect(model.predict(seven)).toEqual(original.predict(seven));
  });

  it('takes the activation that it is told', async () => {
    using model = await modelFromNpy(files, { activation: 'Relu' });
    expect(model.architecture.layers[1]).toEqual({ type: 'Relu' });
    expect(model.predict(seven)).not.toEqual(original.predict(seven));
  });

  it.each([0, 9] as const)('reads an .npz (compression %s)', async (level) => {
    const archive = zipSync(unzipSync(npz), { level });
    using model = await modelFromNpy([{ name: 'mine.npz', bytes: archive }], sigmoid);
    expect(model.parameters()).toEqual(original.parameters());
  });

  it('reads what numpy.savez writes, in float64 and Fortran order, too', async () => {
    const script = `
import io, sys, numpy
f = io.BytesIO()
w1 = numpy.asfortranarray(numpy.arange(784 * 2.).reshape(784, 2) / 1000)
numpy.savez_compressed(f, w1=w1, b1=numpy.zeros(2), w2=numpy.ones((2, 10)), b2=numpy.arange(10.))
sys.stdout.buffer.write(f.getvalue())`;
    const bytes = Uint8Array.from(execFileSync('/usr/bin/python3', ['-c', script]));
    using model = await modelFromNpy([{ name: 'numpy.npz', bytes }], sigmoid);
    const [w1, , , b2] = model.parameters();
    expect(w1.values).toEqual(Float32Array.from({ length: 784 * 2 }, (_, i) => i / 1000));
    expect(b2.values).toEqual(Float32Array.from({ length: 10 }, (_, i) => i));
  });

  it.each([
    [
      'cut',
      () => withFile('w2.npy', files[2].bytes.slice(0, -12)),
      'w2.npy',
      'w2.npy is 12 bytes short',
    ],
    [
      'of another kind',
      () => withFile('b1.npy', new TextEncoder().encode('hello')),
      'b1.npy',
      "b1.npy does not start with numpy's magic",
    ],
    ['missing', () => withFile('b2.npy'), 'w1.npy, b1.npy, w2.npy', 'tensor b2 (10) is missing'],
    [
      'of the wrong shape',
      () => withFile('b2.npy', files[1].bytes),
      'w1.npy, b1.npy, w2.npy, b2.npy',
      'tensor b2 is 20; this architecture needs 10',
    ],
    [
      'no zip',
      () => [{ name: 'cut.npz', bytes: npz.slice(0, 100) }],
      'cut.npz',
      'cut.npz is not an .npz archive that can be read',
    ],
    [
      'damaged within an archive',
      () => [{ name: 'a.npz', bytes: zipSync({ 'w1.npy': new Uint8Array(100) }) }],
      'a.npz/w1.npy',
      "a.npz/w1.npy does not start with numpy's magic",
    ],
    [
      'of more files than any network has',
      () => [
        {
          name: 'many.npz',
          bytes: zipSync(
            Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`${i}`, new Uint8Array(0)])),
          ),
        },
      ],
      'many.npz',
      'many.npz holds more than 1000 files',
    ],
  ])('says which file is %s, and how', async (_, given, file, message) => {
    const failing = modelFromNpy(given(), sigmoid);
    await expect(failing).rejects.toBeInstanceOf(FileError);
    await expect(failing).rejects.toThrow(
      expect.objectContaining({ file, message: expect.stringContaining(message) }),
    );
  });

  it.each([
    ['no list', null, sigmoid, 'files is null: pass w1.npy'],
    ['an empty list', [], sigmoid, 'files is empty: pass w1.npy'],
    ['what is no file', [{ name: 'w1.npy' }], sigmoid, 'files[0] is not a file'],
    [
      'no activation',
      [{ name: 'a', bytes: new Uint8Array(1) }],
      {},
      'activation is undefined: pass',
    ],
    [
      'another activation',
      [{ name: 'a', bytes: new Uint8Array(1) }],
      { activation: 'relu' },
      'activation is "relu": pass',
    ],
  ])('refuses %s', async (_, given, options, message) => {
    const call = modelFromNpy as (files: unknown, options: unknown) => Promise<Model>;
    await expect(call(given, options)).rejects.toThrow(
      expect.objectContaining<Partial<ArgumentError>>({
        name: 'ArgumentError',
        message: expect.stringContaining(message),
      }),
    );
  });
});
