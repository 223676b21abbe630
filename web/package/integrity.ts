// Whether what came is what was meant: an address may end with the SHA-256 of its file, written as in
// HTML's integrity attribute: `reader.safetensors#sha256-...`. No server sees that part of an address.

const FINGERPRINT = /^#sha256-([\w+/]{43}=)$/;

/**
 * Whether `bytes` are those that the fragment of their address asks for. Also true when it asks for
 * none, and where the browser computes none: on a page that itself came without encryption.
 */
export async function isIntact(bytes: Uint8Array<ArrayBuffer>, { hash }: URL): Promise<boolean> {
  const expected = FINGERPRINT.exec(hash)?.[1];
  if (expected === undefined || globalThis.crypto?.subtle === undefined) return true;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest)) === expected;
}
