// Files that the browser keeps for the next visit (Cache API). It may refuse, as in private windows, or
// be full: then nothing is kept, and nothing else happens.

/** The bytes that were kept for `url`, or null. */
export async function kept(
  url: URL,
  cache: string | undefined,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (cache === undefined) return null;
  try {
    const response = await (await caches.open(cache)).match(url);
    return response === undefined ? null : new Uint8Array(await response.arrayBuffer());
  } catch {
    return null;
  }
}

export async function keep(
  url: URL,
  cache: string | undefined,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  if (cache === undefined) return;
  try {
    await (await caches.open(cache)).put(url, new Response(bytes));
  } catch {}
}

/** Forgets all that was kept: what came damaged would else be so for ever. */
export async function dropKept(cache: string | undefined): Promise<void> {
  if (cache === undefined) return;
  try {
    await caches.delete(cache);
  } catch {}
}
