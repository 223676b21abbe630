// Puts the summary between the two comments of a README that wait for it.

const begin = '<!-- npm run bench writes from here -->';
const end = '<!-- npm run bench writes to here -->';

/** @throws Error when the comments are not there. */
export function withSummary(readme: string, summary: string): string {
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) {
    throw new Error(`README.md lacks the comments between which the table goes: ${begin} ${end}`);
  }
  return `${readme.slice(0, from + begin.length)}\n${summary}\n${readme.slice(to)}`;
}
