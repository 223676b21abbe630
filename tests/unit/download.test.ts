// How files come over the network, and what is said when they do not. A local server plays the host.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createModel,
  DownloadError,
  FileError,
  loadModel,
  type Progress,
  readMnist,
} from '../../web/package/index';
import { seven, twoLayers } from './support/fixtures';
import { type Server, startServer } from './support/server';

let server: Server;
let weights: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  server = await startServer();
  using model = await createModel(twoLayers(5), { seed: 9 });
  weights = model.save();
});
beforeEach(() => {
  server.answer = (_, response) => response.end(weights);
});
afterAll(() => server.close());

/** As on a page that came without https. */
function withoutSha256(): void {
  vi.stubGlobal('crypto', {});
}

function at(path: string): URL {
  return new URL(path, server.url);
}

/** An error that names the file, the server's status and what happened. */
function failure(url: URL, status: number | null, message: string): unknown {
  return expect.objectContaining({
    name: 'DownloadError',
    url: url.href,
    status,
    message: expect.stringContaining(message),
  });
}

describe('weights on a server', () => {
  it('are loaded from an address, as text or as a URL', async () => {
    using original = await loadModel(weights);
    for (const address of [at('two.safetensors'), at('two.safetensors').href]) {
      using model = await loadModel(address);
      expect(model.predict(seven)).toEqual(original.predict(seven));
    }
  });

  it('are loaded with progress, up to the last byte', async () => {
    server.answer = (_, response) => {
      response.setHeader('content-length', weights.length);
      response.write(weights.subarray(0, 1000), () => response.end(weights.subarray(1000)));
    };
    const steps: Progress[] = [];
    const model = await loadModel(at('two.safetensors'), {
      onProgress: (progress) => steps.push(progress),
    });
    model.dispose();
    const { url, loaded, total } = steps.at(-1) ?? {};
    expect({ url, loaded, total }).toEqual({
      url: at('two.safetensors').href,
      loaded: weights.length,
      total: weights.length,
    });
    const sizes = steps.map((step) => step.loaded);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  });

  it('are loaded when their length is not told', async () => {
    server.answer = (_, response) => {
      response.write(weights.subarray(0, 1000));
      response.end(weights.subarray(1000));
    };
    const totals = new Set<number | null>();
    const model = await loadModel(at('two.safetensors'), {
      onProgress: ({ total }) => totals.add(total),
    });
    model.dispose();
    expect([...totals]).toEqual([null]);
  });

  it.each([
    ['compressed', { 'content-length': '99999', 'content-encoding': 'br' }],
    // Another origin hides the encoding, but not the length.
    ['compressed in secret', { 'content-length': '1000' }],
  ])('are loaded %s, without a total that would be wrong', async (_, headers) => {
    vi.stubGlobal('fetch', async () => new Response(weights, { headers }));
    const totals = new Set<number | null>();
    const model = await loadModel(at('two.safetensors'), {
      onProgress: ({ total }) => totals.add(total),
    });
    model.dispose();
    expect([...totals]).toEqual([null]);
  });

  it('are named in the error when they are damaged', async () => {
    server.answer = (_, response) => response.end(weights.subarray(0, -4));
    await expect(loadModel(at('models/two.safetensors?v=2'))).rejects.toThrow(
      expect.objectContaining({
        file: 'two.safetensors',
        message: 'two.safetensors is 4 bytes short: the download was cut',
      }),
    );
  });
});

describe('a download fails, and says which file', () => {
  it('when the file is not there', async () => {
    server.answer = (_, response) => response.writeHead(404).end('Not found');
    const url = at('two.safetensors');
    const message = `${url.href} could not be fetched: the server answered 404 Not Found.`;
    await expect(loadModel(url)).rejects.toThrow(failure(url, 404, message));
  });

  it('when the server is in trouble, and succeeds when it has recovered', async () => {
    server.answer = (_, response) => response.writeHead(503).end();
    const url = at('two.safetensors');
    await expect(loadModel(url)).rejects.toThrow(failure(url, 503, 'Service Unavailable'));
    server.answer = (_, response) => response.end(weights);
    using model = await loadModel(url);
    expect(model.predict(seven)).not.toBeNull();
  });

  it('when a page of HTML comes in its place', async () => {
    server.answer = (_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8').end('<!doctype html>');
    };
    const url = at('two.safetensors');
    await expect(loadModel(url)).rejects.toThrow(failure(url, 200, 'an HTML page instead'));
  });

  it('when the connection breaks half-way', async () => {
    server.answer = (_, response) => {
      response.setHeader('content-length', weights.length);
      response.write(weights.subarray(0, 1000), () => response.destroy());
    };
    const url = at('two.safetensors');
    await expect(loadModel(url)).rejects.toThrow(failure(url, 200, 'was cut after 1000 bytes'));
  });

  it('when there is no server', async () => {
    const gone = await startServer();
    await gone.close();
    const url = new URL('two.safetensors', gone.url);
    await expect(loadModel(url)).rejects.toThrow(failure(url, null, 'could not be fetched'));
    await expect(loadModel(url)).rejects.toBeInstanceOf(DownloadError);
  });

  it('when a file on the disk is missing', async () => {
    await expect(loadModel('no-such.safetensors')).rejects.toThrow(
      /no-such\.safetensors could not/,
    );
  });
});

