// Serves what the pages of a run ask for, on this machine only, and remembers what that was: the bytes
// that a page needs are counted from it. Types are right, since browsers insist on them for modules
// and WebAssembly.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

export interface Server {
  address: string;
  /** What was served since the last call, by path. */
  served(): Map<string, Buffer>;
  close(): void;
}

/** @param folders - What is served, by the first part of the path: `/fixtures/` and the like. */
export async function startServer(folders: Record<string, string>): Promise<Server> {
  let served = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '', 'http://a').pathname));
    const body = await read(path, folders);
    if (body === null) {
      response.writeHead(404).end(`There is no ${path}.`);
      return;
    }
    served.set(path, body);
    const type = types[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, {
      'Content-Type': path.endsWith('/') ? types['.html'] : type,
      'Content-Length': body.length,
      'Cache-Control': 'no-store',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    served() {
      const all = served;
      served = new Map();
      return all;
    },
    close: () => server.close(),
  };
}

async function read(path: string, folders: Record<string, string>): Promise<Buffer | null> {
  const [, first = '', ...rest] = path.split('/');
  const folder = folders[first];
  if (folder === undefined) return null;
  const file = rest.join('/');
  try {
    return await readFile(
      join(folder, file === '' || file.endsWith('/') ? `${file}index.html` : file),
    );
  } catch {
    return null;
  }
}
