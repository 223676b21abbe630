// The languages that the page and the element speak, and which of them somebody's language is.

/** In the order in which they are tried, and offered. */
export const languages = [
  { tag: 'en', name: 'English', short: 'en', pattern: '^en\\b' },
  { tag: 'zh-Hans', name: '简体中文', short: '简', pattern: '^zh\\b(?!-(hant|tw|hk|mo)\\b)' },
  { tag: 'zh-Hant', name: '繁體中文', short: '繁', pattern: '^zh-(hant|tw|hk|mo)\\b' },
] as const;

export type Language = (typeof languages)[number]['tag'];

/** @param tag - As browsers and documents say it: zh-TW. Null: it is none of ours. */
export function languageOf(tag: string): Language | null {
  return languages.find(({ pattern }) => new RegExp(pattern, 'i').test(tag))?.tag ?? null;
}
