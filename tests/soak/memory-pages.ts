// How large WebAssembly's memory is. Import it before a module is loaded: it remembers the memory of
// each that is instantiated.

const memories: WebAssembly.Memory[] = [];
const instantiate = WebAssembly.instantiate.bind(WebAssembly);
WebAssembly.instantiate = (async (source: BufferSource, imports?: WebAssembly.Imports) => {
  const made = await instantiate(source, imports);
  // Of bytes, as digitpad's modules come; Node's own fetch, for one, hands over what is compiled already.
  const { instance } = made as Partial<WebAssembly.WebAssemblyInstantiatedSource>;
  for (const value of Object.values(instance?.exports ?? {})) {
    if (value instanceof WebAssembly.Memory) memories.push(value);
  }
  return made;
}) as typeof WebAssembly.instantiate;

/** Pages of 64 KiB, of all modules together. */
export function memoryPages(): number {
  if (memories.length === 0) throw new Error('No WebAssembly memory was seen.');
  return memories.reduce((sum, { buffer }) => sum + buffer.byteLength / 65536, 0);
}
