// The bundlers' packages are here only once `npm test` has brought them: types are checked without.

declare module '@rollup/plugin-node-resolve';
declare module 'esbuild';
declare module 'rollup';
declare module 'webpack';
