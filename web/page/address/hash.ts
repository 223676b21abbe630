// The part of an address after `#`, taken apart and put together: `#part&name=value&name=value`.
// Knows no part and no name.

export interface Hash {
  /** Empty where none is named. */
  part: string;
  values: [name: string, text: string][];
}

export function parseHash(hash: string): Hash {
  const [first = '', ...rest] = hash.replace(/^#/, '').split('&');
  const named = first.includes('=') ? '' : first;
  const pairs = named === '' ? [first, ...rest] : rest;
  return { part: decoded(named), values: [...new URLSearchParams(pairs.join('&'))] };
}

/** @param values - Null is left out. Empty for nothing at all. */
export function formatHash(part: string, values: [name: string, text: string | null][]): string {
  const said = values.filter((pair): pair is [string, string] => pair[1] !== null);
  const pieces = [encodeURIComponent(part), new URLSearchParams(said).toString()];
  const hash = pieces.filter((piece) => piece !== '').join('&');
  return hash === '' ? '' : `#${hash}`;
}

/** A part that no decoder takes is no part: as it stands, then. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
