// Puts the words into the HTML files: English ones where their names stand in braces, as an element's
// text or an attribute; and those of the other languages beside them, as data for public/language.js.

import type { HtmlTagDescriptor, Plugin } from 'vite';
import { frameTexts as english } from '../../locales/en/frame.js';
import { languages } from '../../locales/languages.js';
import { frameTexts as simplified } from '../../locales/zh-hans/frame.js';
import { frameTexts as traditional } from '../../locales/zh-hant/frame.js';

type Word = keyof typeof english;

const words = { 'zh-Hans': simplified, 'zh-Hant': traditional };

const TEXT = />\{(\w+)\}</g;
const ATTRIBUTE = /(aria-label|content)="\{(\w+)\}"/g;

function isWord(name: string): name is Word {
  return name in english;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** @returns The page in English, its places marked, and the names of the words in it. */
function filled(html: string): { html: string; used: Set<Word> } {
  const used = new Set<Word>();
  const word = (name: string) => {
    if (!isWord(name)) throw new Error(`There is no word "${name}" in web/locales/en/frame.ts.`);
    used.add(name);
    return escaped(english[name]);
  };
  const withWords = html
    .replace(TEXT, (_, name: string) => ` data-words="${name}">${word(name)}<`)
    .replace(ATTRIBUTE, (_, attribute: string, name: string) => {
      return `${attribute}="${word(name)}" data-${attribute}="${name}"`;
    });
  return { html: withWords, used };
}

function options(): string {
  return languages
    .map(({ tag, name }) => `<option value="${tag}" lang="${tag}">${name}</option>`)
    .join('');
}

/** What language.js needs: how each language is recognised, and what words for this page are to take the
 *  place of the English ones. */
function data(used: Set<Word>): HtmlTagDescriptor {
  const all = languages.map(({ tag, short, pattern }) => {
    if (tag === 'en') return { tag, short, pattern };
    const own = Object.fromEntries([...used].map((name) => [name, words[tag][name]]));
    return { tag, short, pattern, words: own };
  });
  return {
    tag: 'script',
    attrs: { id: 'languages', type: 'application/json' },
    // A "<" could begin a tag that ends the data.
    children: JSON.stringify(all).replaceAll('<', '\\u003c'),
    injectTo: 'head',
  };
}

export function frameWords(): Plugin {
  return {
    name: 'frame-words',
    transformIndexHtml: {
      order: 'pre',
      handler(source) {
        const { html, used } = filled(source);
        return {
          html: html.replace(/(<select id="language"[^>]*>)/, `$1${options()}`),
          tags: [data(used)],
        };
      },
    },
  };
}
