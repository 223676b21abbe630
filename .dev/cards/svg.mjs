// The frame of every picture of a card: size, name, colours. A picture keeps its own ground, so that it can
// be read on any page, and follows what the reader prefers, light or dark.
import { round } from './numbers.mjs';

/** Each is a class for what is filled, and with `-line` for what is stroked. */
const colours = {
  paper: ['#ffffff', '#16181c'],
  ink: ['#1f2328', '#e4e6ea'],
  muted: ['#6b7178', '#9aa1a9'],
  faint: ['#e4e6e9', '#30343a'],
  blue: ['#1f6fc4', '#5aa6f0'],
  red: ['#c4452f', '#f08468'],
};

const rules = (theme) =>
  Object.entries(colours)
    .map(
      ([name, colour]) => `.${name}{fill:${colour[theme]}}.${name}-line{stroke:${colour[theme]}}`,
    )
    .join('');

const style = [
  ':root{color-scheme:light dark}',
  'text{font:13px system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums}',
  '.small{font-size:11px}.strong{font-weight:600}',
  '[class$=-line]{fill:none}',
  rules(0),
  `@media (prefers-color-scheme:dark){${rules(1)}}`,
].join('\n');

/** @param {unknown} text */
const escaped = (text) => String(text).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/**
 * @param {{ width: number, height: number, title: string, description: string }} frame The title names the
 *   picture; the description says what can be seen in it, for those who cannot.
 * @param {string[]} body
 */
export function svg({ width, height, title, description }, body) {
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="description">${escaped(description)}</desc>`,
    `<style>\n${style}\n</style>`,
    `<rect class="paper" width="${width}" height="${height}"/>`,
    ...body,
    '</svg>',
  ].join('\n')}\n`;
}

/**
 * @param {number} x
 * @param {number} y The baseline.
 * @param {unknown} content
 * @param {string} [classes]
 * @param {'start' | 'middle' | 'end'} [anchor]
 */
export function text(x, y, content, classes = 'ink', anchor = 'start') {
  const side = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${round(x)}" y="${round(y)}" class="${classes}"${side}>${escaped(content)}</text>`;
}

export const line = (x1, y1, x2, y2, classes, more = '') =>
  `<path d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" class="${classes}"${more}/>`;
