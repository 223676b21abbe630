// How a preset's C++ tests are run, and counted.
import { availableParallelism } from 'node:os';
import { countCtest, countGoogleTest } from './counts.mjs';

const ctest = (preset, ...options) => [
  'ctest',
  ...['--preset', preset, ...options],
  ...['--parallel', String(availableParallelism())],
];

/** Natively CTest knows each test. @param {'native' | 'sanitize'} preset */
export const nativeTests = (preset) => ({ run: ctest(preset), count: countCtest });

/** Under Node it knows programs only, and those know their tests. @param {'wasm' | 'wasm-sanitize'} preset */
export const wasmTests = (preset) => ({ run: ctest(preset, '--verbose'), count: countGoogleTest });
