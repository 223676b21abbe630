// Which language is spoken here: one in the whole page, that of the first who asks. English words come
// with the code; those of another language are fetched, and put into use before anybody shows them.

import { type Language, languageOf } from './languages.js';

let spoken: Language | null = null;

/** @param asker - Who is to be shown: its language counts, or that of what it is in. */
export function language(asker: Element = document.documentElement): Language {
  spoken ??= languageOf(tagOf(asker)) ?? 'en';
  return spoken;
}

/** The nearest `lang` around an element, through shadow trees, too. */
function tagOf(asker: Element): string {
  const own = asker.closest('[lang]')?.getAttribute('lang');
  if (own != null) return own;
  const root = asker.getRootNode();
  return root instanceof ShadowRoot ? tagOf(root.host) : '';
}

/**
 * Fetches the words of the page's language, where that is not English.
 *
 * @param bring - For each other language, what fetches its words and puts them into use.
 * @param asker - See `language`.
 * @returns When they are in use; undefined where there is nothing to wait for. Words that do not come
 *   are English.
 */
export function bringWords(
  bring: Record<Exclude<Language, 'en'>, () => Promise<void>>,
  asker?: Element,
): Promise<void> | undefined {
  const wanted = language(asker);
  return wanted === 'en' ? undefined : bring[wanted]().catch(() => {});
}
