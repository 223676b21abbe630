// What there is to choose for a pad on somebody else's page, and the same as a text for the address.
// No markup.

import { languages } from '../../locales/languages.js';

/** For each setting what it can be, the usual first. */
const fixed = {
  where: ['html', 'npm', 'iframe', 'jupyter', 'reveal'],
  part: ['draw', 'train', 'inside', 'gradients', 'samples'],
  show: ['both', 'input', 'probabilities', 'all', 'answer'],
  teachable: ['yes', 'no'],
  /** `page`: as the page around it, or in a frame as the reader's browser prefers. */
  lang: ['page', ...languages.map(({ tag }) => tag)],
} as const;

type Fixed = typeof fixed;
export type SettingName = keyof Fixed | 'model';
export type Options = Fixed & { model: readonly string[] };
export type Settings = { [Name in keyof Fixed]: Fixed[Name][number] } & { model: string };

/** @param models - The names of the models that there are, the usual first. */
export function optionsWith(models: readonly string[]): Options {
  return { ...fixed, model: models };
}

const names = ['where', 'model', 'part', 'show', 'teachable', 'lang'] as const;

export function usual(options: Options): Settings {
  return Object.fromEntries(names.map((name) => [name, options[name][0]])) as Settings;
}

/** A frame shows a part of the page; everything else is the element itself. */
export function applies(name: SettingName, { where }: Settings): boolean {
  if (name === 'show' || name === 'teachable') return where !== 'iframe';
  return name !== 'part' || where === 'iframe';
}

/** For the address: what is not as usual; null for nothing. */
export function settingsToText(settings: Settings, options: Options): string | null {
  const changed = names.filter((name) => settings[name] !== options[name][0]);
  return changed.length > 0 ? changed.map((name) => `${name}-${settings[name]}`).join('_') : null;
}

/** Null: that makes no sense. */
export function settingsFromText(text: string, options: Options): Settings | null {
  const settings = usual(options);
  for (const part of text.split('_')) {
    const [, name, value = ''] = /^(\w+?)-(.+)$/.exec(part) ?? [];
    const known = names.find((candidate) => candidate === name);
    if (known === undefined || !(options[known] as readonly string[]).includes(value)) return null;
    Object.assign(settings, { [known]: value });
  }
  return settings;
}
