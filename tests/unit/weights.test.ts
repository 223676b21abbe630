// Weights that cannot be used: each is refused with what is wrong with it, and the model in use
// goes on as it was.

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createModel, loadModel, type Model, WeightsError } from '../../web/package/index';
import { seven, twoLayers } from './support/fixtures';
import { format, parse, type Safetensors } from './support/safetensors';

let inUse: Model;
let good: Uint8Array<ArrayBuffer>;
let answer: ReturnType<Model['predict']>;
beforeAll(async () => {
  inUse = await createModel(twoLayers(5), { seed: 9 });
  good = inUse.save();
  answer = inUse.predict(seven);
});
afterEach(() => {
  expect(inUse.predict(seven)).toEqual(answer);
  expect(inUse.save()).toEqual(good);
});
afterAll(() => inUse.dispose());

function damaged(damage: (file: Safetensors) => void): Uint8Array<ArrayBuffer> {
  const file = parse(good);
  damage(file);
  return format(file);
}

/** An error that names the file and its fault. */
function refusal(code: string, message: string): unknown {
  return expect.objectContaining({
    name: 'WeightsError',
    file: 'the weights file',
    code,
    message: expect.stringContaining(message),
  });
}

describe('weights are refused', () => {
  it('when they are cut short', async () => {
    const message = 'the weights file is 12 bytes short: the download was cut';
    await expect(loadModel(good.slice(0, -12))).rejects.toThrow(refusal('truncated', message));
  });

  it.each([0, 1, 7, 8, 20])('when only %s bytes came', async (length) => {
    const loading = loadModel(good.slice(0, length));
    await expect(loading).rejects.toThrow(refusal('truncated', 'the weights file is'));
  });

  it('when something follows them', async () => {
    const longer = new Uint8Array([...good, 0]);
    await expect(loadModel(longer)).rejects.toThrow(refusal('truncated', '1 byte after its end'));
  });

  it('when a tensor is of another shape', async () => {
    const file = damaged(({ tensors }) => {
      tensors.W1.shape = [5, 784];
    });
    const message = 'the weights file: tensor W1 is 5 x 784; this architecture needs 784 x 5';
    await expect(loadModel(file)).rejects.toThrow(refusal('shape', message));
  });

  it.each([
    ['NaN', Number.NaN],
    ['inf', Number.POSITIVE_INFINITY],
  ])('when one of them is %s', async (shown, value) => {
    const file = damaged(({ tensors, data }) => {
      new DataView(data.buffer).setFloat32(tensors.W2.data_offsets[0] + 4 * 7, value, true);
    });
    const refused = await loadModel(file).catch((error: unknown) => error);
    expect(refused).toEqual(refusal('value', 'W2'));
    expect(String(refused)).toMatch(new RegExp(`the weights file .*${shown}.*7`, 'i'));
  });

  it('when they are of a network that digitpad does not know', async () => {
    const file = damaged(({ metadata }) => {
      metadata.architecture = metadata.architecture.replace('Relu', 'Gelu');
    });
    const message = 'layers[1]: "type" is "Gelu"; digitpad has Affine, Relu';
    await expect(loadModel(file)).rejects.toThrow(refusal('architecture', message));
  });

  it('when they do not say which network they make', async () => {
    const file = damaged(({ metadata }) => {
      delete metadata.format;
    });
    await expect(loadModel(file)).rejects.toThrow(refusal('architecture', '__metadata__'));
  });

  it.each(['', 'half', '0,9', '1.01', '-0.1', 'NaN'])(
    'when the probability from which an answer is a digit is "%s"',
    async (threshold) => {
      const file = damaged(({ metadata }) => {
        metadata.digitThreshold = threshold;
      });
      const message = `the weights file: "digitThreshold" is '${threshold}'; it must be a number from 0 to 1`;
      await expect(loadModel(file)).rejects.toThrow(refusal('value', message));
    },
  );

  it('when a tensor is missing', async () => {
    const file = damaged((parts) => {
      const { begin, end } = { begin: parts.tensors.b1.data_offsets[0], end: parts.data.length };
      const [first, last] = parts.tensors.b1.data_offsets;
      delete parts.tensors.b1;
      for (const tensor of Object.values(parts.tensors)) {
        if (tensor.data_offsets[0] >= last) {
          tensor.data_offsets = [
            tensor.data_offsets[0] - (last - first),
            tensor.data_offsets[1] - (last - first),
          ];
        }
      }
      parts.data = new Uint8Array([...parts.data.slice(0, begin), ...parts.data.slice(last, end)]);
    });
    await expect(loadModel(file)).rejects.toThrow(
      refusal('architecture', 'tensor b1 (5) is missing'),
    );
  });

  it('when a page of HTML is in their place', async () => {
    const page = new TextEncoder().encode('<!doctype html><title>Not found</title>');
    const message = 'an HTML page, not weights; is the address right?';
    await expect(loadModel(page)).rejects.toThrow(refusal('format', message));
    await expect(loadModel(page.buffer)).rejects.toThrow(refusal('format', message));
  });
});

it('tells damaged weights apart by their class', async () => {
  await expect(loadModel(new Uint8Array(3))).rejects.toBeInstanceOf(WeightsError);
});