describe('giving up', () => {
  it('before the download has begun asks the server for nothing', async () => {
    server.requests.length = 0;
    const signal = AbortSignal.abort(new Error('changed my mind'));
    await expect(loadModel(at('two.safetensors'), { signal })).rejects.toThrow('changed my mind');
    expect(server.requests).toEqual([]);
  });

  it('in the middle of the download rejects with the reason', async () => {
    server.answer = (_, response) => response.write(weights.subarray(0, 1000));
    const controller = new AbortController();
    const loading = loadModel(at('two.safetensors'), {
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('changed my mind')),
    });
    await expect(loading).rejects.toThrow('changed my mind');
  });
});

describe('the compiled network', () => {
  const generated = new URL('../../web/package/generated/', import.meta.url);

  function serveWasm(): void {
    server.answer = async ({ url }, response) => {
      response.end(await readFile(new URL(`.${url?.slice(url.lastIndexOf('/'))}`, generated)));
    };
  }

  it('comes from the folder that wasmUrl names, with a slash at its end or without', async () => {
    serveWasm();
    server.requests.length = 0;
    for (const wasmUrl of [at('one/'), at('two').href]) {
      using model = await createModel(twoLayers(5), { wasmUrl });
      expect(model.predict(seven)).not.toBeNull();
    }
    expect(server.requests).toEqual(['/one/digitpad-simd.wasm', '/two/digitpad-simd.wasm']);
  });

  it('is downloaded once for all models, even when they are made at the same time', async () => {
    serveWasm();
    server.requests.length = 0;
    const wasmUrl = at('shared/');
    const models = await Promise.all([
      createModel(twoLayers(5), { wasmUrl }),
      createModel(twoLayers(5), { wasmUrl }),
    ]);
    models.push(await createModel(twoLayers(5), { wasmUrl }));
    for (const model of models) model.dispose();
    expect(server.requests).toEqual(['/shared/digitpad-simd.wasm']);
  });

  it('can be downloaded again after a failure', async () => {
    const wasmUrl = at('flaky/');
    const url = at('flaky/digitpad-simd.wasm');
    server.answer = (_, response) => response.writeHead(404).end();
    await expect(createModel(twoLayers(5), { wasmUrl })).rejects.toThrow(failure(url, 404, '404'));
    serveWasm();
    using model = await createModel(twoLayers(5), { wasmUrl });
    expect(model.predict(seven)).not.toBeNull();
  });

  it('is fetched once more, past all caches, when another file came', async () => {
    const whole = await readFile(new URL('digitpad-simd.wasm', generated));
    const damaged = Buffer.from(whole).fill(0, 5000, 5001);
    const caching: (string | undefined)[] = [];
    server.answer = ({ headers }, response) => {
      response.end(caching.length === 0 ? damaged : whole);
      caching.push(headers['cache-control']);
    };
    using model = await createModel(twoLayers(5), { wasmUrl: at('damaged/') });
    expect(model.predict(seven)).not.toBeNull();
    expect(caching).toEqual([undefined, 'no-cache']);
  });

  it('is refused when another file comes again', async () => {
    server.answer = (_, response) => response.end('another');
    const url = at('swapped/digitpad-simd.wasm');
    server.requests.length = 0;
    await expect(createModel(twoLayers(5), { wasmUrl: at('swapped/') })).rejects.toThrow(
      failure(url, null, `${url.href} is not the file that it should be`),
    );
    expect(server.requests).toHaveLength(2);
  });

  it('is refused when it was cut, or is something else, also on a page without https', async () => {
    withoutSha256();
    vi.spyOn(console, 'warn').mockImplementation(() => undefined); // the glue grumbles, too
    const whole = await readFile(new URL('digitpad-simd.wasm', generated));
    for (const bytes of [whole.subarray(0, 5000), Buffer.from('not found')]) {
      server.answer = (_, response) => response.end(bytes);
      const url = at('cut/digitpad-simd.wasm');
      await expect(createModel(twoLayers(5), { wasmUrl: at('cut/') })).rejects.toThrow(
        failure(url, null, `is not the WebAssembly file that it should be (${bytes.length} bytes)`),
      );
    }
  });

  it('is refused when it is of another version than the script beside it, also there', async () => {
    withoutSha256();
    vi.spyOn(console, 'warn').mockImplementation(() => undefined); // the glue grumbles, too
    // The smallest module that wants something from its script: (import "another" "version" (func)).
    const name = (text: string) => [text.length, ...Buffer.from(text)];
    const needs = [1, ...name('another'), ...name('version'), 0, 0];
    const header = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0];
    const other = Uint8Array.from([...header, 2, needs.length, ...needs]);
    server.answer = (_, response) => response.end(other);
    const url = at('stale/digitpad-simd.wasm');
    await expect(createModel(twoLayers(5), { wasmUrl: at('stale/') })).rejects.toThrow(
      failure(url, null, 'does not fit the script that uses it'),
    );
  });

  it('goes on downloading for others when one gives up', async () => {
    serveWasm();
    const wasmUrl = at('patient/');
    const controller = new AbortController();
    const impatient = createModel(twoLayers(5), { wasmUrl, signal: controller.signal });
    const patient = createModel(twoLayers(5), { wasmUrl });
    controller.abort(new Error('no time'));
    await expect(impatient).rejects.toThrow('no time');
    using model = await patient;
    expect(model.predict(seven)).not.toBeNull();
  });
});

