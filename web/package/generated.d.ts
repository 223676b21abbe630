// Gives the compiled modules, which the wasm preset writes to generated/, their types. The types
// themselves are in wasm-module.d.ts.

declare module '*/generated/digitpad.mjs' {
  const createModule: import('./wasm-module.js').CreateModule<
    import('./wasm-module.js').WasmModule
  >;
  export default createModule;
}

declare module '*/generated/digitpad-simd.mjs' {
  const createModule: import('./wasm-module.js').CreateModule<
    import('./wasm-module.js').WasmModule
  >;
  export default createModule;
}

declare module '*/generated/digitpad-tools.mjs' {
  const createModule: import('./wasm-module.js').CreateModule<
    import('./wasm-module.js').ToolsModule
  >;
  export default createModule;
}

declare module '*.sha256.mjs' {
  /** The end of an address, as integrity.ts reads it. */
  const sha256: string;
  export default sha256;
}
