// What a model does with good input, in both builds of the compiled network.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createModel, loadModel, type Mnist, type Model } from '../../web/package/index';
import { builds, pretendBrowserHas } from './support/builds';
import { first, largestDifference, readTestSet, seven, twoLayers } from './support/fixtures';
import { withThreshold } from './support/safetensors';

let testSet: Mnist;
beforeAll(async () => {
  testSet = await readTestSet();
});

describe.each(builds)('a model, with %s', (build) => {
  let model: Model;
  beforeAll(async () => {
    pretendBrowserHas(build);
    model = await createModel(twoLayers(), { seed: 7 });
  });
  afterAll(() => model.dispose());

  it('knows what it is made of', () => {
    expect(model.architecture).toEqual(twoLayers());
    expect(model.name).toBe('');
  });

  it('reads a drawing: a digit, ten probabilities, and the image it saw', () => {
    const prediction = model.predict(seven);
    expect(prediction?.probabilities).toHaveLength(10);
    expect(prediction?.probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 5);
    const best = Math.max(...(prediction?.probabilities ?? []));
    expect(prediction?.probabilities[prediction.digit]).toBe(best);
    expect(prediction?.input).toHaveLength(784);
    expect(Math.max(...(prediction?.input ?? []))).toBeGreaterThan(0.9);
  });

  it('takes bytes from 0 to 255 for the same image as floats from 0 to 1', () => {
    const bytes = testSet.images.slice(0, 784);
    const floats = Float32Array.from(bytes, (byte) => byte / 255);
    expect(model.predict(bytes)).toEqual(model.predict(floats));
    expect(model.predict(floats)?.input).toBe(floats);
  });

  it('gives results that later calls leave alone', async () => {
    using learner = await createModel(twoLayers(), { seed: 8 });
    const few = first(50, testSet);
    const results = {
      prediction: learner.predict(seven),
      batch: learner.predictBatch(few.images, few.count),
      evaluation: learner.evaluate(few.images, few.labels),
      activations: learner.activations(seven),
      parameters: learner.parameters(),
    };
    const copies = structuredClone(results);
    learner.trainStep(few.images, few.labels);
    learner.evaluate(few.images, few.labels);
    learner.activations(few.images.slice(0, 784));
    expect(results).toEqual(copies);
  });

  it('reads a batch as it reads its images one by one', () => {
    const few = first(20, testSet);
    const batch = model.predictBatch(few.images, few.count);
    for (let i = 0; i < few.count; i++) {
      const alone = model.predict(few.images.slice(i * 784, (i + 1) * 784));
      expect(
        largestDifference(batch.slice(i * 10, (i + 1) * 10), alone?.probabilities ?? batch),
      ).toBeLessThan(1e-6);
    }
  });

  it('measures itself: loss, accuracy and who is taken for whom', () => {
    const { loss, accuracy, confusion } = model.evaluate(testSet.images, testSet.labels);
    const probabilities = model.predictBatch(testSet.images, testSet.count);
    const expected = new Uint32Array(100);
    let nats = 0;
    testSet.labels.forEach((label, i) => {
      const row = probabilities.subarray(i * 10, i * 10 + 10);
      expected[label * 10 + row.indexOf(Math.max(...row))] += 1;
      nats -= Math.log(row[label]) / testSet.count;
    });
    expect(confusion).toEqual(expected);
    const right = expected.filter((_, cell) => cell % 11 === 0).reduce((sum, n) => sum + n, 0);
    expect(accuracy).toBeCloseTo(right / testSet.count, 10);
    expect(loss).toBeCloseTo(nats, 4);
  });

  it('shows what each layer makes of a drawing, ending in the answer', () => {
    const layers = model.activations(seven);
    expect(layers.map(({ layer, shape }) => [layer, shape])).toEqual([
      ['Affine1', [20]],
      ['Relu1', [20]],
      ['Affine2', [10]],
    ]);
    const [affine1, relu1, affine2] = layers;
    expect(relu1.values).toEqual(affine1.values.map((x) => Math.max(x, 0)));
    const exps = affine2.values.map(Math.exp);
    const softmax = exps.map((e) => e / exps.reduce((sum, x) => sum + x, 0));
    expect(largestDifference(softmax, model.predict(seven)?.probabilities ?? exps)).toBeLessThan(
      1e-6,
    );
  });

  it('carries a score back to each pixel, layer and weight', () => {
    const gradients = model.gradients(seven, 7, 'score');
    expect(gradients?.layers.map(({ layer, shape }) => [layer, shape])).toEqual([
      ['Affine1', [20]],
      ['Relu1', [20]],
      ['Affine2', [10]],
    ]);
    const [affine1, relu1, affine2] = gradients?.layers ?? [];
    expect([...affine2.values]).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 0, 0]);
    const [, , W2] = model.parameters();
    expect(relu1.values).toEqual(W2.values.filter((_, i) => i % 10 === 7));
    const [sums] = model.activations(seven);
    expect(affine1.values).toEqual(relu1.values.map((g, i) => (sums.values[i] > 0 ? g : 0)));
    // The score is linear as long as no unit changes sides: a step along the gradient is exact.
    const pixels = model.predict(seven)?.input ?? new Float32Array(784);
    const score = (image: Float32Array) => model.activations(image)[2].values[7];
    const slope = gradients?.input.reduce((sum, g, i) => sum + g * pixels[i], 0) ?? 0;
    const dimmed = pixels.map((pixel) => pixel * 0.99);
    expect((score(pixels) - score(dimmed)) / 0.01).toBeCloseTo(slope, 4);
  });

  it('carries the loss back to its weights as a training step does', async () => {
    using learner = await createModel(twoLayers(), { seed: 7 });
    const image = testSet.images.slice(0, 784);
    const before = learner.parameters();
    const gradients = learner.gradients(image, testSet.labels[0], 'loss');
    expect(learner.parameters()).toEqual(before);
    learner.trainStep(image, testSet.labels.slice(0, 1), { learningRate: 0.1 });
    learner.parameters().forEach(({ name, values }, i) => {
      const gradient = gradients?.parameters[i];
      expect(gradient?.name).toBe(name);
      const stepped = before[i].values.map((w, j) => w - 0.1 * (gradient?.values[j] ?? 0));
      expect(largestDifference(stepped, values)).toBeLessThan(1e-6);
    });
  });

  it('says which pixels speak for a digit: none that is paper', () => {
    const pixels = model.predict(seven)?.input ?? new Float32Array();
    const slopes = model.gradients(seven, 3, 'score')?.input ?? new Float32Array();
    const saliency = model.saliency(seven, 3);
    expect(saliency).toEqual(pixels.map((pixel, i) => pixel * slopes[i]));
    expect(saliency).not.toEqual(model.saliency(seven, 4));
    expect(model.saliency([], 3)).toBeNull();
    expect(model.gradients([], 3, 'loss')).toBeNull();
  });

  it('shows what it has learned, under the names of the tutorials', () => {
    const parameters = model.parameters();
    expect(parameters.map(({ name, shape }) => [name, shape])).toEqual([
      ['W1', [784, 20]],
      ['b1', [20]],
      ['W2', [20, 10]],
      ['b2', [10]],
    ]);
    for (const { shape, values } of parameters) {
      expect(values).toHaveLength(shape.reduce((product, length) => product * length, 1));
    }
    const { values } = parameters[0];
    const variance = values.reduce((sum, w) => sum + w * w, 0) / values.length;
    expect(Math.sqrt(variance)).toBeCloseTo(0.01, 3);
  });
});

