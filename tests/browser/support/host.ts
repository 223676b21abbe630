// The built site as somebody hosts it: a copy of its own in a sub-folder of a server that sends no
// headers but the type of a file, as GitHub Pages does. The copy can be changed, and the server stopped.

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PreviewServer, preview } from 'vite';

const built = fileURLToPath(new URL('../../../dist/site', import.meta.url));
const FOLDER = 'lessons/digitpad';

export class Host {
  readonly #root: string;
  #server: PreviewServer | null = null;
  #port = 0;

  constructor(root: string) {
    this.#root = root;
  }

  static async open(): Promise<Host> {
    const host = new Host(await mkdtemp(join(tmpdir(), 'digitpad-host-')));
    await host.upload();
    await host.start();
    return host;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/${FOLDER}/`;
  }

  /** Puts the site there as it was built. */
  async upload(): Promise<void> {
    await rm(join(this.#root, FOLDER), { recursive: true, force: true });
    await cp(built, join(this.#root, FOLDER), { recursive: true });
  }

  async start(): Promise<void> {
    if (this.#server !== null) return;
    this.#server = await preview({
      configFile: false,
      logLevel: 'error',
      appType: 'mpa',
      build: { outDir: this.#root },
      preview: { host: '127.0.0.1', port: this.#port, strictPort: this.#port > 0 },
    });
    this.#port = Number(new URL(this.#server.resolvedUrls?.local[0] ?? '').port);
  }

  async stop(): Promise<void> {
    await this.#server?.close();
    this.#server = null;
  }

  /** As `stop`, once so many requests have been answered from now on. Resolves then. */
  stopAfter(answers: number): Promise<void> {
    let left = answers;
    return new Promise((resolve) => {
      this.#server?.httpServer.on('request', (_, response) => {
        response.on('close', () => {
          left -= 1;
          if (left === 0) resolve(this.stop());
        });
      });
    });
  }

  /** Changes one of the site's files. */
  async edit(file: string, change: (text: string) => string): Promise<void> {
    const path = join(this.#root, FOLDER, file);
    const before = await readFile(path, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`${file} has nothing to change.`);
    await writeFile(path, after);
  }

  async close(): Promise<void> {
    await this.stop();
    await rm(this.#root, { recursive: true, force: true });
  }
}
