// Gives the two builds of the compiled module, which the wasm preset writes to generated/, their
// type. The type itself is in wasm-module.d.ts.

declare module '*/generated/digitpad.mjs' {
  const createModule: typeof import('./wasm-module.js').default;
  export default createModule;
}

declare module '*/generated/digitpad-simd.mjs' {
  const createModule: typeof import('./wasm-module.js').default;
  export default createModule;
}