describe.each(builds)('learning, with %s', (build) => {
  it('lowers the loss of a batch, and returns the loss before each step', async () => {
    pretendBrowserHas(build);
    using model = await createModel(twoLayers(), { seed: 1 });
    const batch = first(100, testSet);
    const losses = Array.from({ length: 200 }, () =>
      model.trainStep(batch.images, batch.labels, { learningRate: 0.5 }),
    );
    expect(losses[0]).toBeCloseTo(Math.log(10), 1);
    expect(losses.at(-1)).toBeLessThan(0.1 * losses[0]);
    const after = model.evaluate(batch.images, batch.labels);
    expect(after.loss).toBeLessThan(losses.at(-1) ?? 0);
    expect(after.accuracy).toBe(1);
  });

  it.each([
    ['one half, unless told otherwise', null, 0.5],
    ['0.9, when its file says so', '0.9', 0.9],
  ])('makes it sure of what is a digit: from a probability of %s', async (_, text, threshold) => {
    pretendBrowserHas(build);
    using fresh = await createModel(twoLayers(), { seed: 1 });
    using model = await loadModel(text === null ? fresh.save() : withThreshold(text, fresh.save()));
    let doubted = 0;
    const image = testSet.images.slice(0, 784);
    expect(model.predict(image)).toMatchObject({ isDigit: false });
    for (let step = 0; step < 200; step++) {
      model.trainStep(image, testSet.labels.slice(0, 1), { learningRate: 0.03 });
      const { probabilities, isDigit } = model.predict(image) ?? {};
      const best = Math.max(...(probabilities ?? []));
      expect(isDigit).toBe(best >= threshold);
      if (best >= 0.5 && isDigit === false) doubted += 1;
    }
    expect(doubted > 0).toBe(threshold > 0.5);
    expect(model.predict(image)).toMatchObject({ digit: 7, isDigit: true });
  });

  it("takes the tutorials' learning rate, 0.1, when none is given", async () => {
    pretendBrowserHas(build);
    using implicit = await createModel(twoLayers());
    using explicit = await createModel(twoLayers());
    const batch = first(10, testSet);
    implicit.trainStep(batch.images, batch.labels);
    explicit.trainStep(batch.images, batch.labels, { learningRate: 0.1 });
    expect(implicit.parameters()).toEqual(explicit.parameters());
  });

  it('starts from the same weights for the same seed, and from others for another', async () => {
    pretendBrowserHas(build);
    using one = await createModel(twoLayers(), { seed: 3 });
    using again = await createModel(twoLayers(), { seed: 3 });
    using other = await createModel(twoLayers(), { seed: 4 });
    expect(again.parameters()).toEqual(one.parameters());
    expect(other.parameters()).not.toEqual(one.parameters());
  });
});

