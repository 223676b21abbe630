/** The SHA-256 of the file at `path`, as the end of its address: `#sha256-...`. */
export function fingerprint(path: string): string;
