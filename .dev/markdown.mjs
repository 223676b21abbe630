// What commands write into Markdown: tables, and the part of a README that is one command's.
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * @param {(string | number)[]} head
 * @param {(string | number)[][]} rows
 * @param {string[]} align `---` for text, `---:` for numbers; only the first column is text unless told.
 */
export const table = (head, rows, align = head.map((_, i) => (i > 0 ? '---:' : '---'))) =>
  [head, align, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/**
 * Puts `text` between the comments `<!-- COMMAND writes from here -->` and `<!-- COMMAND writes to here -->`.
 * @throws Error when the file lacks them.
 */
export function rewrite(file, command, text) {
  const [begin, end] = ['from', 'to'].map((where) => `<!-- ${command} writes ${where} here -->`);
  const before = readFileSync(file, 'utf8');
  const [from, to] = [before.indexOf(begin), before.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} lacks the comments ${begin} and ${end}`);
  writeFileSync(file, `${before.slice(0, from + begin.length)}\n${text}\n${before.slice(to)}`);
}
