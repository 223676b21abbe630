// `npm run cards`: what each model is for, how it was made, how well it reads and where it fails, as a page
// with pictures in model/cards. What is measured is the native program's; how a card looks is cards/.
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildProgram } from './build.mjs';
import { makeCard } from './cards/make.mjs';
import { Unusable } from './cards/measurement.mjs';
import { setUp } from './setup.mjs';
import { command, root, StepFailed } from './steps.mjs';

const help = `
npm run cards                        a card for every model of model/weights
npm run cards -- NAME...             for these, e.g. two-layer-relu
npm run cards -- --strokes FILE      measures drawings, too: one JSON object a line with label and strokes

Writes model/cards/NAME.md and its pictures, model/cards/NAME/*.svg. What was measured with FILE stays in
model/cards/NAME.drawings.json, numbers only, until the weights change. Where Debian's
dataset-fashion-mnist is installed, its pictures are measured as what is no digit, and stay likewise.`;

await command(help, async (args) => {
  const { names, strokes } = read(args);
  await setUp({ forTests: false });
  await buildProgram();
  for (const name of names) await make(name, strokes);
  console.log(`\nmodel/cards: ${names.map((name) => `${name}.md`).join(', ')}`);
});

function read(args) {
  const { positionals, values } = parse(args);
  const all = readdirSync(join(root, 'model', 'weights'))
    .filter((file) => file.endsWith('.safetensors'))
    .map((file) => file.slice(0, -'.safetensors'.length))
    .sort();
  const unknown = positionals.find((name) => !all.includes(name));
  if (unknown) fail(`There is no model ${unknown} in model/weights. There are: ${all.join(', ')}.`);
  const strokes = values.strokes === undefined ? undefined : resolve(values.strokes);
  if (strokes && !existsSync(strokes)) fail(`--strokes: there is no file ${strokes}.`);
  return { names: positionals.length > 0 ? positionals : all, strokes };
}

function parse(args) {
  try {
    return parseArgs({ args, options: { strokes: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

async function make(name, strokes) {
  try {
    await makeCard(name, strokes);
  } catch (error) {
    if (error instanceof Unusable) fail(error.message);
    throw error;
  }
}

/** @returns {never} */
function fail(message) {
  console.error(message);
  throw new StepFailed('cards');
}
