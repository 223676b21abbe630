// Loads the project's TypeScript into a command: Vite does it, as it loads its own settings.
import { root } from './steps.mjs';

/**
 * @template T
 * @param {(load: (file: string) => Promise<Record<string, any>>) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withTypeScript(use) {
  const { createServer } = await import('vite');
  const loader = await createServer({
    configFile: false,
    root,
    appType: 'custom',
    oxc: { target: 'es2022' }, // Node 20 has no `using` yet
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return await use((file) => loader.ssrLoadModule(file));
  } finally {
    await loader.close();
  }
}
