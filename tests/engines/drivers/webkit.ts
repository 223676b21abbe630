// WebKit, as selenium drives WebKitGTK's own small browser. It has no headless mode: it gets a screen
// that nobody sees, and a message bus, which it does not start without.

import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Driver, Engine, Spot } from './driver';
import { WINDOW } from './driver';

const needed = ['WebKitWebDriver', 'xvfb-run', 'xauth', 'dbus-run-session'].map(
  (command) => `/usr/bin/${command}`,
);

/** The browser itself has no command: it is kept among the libraries of the machine's architecture. */
function miniBrowser(): string | undefined {
  return readdirSync('/usr/lib')
    .flatMap((folder) =>
      ['4.1', '4.0'].map((v) => `/usr/lib/${folder}/webkit2gtk-${v}/MiniBrowser`),
    )
    .find((path) => existsSync(path));
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/status`)).ok;
  } catch {
    return false;
  }
}

async function open(): Promise<Driver> {
  const { Builder } = await import('selenium-webdriver');
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const [command, ...args] = ['xvfb-run', '-a', 'dbus-run-session', 'WebKitWebDriver'];
  const service = spawn(command as string, [...args, `--port=${port}`], {
    // A group of its own, which can be ended as a whole.
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      // Its sandbox does not start for root, nor in most containers.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      // Containers have none, and no visitor's browser speaks the language "C".
      LANG: 'en_US.UTF-8',
      LC_ALL: 'en_US.UTF-8',
    },
  });
  while (!(await answers(address))) {
    if (service.exitCode !== null) throw new Error('WebKitWebDriver did not start.');
    await pause(100);
  }
  const browser = await new Builder()
    .usingServer(address)
    .withCapabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
      timeouts: { script: null, pageLoad: 3_600_000 },
    })
    .build();
  await browser
    .manage()
    .window()
    .setRect({ x: 0, y: 0, ...WINDOW });
  return {
    goto: (page) => browser.get(page),
    reload: () => browser.navigate().refresh(),
    evaluate: (work, argument) =>
      browser.executeScript(`return (${work})(arguments[0]);`, argument),
    drag: async ([first, ...rest]) => {
      if (first === undefined) return;
      const at = ({ x, y }: Spot) => ({
        x: Math.round(x),
        y: Math.round(y),
        duration: 0,
      });
      const pointer = browser.actions({ async: true }).move(at(first)).press();
      for (const spot of rest) pointer.move(at(spot));
      await pointer.release().perform();
    },
    close: async () => {
      await browser.quit();
      if (service.pid !== undefined) process.kill(-service.pid);
    },
  };
}

export const webkit: Engine = {
  name: 'WebKit',
  missing: () =>
    needed.find((path) => !existsSync(path)) ??
    (miniBrowser() === undefined ? "WebKitGTK's MiniBrowser" : null),
  open,
};
