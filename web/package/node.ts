// The few parts of Node that the package uses when it runs there, asked for at run time, so that no
// bundler goes looking for them. In a browser there are none.

interface NodeModules {
  'node:fs/promises': { readFile(url: URL): Promise<Uint8Array> };
  'node:url': { pathToFileURL(path: string): URL };
}

interface Node {
  process?: { getBuiltinModule?<Id extends keyof NodeModules>(id: Id): NodeModules[Id] };
}

/** One of Node's own modules, or undefined elsewhere. */
export function nodeModule<Id extends keyof NodeModules>(id: Id): NodeModules[Id] | undefined {
  return (globalThis as unknown as Node).process?.getBuiltinModule?.(id);
}
