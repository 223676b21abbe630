// `npm run train`: makes every file of model/weights again from MNIST, one recipe after the other. How a
// model is trained is written in its recipe; the training itself is the native program's.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildProgram } from './build.mjs';
import { setUp } from './setup.mjs';
import { command, root, StepFailed } from './steps.mjs';

const help = `
npm run train               trains every recipe of model/recipes
npm run train -- NAME...    trains these, e.g. two-layer-relu

Writes model/weights, with progress and time left. The same recipe gives the same weights. A training
that was interrupted goes on from its last measurement.`;

await command(help, async (names) => {
  const all = readdirSync(join(root, 'model', 'recipes'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length));
  const unknown = names.find((name) => !all.includes(name));
  if (unknown) {
    console.error(`There is no recipe ${unknown}. There are: ${all.join(', ')}.`);
    throw new StepFailed('train');
  }
  await setUp({ forTests: false });
  await buildProgram();
  for (const name of names.length > 0 ? names : all) {
    console.log(`- Training ${name}`);
    await train(name);
  }
});

/**
 * The program draws its own progress bar, so it gets the terminal to itself.
 * @param {string} name
 * @returns {Promise<void>}
 */
function train(name) {
  const program = join('build', 'native', 'digitpad');
  const recipe = join('model', 'recipes', `${name}.json`);
  const out = join('model', 'weights', `${name}.safetensors`);
  return new Promise((resolve, reject) => {
    spawn(program, ['train', recipe, '--out', out], { cwd: root, stdio: 'inherit' })
      .on('error', reject)
      .on('close', (code) => (code === 0 ? resolve() : reject(new StepFailed(recipe))));
  });
}
