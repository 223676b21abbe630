// Gradient checks: what they find, and that they let the page live meanwhile.

import { beforeAll, describe, expect, it } from 'vitest';
import { createModel, type GradientCheckProgress, type Mnist } from '../../web/package/index';
import { convolutions, first, readTestSet, twoLayers } from './support/fixtures';

let few: Mnist;
beforeAll(async () => {
  few = first(3, await readTestSet());
});

describe('checkGradients()', () => {
  it.each(['Relu', 'Sigmoid'] as const)(
    'finds that backpropagation agrees with numerical differentiation (%s)',
    async (activation) => {
      using model = await createModel(twoLayers(5, activation), { seed: 5 });
      const checks = await model.checkGradients(few.images, few.labels);
      expect(checks.map(({ parameter, size }) => [parameter, size])).toEqual([
        ['W1', 784 * 5],
        ['b1', 5],
        ['W2', 50],
        ['b2', 10],
      ]);
      for (const { backprop, numerical, meanAbsoluteDifference } of checks) {
        expect(meanAbsoluteDifference).toBeGreaterThan(0);
        expect(meanAbsoluteDifference).toBeLessThan(1e-8);
        expect(numerical).toBeGreaterThan(1e-5);
        expect(backprop).toBeCloseTo(numerical, 8);
      }
    },
  );

  it('finds the layer that backpropagates with a mistake: it and all before it', async () => {
    using model = await createModel(twoLayers(5, 'Sigmoid'), { seed: 5 });
    const checks = await model.checkGradients(few.images, few.labels, { broken: 1 });
    const ratios = checks.map(({ backprop, numerical }) => backprop / numerical);
    expect(ratios).toEqual([1 / 3, 1 / 3, 1, 1].map((ratio) => expect.closeTo(ratio, 6)));
  });

  it("differentiates the tutorials' loss on demand, of which backpropagation does not know", async () => {
    using model = await createModel(twoLayers(5, 'Sigmoid'), { seed: 5 });
    const exact = await model.checkGradients(few.images, few.labels);
    const tutorial = await model.checkGradients(few.images, few.labels, { epsilon: 1e-7 });
    tutorial.forEach(({ meanAbsoluteDifference, backprop }, i) => {
      expect(meanAbsoluteDifference).toBeGreaterThan(2 * exact[i].meanAbsoluteDifference);
      expect(backprop).toBe(exact[i].backprop);
    });
  });

  it('is of the weights at its beginning, whatever is trained meanwhile', async () => {
    using model = await createModel(twoLayers(5), { seed: 5 });
    const alone = await model.checkGradients(few.images, few.labels);
    const checking = model.checkGradients(few.images, few.labels);
    model.trainStep(few.images, few.labels);
    expect(await checking).toEqual(alone);
    expect(await model.checkGradients(few.images, few.labels)).not.toEqual(alone);
  });

  it('tells how far it is, up to the last element', async () => {
    using model = await createModel(twoLayers(5), { seed: 5 });
    const steps: GradientCheckProgress[] = [];
    await model.checkGradients(few.images, few.labels, {
      onProgress: (progress) => steps.push(progress),
    });
    const total = 784 * 5 + 5 + 50 + 10;
    expect(steps.at(-1)).toEqual({ done: total, total });
    const done = steps.map((step) => step.done);
    expect(done).toEqual([...new Set(done)].toSorted((a, b) => a - b));
  });

  it('gives way between slices, and gives up when told so', async () => {
    using model = await createModel(convolutions(), { seed: 5 });
    const abort = new AbortController();
    const slices: number[] = [];
    const checking = model.checkGradients(few.images, few.labels, {
      signal: abort.signal,
      onProgress: ({ done }) => {
        slices.push(done);
        // Long before the end, and from a task of its own: nothing of the check calls this.
        if (slices.length === 1) setTimeout(() => abort.abort(new Error('enough')));
      },
    });
    await expect(checking).rejects.toThrow('enough');
    const sofar = slices.length;
    await new Promise((resolve) => setTimeout(resolve));
    expect(slices).toHaveLength(sofar);
  });

  it.each([
    [{ broken: 3 }, 'there is no layer 3'],
    [{ broken: -1 }, 'broken is -1: it is the index of a layer'],
    [{ broken: 0.5 }, 'broken is 0.5: it is the index of a layer'],
    [{ epsilon: -1 }, 'epsilon is -1: it is a number from 0 to 1'],
    [{ epsilon: Number.NaN }, 'epsilon is NaN: it is a number from 0 to 1'],
  ])('refuses %o', async (options, message) => {
    using model = await createModel(twoLayers(5), { seed: 5 });
    await expect(model.checkGradients(few.images, few.labels, options)).rejects.toThrow(
      expect.objectContaining({
        name: 'ArgumentError',
        message: expect.stringContaining(message),
      }),
    );
  });

  it('refuses one image for a broken layer, whose mistake it would not show', async () => {
    using model = await createModel(twoLayers(5), { seed: 5 });
    const one = first(1, few);
    await expect(model.checkGradients(one.images, one.labels, { broken: 1 })).rejects.toThrow(
      'pass two or more',
    );
  });
});
