// What the pages of the course have in common, written once: what their heads bring, the way through
// them, and the theme's button. What such a page itself holds is its title and its text.

import type { Plugin } from 'vite';

/** In the order in which they are read. */
const pages = [
  { file: 'data.html', name: 'Data' },
  { file: 'forward.html', name: 'Forward' },
  { file: 'loss.html', name: 'Loss' },
  { file: 'training.html', name: 'Training' },
];

export const courseFiles = pages.map(({ file }) => `course/${file}`);

const head = `
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <link vite-ignore rel="icon" href="../favicon.svg" type="image/svg+xml" />
    <script vite-ignore src="../theme.js"></script>
    <script type="module" src="./main.ts"></script>`;

function header(here: number): string {
  const links = pages.map(
    ({ file, name }, i) =>
      `<a href="./${file}"${i === here ? ' aria-current="page"' : ''}>${i + 1} ${name}</a>`,
  );
  return `
    <header>
      <a class="brand" href="../index.html">digitpad</a>
      <nav aria-label="Course">${links.join('\n')}</nav>
      <button id="theme" type="button" aria-label="Dark theme" aria-pressed="false">
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="8" cy="8" r="6.25" />
          <path d="M8 1.75a6.25 6.25 0 0 1 0 12.5z" />
        </svg>
      </button>
    </header>`;
}

function footer(here: number): string {
  const link = (rel: 'prev' | 'next', words: string, page: (typeof pages)[number] | undefined) =>
    page === undefined
      ? '<a href="../index.html">The whole laboratory</a>'
      : `<a rel="${rel}" href="./${page.file}">${words}: ${page.name}</a>`;
  return `
    <footer>
      <nav aria-label="Previous and next">
        ${link('prev', 'Previous', pages[here - 1])}
        ${link('next', 'Next', pages[here + 1])}
      </nav>
    </footer>`;
}

export function courseFrame(): Plugin {
  return {
    name: 'course-frame',
    transformIndexHtml: {
      // Before Vite looks for scripts and styles: the head's are to be among them.
      order: 'pre',
      handler(html, { path }) {
        const here = courseFiles.indexOf(path.slice(1));
        if (here < 0) return html;
        return html
          .replace('<head>', `<head>${head}`)
          .replace('<body>', `<body>${header(here)}`)
          .replace('</body>', `${footer(here)}\n  </body>`);
      },
    },
  };
}
