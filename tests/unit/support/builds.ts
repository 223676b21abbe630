// The two builds of the compiled network, to run one test in each.

import { vi } from 'vitest';

export const builds = ['SIMD', 'scalar'] as const;

/** Makes the package believe that it runs where WebAssembly has, or lacks, SIMD. */
export function pretendBrowserHas(build: (typeof builds)[number]): void {
  // The feature test asks whether this engine accepts a module with one SIMD instruction.
  vi.spyOn(WebAssembly, 'validate').mockReturnValue(build === 'SIMD');
}