describe('the two builds', () => {
  it('see the same pixels in the same strokes, bit for bit', async () => {
    const seen = [];
    for (const build of builds) {
      pretendBrowserHas(build);
      using model = await createModel(twoLayers(), { seed: 7 });
      seen.push(model.predict(seven));
    }
    const [simd, scalar] = seen;
    expect(scalar?.input).toEqual(simd?.input);
    expect(
      largestDifference(
        scalar?.probabilities ?? new Float32Array(),
        simd?.probabilities ?? new Float32Array(),
      ),
    ).toBeLessThan(1e-6);
  });
});

describe('memory', () => {
  it('may grow under a model without harm to it or to another one', async () => {
    using model = await createModel(twoLayers(), { seed: 2 });
    using other = await createModel(twoLayers(), { seed: 2 });
    const before = model.predict(seven);
    // One step on all 10,000 images needs ten times what a batch of predictions does.
    other.trainStep(testSet.images, testSet.labels);
    const many = model.predictBatch(testSet.images, testSet.count);
    expect(model.predict(seven)).toEqual(before);
    expect(many.slice(0, 10)).toEqual(model.predictBatch(testSet.images.slice(0, 784), 1));
    expect(other.predict(seven)).not.toEqual(before);
  });

  it('is given back by dispose(), after which the model says that it is gone', async () => {
    const model = await createModel(twoLayers());
    model.dispose();
    model.dispose();
    const gone = 'This model was disposed. Load or create another one.';
    const { images, labels } = first(1, testSet);
    expect(() => model.predict(seven)).toThrow(gone);
    expect(() => model.predict(images)).toThrow(gone);
    expect(() => model.predictBatch(images, 1)).toThrow(gone);
    expect(() => model.trainStep(images, labels)).toThrow(gone);
    expect(() => model.evaluate(images, labels)).toThrow(gone);
    expect(() => model.activations(seven)).toThrow(gone);
    expect(() => model.gradients(seven, 7, 'loss')).toThrow(gone);
    expect(() => model.saliency(seven, 7)).toThrow(gone);
    expect(() => model.parameters()).toThrow(gone);
    expect(() => model.save()).toThrow(gone);
    await expect(model.checkGradients(images, labels)).rejects.toThrow(gone);
    await expect(model.exportNpz()).rejects.toThrow(gone);
    await expect(model.exportOnnx()).rejects.toThrow(gone);
  });

  it('is given back at the end of a `using` block', async () => {
    let kept: Model;
    {
      using model = await createModel(twoLayers());
      kept = model;
    }
    expect(() => kept.parameters()).toThrow('disposed');
  });
});
