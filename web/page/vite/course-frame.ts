// What the pages of the course have in common, written once: what their heads bring, the way through
// them, and the choice of language and theme. What such a page itself holds is the order of its text, by
// the names of the pieces in braces, and what stands between: the English pieces are put in here. Words
// of the frame are left in braces for frame-words.ts.

import type { Plugin } from 'vite';
import { proseTexts as data } from '../../locales/en/course-data.js';
import { proseTexts as forward } from '../../locales/en/course-forward.js';
import { proseTexts as loss } from '../../locales/en/course-loss.js';
import { proseTexts as training } from '../../locales/en/course-training.js';

interface Page {
  id: string;
  /** Its name, as a word of the frame. */
  name: string;
  prose: Record<string, string> & { title: string; description: string };
}

/** In the order in which they are read. */
const pages: Page[] = [
  { id: 'data', name: 'courseData', prose: data },
  { id: 'forward', name: 'courseForward', prose: forward },
  { id: 'loss', name: 'courseLoss', prose: loss },
  { id: 'training', name: 'courseTraining', prose: training },
];

const fileOf = ({ id }: Page) => `course/${id}.html`;

export const courseFiles = pages.map(fileOf);

const PIECE = />\{(\w+)\}</g;

const head = ({ title, description }: Page['prose']) => `
  <head>
    <meta charset="utf-8" />
    <title data-prose="title">${title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="description" content="${description}" data-prose="description" />
    <link vite-ignore rel="icon" href="../favicon.svg" type="image/svg+xml" />
    <script vite-ignore src="../theme.js"></script>
    <script type="module" src="./main.ts"></script>
  </head>`;

function header(here: number): string {
  const links = pages.map(
    ({ id, name }, i) =>
      `<a href="./${id}.html"${i === here ? ' aria-current="page"' : ''}><span>${i + 1} <span>{${name}}</span></span></a>`,
  );
  return `
    <header>
      <a class="brand" href="../index.html">digitpad</a>
      <nav aria-label="{course}">${links.join('\n')}</nav>
      <div class="language">
        <span aria-hidden="true"></span>
        <select id="language" aria-label="{language}" autocomplete="off"></select>
      </div>
      <button id="theme" type="button" aria-label="{theme}" aria-pressed="false">
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="8" cy="8" r="6.25" />
          <path d="M8 1.75a6.25 6.25 0 0 1 0 12.5z" />
        </svg>
      </button>
    </header>`;
}

function footer(here: number): string {
  const link = (rel: 'prev' | 'next', word: string, page: Page | undefined) =>
    page === undefined
      ? '<a href="../index.html">{laboratory}</a>'
      : `<a rel="${rel}" href="./${page.id}.html"><span><span>{${word}}</span> <span>{${page.name}}</span></span></a>`;
  return `
    <footer>
      <nav aria-label="{courseWay}">
        ${link('prev', 'previous', pages[here - 1])}
        ${link('next', 'next', pages[here + 1])}
      </nav>
    </footer>
    <script vite-ignore src="../language.js"></script>`;
}

/** The English pieces, each marked with its name. */
function filled(html: string, { id, prose }: Page): string {
  return html.replace(PIECE, (_, name: string) => {
    const piece = prose[name];
    if (piece === undefined) throw new Error(`web/locales/en/course-${id}.ts has no "${name}".`);
    return ` data-prose="${name}">${piece}<`;
  });
}

/** @param file - Where the page lies, from the site's folder. Pages outside of the course stay as they are. */
export function inFrame(html: string, file: string): string {
  const here = courseFiles.indexOf(file);
  const page = pages[here];
  if (page === undefined) return html;
  return filled(html, page)
    .replace(/<html.*?>/, `$&${head(page.prose)}`)
    .replace('<body>', `<body data-page="${page.id}">${header(here)}`)
    .replace('</body>', `${footer(here)}\n  </body>`);
}

export function courseFrame(): Plugin {
  return {
    name: 'course-frame',
    transformIndexHtml: {
      // Before Vite looks for scripts and styles: the head's are to be among them.
      order: 'pre',
      handler: (html, { path }) => inFrame(html, path.slice(1)),
    },
  };
}
