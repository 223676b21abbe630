// `npm start`: from a bare machine to the page, served on this machine. For visitors' browsers dist/site
// goes to any static host; this server is for the person at this keyboard.
import { join } from 'node:path';
import { buildSite, buildWasm } from './build.mjs';
import { setUp } from './setup.mjs';
import { command, root } from './steps.mjs';

const help = `
npm start                   builds the page and serves it on this machine

On Debian and Ubuntu, as root or with sudo, it first brings through apt what the build needs; elsewhere it
names what is missing with the command that installs it, and stops. Then it brings npm's packages,
builds the WebAssembly and the site, serves dist/site and prints its address. What is already there is
not done again. Ctrl-C stops the server.`;

await command(help, async () => {
  await setUp({ forTests: false });
  await buildWasm();
  await buildSite();
  // Vite is there only now: npm has just brought it.
  const { preview } = await import('vite');
  const configFile = join(root, 'web', 'page', 'vite.config.ts');
  // By number: a bare machine may not know the name localhost.
  const server = await preview({ configFile, preview: { host: '127.0.0.1' } });
  console.log('\nThe page is served until Ctrl-C. Open');
  server.printUrls();
});