describe('an address that ends with a SHA-256', () => {
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64');

  it('takes the file that it means', async () => {
    using model = await loadModel(`${at('two.safetensors').href}#sha256-${sha256(weights)}`);
    expect(model.predict(seven)).not.toBeNull();
  });

  it('refuses any other, by the name of the file', async () => {
    const url = at('two.safetensors');
    const other = sha256(weights.subarray(1));
    await expect(loadModel(`${url.href}#sha256-${other}`)).rejects.toThrow(
      failure(url, null, `${url.href} is not the file that it should be`),
    );
  });
});

describe('a file that is to be kept', () => {
  /** The browser's Cache API, as far as it is used here. */
  function browserThatKeeps(): Map<string, Map<string, Response>> {
    const shelves = new Map<string, Map<string, Response>>();
    vi.stubGlobal('caches', {
      open: async (name: string) => {
        const files = shelves.get(name) ?? new Map<string, Response>();
        shelves.set(name, files);
        return {
          match: async (url: URL) => files.get(url.href)?.clone(),
          put: async (url: URL, response: Response) => void files.set(url.href, response),
        };
      },
      delete: async (name: string) => shelves.delete(name),
    });
    return shelves;
  }

  function countRequests(): { count: number } {
    const requests = { count: 0 };
    server.answer = (_, response) => {
      requests.count += 1;
      response.end(weights);
    };
    return requests;
  }

  it('is downloaded once', async () => {
    browserThatKeeps();
    const requests = countRequests();
    for (let visit = 0; visit < 2; visit++) {
      using model = await loadModel(at('two.safetensors'), { keepIn: 'weights' });
      expect(model.predict(seven)).not.toBeNull();
    }
    expect(requests.count).toBe(1);
  });

  it('comes all the same where the browser refuses to keep it', async () => {
    vi.stubGlobal('caches', {
      open: () => Promise.reject(new DOMException('Not here.', 'SecurityError')),
    });
    const requests = countRequests();
    for (let visit = 0; visit < 2; visit++) {
      const model = await loadModel(at('two.safetensors'), { keepIn: 'weights' });
      model.dispose();
    }
    expect(requests.count).toBe(2);
  });

  it('is not kept when it is damaged', async () => {
    const shelves = browserThatKeeps();
    server.answer = (_, response) => response.end('no digits');
    const options = { keepIn: 'mnist' };
    await expect(readMnist(at('images'), at('labels'), options)).rejects.toThrow(FileError);
    expect(shelves.size).toBe(0);
  });
});
