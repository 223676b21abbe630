// A recipe as the visitor sets it: what there is to choose, what makes sense, and what the package is
// told of it. No markup.

import { trainTexts as texts } from '../../locales/train.js';
import type { Architecture, Layer, OptimizerName, TrainerOptions } from '../../package/index.js';

export interface Recipe {
  network: 'Mlp' | 'Cnn';
  /** Units of the hidden layer; a CNN has none. */
  hidden: number;
  activation: 'Sigmoid' | 'Relu';
  optimizer: OptimizerName;
  learningRate: number;
  batchSize: number;
  /** Standard deviation of the first weights; 0: He's, which suits the size of each layer. */
  spread: number;
  seed: number;
  steps: number;
}

const sigmoid: Recipe = {
  network: 'Mlp',
  hidden: 50,
  activation: 'Sigmoid',
  optimizer: 'Sgd',
  learningRate: 0.1,
  batchSize: 100,
  spread: 0.01,
  seed: 1,
  steps: 20_400,
};

/** The tutorials' are model/recipes/two-layer-*.json. */
export const presets: Record<'sigmoid' | 'relu' | 'cnn', Recipe> = {
  sigmoid,
  relu: { ...sigmoid, activation: 'Relu' },
  cnn: { ...sigmoid, network: 'Cnn', activation: 'Relu', spread: 0, steps: 2400 },
};
export type PresetName = keyof typeof presets;
export const presetNames = Object.keys(presets) as PresetName[];

/** What there is to choose from. */
export const choices = {
  network: ['Mlp', 'Cnn'],
  activation: ['Sigmoid', 'Relu'],
  optimizer: ['Sgd', 'Momentum', 'Adam'],
} as const;

/** What a number may be; `whole` ones only, or any between. */
export const numbers = {
  hidden: { least: 1, most: 1000, whole: true },
  learningRate: { least: 0.000001, most: 1000, whole: false },
  batchSize: { least: 1, most: 1000, whole: true },
  spread: { least: 0, most: 10, whole: false },
  seed: { least: 0, most: 4_294_967_295, whole: true },
  steps: { least: 1, most: 1_000_000, whole: true },
} as const;

export type ChoiceName = keyof typeof choices;
export type NumberName = keyof typeof numbers;
export const fieldNames: readonly (ChoiceName | NumberName)[] = [
  'network',
  'hidden',
  'activation',
  'optimizer',
  'learningRate',
  'batchSize',
  'spread',
  'seed',
  'steps',
];

export function isChoice(name: ChoiceName | NumberName): name is ChoiceName {
  return name in choices;
}

/** What is wrong with what was typed into a field, or null. */
export function complaint(name: NumberName, typed: string): string | null {
  const { least, most, whole } = numbers[name];
  const value = Number(typed);
  const sound = typed.trim() !== '' && value >= least && value <= most;
  if (sound && (!whole || Number.isInteger(value))) return null;
  return texts.outOfRange(typed, least, most, whole);
}

export function presetOf(recipe: Recipe): PresetName | null {
  return presetNames.find((name) => equal(presets[name], recipe)) ?? null;
}

/** Whether both train the same network in the same way. */
export function equal(a: Recipe, b: Recipe): boolean {
  const ignored = a.network === 'Cnn' && b.network === 'Cnn' ? 'hidden' : null;
  return fieldNames.every((name) => name === ignored || a[name] === b[name]);
}

/** As people would call it: a preset, or what it is made of. */
export function nameOf(recipe: Recipe): string {
  const preset = presetOf(recipe);
  return preset === null ? texts.ownRecipe(recipe) : texts.presets[preset];
}

/** 784-50-10; or 5x5x8, pool, 5x5x16, pool, dense. */
export function architectureOf({ network, hidden, activation, spread }: Recipe): Architecture {
  const after: Layer = { type: activation };
  const layers: Layer[] =
    network === 'Mlp'
      ? [{ type: 'Affine', units: hidden }, after]
      : [8, 16].flatMap((units): Layer[] => [
          { type: 'Conv2d', units, kernel: 5, padding: 0 },
          after,
          { type: 'MaxPool2d', size: 2 },
        ]);
  return {
    input: [28, 28, 1],
    ...(spread > 0 ? { weightInitStd: spread } : {}),
    layers: [...layers, { type: 'Affine', units: 10 }],
  };
}

export function optionsOf(recipe: Recipe): TrainerOptions {
  const { optimizer, learningRate, batchSize, seed, steps } = recipe;
  return { optimizer, learningRate, batchSize, seed, steps };
}

/** For the address: what differs from the first tutorial; null for nothing. */
export function recipeToText(recipe: Recipe): string | null {
  const changed = fieldNames.filter((name) => recipe[name] !== sigmoid[name]);
  return changed.length > 0 ? changed.map((name) => `${name}-${recipe[name]}`).join('_') : null;
}

/** Null: that is no recipe. */
export function recipeFromText(text: string): Recipe | null {
  const recipe: Recipe = { ...sigmoid };
  for (const part of text.split('_')) {
    const [, name = '', value = ''] = /^(\w+)-(.+)$/.exec(part) ?? [];
    const field = fieldNames.find((known) => known === name);
    if (field === undefined) return null;
    if (isChoice(field)) {
      if (!(choices[field] as readonly string[]).includes(value)) return null;
      Object.assign(recipe, { [field]: value });
    } else {
      if (complaint(field, value) !== null) return null;
      recipe[field] = Number(value);
    }
  }
  return recipe;
}
