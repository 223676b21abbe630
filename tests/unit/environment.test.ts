// Where the package runs: under a strict policy, without SIMD, without WebAssembly at all.

import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { createModel, UnsupportedError } from '../../web/package/index';
import { pretendBrowserHas } from './support/builds';
import { seven, twoLayers } from './support/fixtures';
import { startServer } from './support/server';

const published = new URL('../../dist/package/', import.meta.url);

/** What a script prints that loads the published package into a Node with these flags, and reads a 7. */
async function readSevenUnder(flag: string, before: string): Promise<string> {
  const script = `
    import { loadModel } from ${JSON.stringify(new URL('package/index.js', published).href)};
    ${before}
    const weights = ${JSON.stringify(new URL('weights/two-layer-relu.safetensors', published).href)};
    const model = await loadModel(weights);
    console.log(model.name, model.predict(${JSON.stringify(seven)}).digit);
    model.dispose();
  `;
  const options = [flag, '--input-type=module', '--eval', script];
  const { stdout } = await promisify(execFile)(process.execPath, options);
  return stdout;
}

describe('the published package', () => {
  it('loads and predicts where no code may be made from text', async () => {
    // The policy of a strict Content-Security-Policy, as Node has it.
    const printed = await readSevenUnder(
      '--disallow-code-generation-from-strings',
      "try { Function('return 1')(); } catch (error) { console.log(error.name); }",
    );
    expect(printed).toBe('EvalError\ntwo-layer-relu 7\n');
  });

  it('has a file behind every entry that it exports', () => {
    const { exports } = JSON.parse(readFileSync(new URL('package.json', published), 'utf8'));
    expect(Object.keys(exports)).toEqual([
      '.',
      './element',
      './digitpad.wasm',
      './digitpad-simd.wasm',
      './digitpad-tools.wasm',
      './weights/*',
      './browser/*',
      './custom-elements.json',
      './package.json',
    ]);
    const files = readdirSync(published, { recursive: true });
    expect(Object.keys(exports['.'])[0]).toBe('types');
    for (const target of Object.values(exports).flatMap((entry) => Object.values(Object(entry)))) {
      if (typeof target === 'string' && target.length > 1) expect(files).toContain(target.slice(2));
    }
  });
});

describe('a browser without WebAssembly SIMD', () => {
  it('gets the scalar build', async () => {
    const server = await startServer();
    const generated = new URL('../../web/package/generated/', import.meta.url);
    server.answer = ({ url }, response) =>
      response.end(readFileSync(new URL(`.${url}`, generated)));
    pretendBrowserHas('scalar');
    using model = await createModel(twoLayers(5), { wasmUrl: server.url });
    expect(model.predict(seven)).not.toBeNull();
    expect(server.requests).toEqual(['/digitpad.wasm']);
    await server.close();
  });

  // Without SSE4.1, V8 has no WebAssembly SIMD either; other processors have no such switch.
  it.runIf(process.arch === 'x64')('loads it, and reads a 7', async () => {
    const printed = await readSevenUnder(
      '--no-enable-sse4-1',
      `import { simd } from 'wasm-feature-detect'; console.log('SIMD:', await simd());`,
    );
    expect(printed).toBe('SIMD: false\ntwo-layer-relu 7\n');
  });
});

describe('a browser without WebAssembly', () => {
  it('is told so', async () => {
    vi.stubGlobal('WebAssembly', undefined);
    await expect(createModel(twoLayers())).rejects.toThrow(
      expect.objectContaining({
        name: 'UnsupportedError',
        message: expect.stringContaining('does not run WebAssembly'),
      }),
    );
    await expect(createModel(twoLayers())).rejects.toBeInstanceOf(UnsupportedError);
  });

  it('or whose page forbids it, is told what the policy needs', async () => {
    const refused = new WebAssembly.CompileError('Refused to compile: not allowed by CSP');
    vi.spyOn(console, 'warn').mockImplementation(() => undefined); // the glue grumbles, too
    vi.spyOn(WebAssembly, 'instantiate').mockRejectedValue(refused);
    const server = await startServer();
    const generated = new URL('../../web/package/generated/', import.meta.url);
    server.answer = ({ url }, response) =>
      response.end(readFileSync(new URL(`.${url}`, generated)));
    await expect(createModel(twoLayers(), { wasmUrl: server.url })).rejects.toThrow(
      expect.objectContaining({
        name: 'UnsupportedError',
        message: expect.stringContaining("script-src needs 'wasm-unsafe-eval'"),
      }),
    );
    await server.close();
  });
});
