// Holds the README files to their word: the files they link to and the npm commands they name exist. It
// reads no other site, so an address elsewhere is not checked.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const skipped = new Set(['node_modules', 'build', 'dist', '.git', 'test-results']);

/**
 * @param {string} root
 * @returns {string[]} One line per reference that leads nowhere.
 */
export function brokenReferences(root) {
  const { scripts = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return markdownFiles(root).flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const where = relative(root, file);
    const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
      .map(([, target]) => target)
      .filter((target) => !/^[a-z]+:/i.test(target) && !existsSync(join(dirname(file), target)));
    const commands = [...text.matchAll(/npm run ([\w:-]+)/g)]
      .map(([, name]) => name)
      .filter((name) => !(name in scripts));
    return [
      ...links.map((target) => `${where}: links to ${target}, which does not exist`),
      ...commands.map(
        (name) => `${where}: names npm run ${name}, which package.json does not have`,
      ),
    ];
  });
}

function markdownFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return markdownFiles(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}
