// The page lets in nothing that is not its own, and the element works in pages that are up to anything.

import { strokesOf } from './support/digits.js';
import { Pad } from './support/pad.js';
import { expect, test } from './support/test.js';

test.describe('the page runs its own scripts only', () => {
  test.use({ expectedErrors: /Content Security Policy|Trusted(HTML|Script)|Trusted Type|eval/ });

  const attempts: [string, () => unknown][] = [
    [
      'text as HTML',
      () => {
        document.body.innerHTML = '<b>bold</b>';
      },
    ],
    ['text as a script', () => Reflect.get(window, 'eval')('1 + 1')],
    ['a worker from elsewhere', () => new Worker('https://elsewhere.example/worker.js')],
    ['a worker made of text', () => new Worker('data:text/javascript,postMessage(1)')],
    [
      'the address of a script from elsewhere',
      () => {
        document.createElement('script').src = 'https://elsewhere.example/script.js';
      },
    ],
  ];
  for (const [what, attempt] of attempts) {
    test(`${what} is refused`, async ({ pad, page }) => {
      await pad.ready();
      // In a task of its own, as the page's scripts run: what the debugger runs may do more.
      const outcome = await page.evaluate(
        `new Promise((resolve) => setTimeout(() => {
          try { (${attempt})(); resolve('done'); } catch ({ name }) { resolve(name); }
        }))`,
      );
      expect(outcome).toMatch(/TypeError|EvalError/);
    });
  }
});

test('a page that breaks what it can leaves the pad as it is', async ({ page, site }) => {
  const home = await page.request.get(site);
  const script = /<script type="module"[^>]* src="([^"]+)"/.exec(await home.text())?.[1];
  await page.goto('./');
  await new Pad(page).ready();
  const model = await page.evaluate(
    () =>
      performance.getEntriesByType('resource').find(({ name }) => /reader.*tensors/.test(name))
        ?.name,
  );
  await page.route('**/hostile.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html>
        <style>
          * { margin: 0 !important; padding: 3px !important; border: 0 !important; color: red !important;
              font: 40px cursive !important; box-sizing: content-box !important; }
          canvas, button, progress, ol, p, svg { display: none !important; }
        </style>
        <script>
          // What old libraries add for all to see.
          Object.prototype.polluted = 'everywhere';
          Array.prototype.polluted = () => 'everywhere';
          String.prototype.polluted = () => 'everywhere';
          // What other compiled programs, bundlers and module loaders leave behind.
          window.Module = { wasmBinary: 'of somebody else', preRun: [() => { throw Error(); }] };
          window.process = { versions: { node: '99.0.0' }, env: {} };
          window.define = Object.assign(() => { throw Error(); }, { amd: {} });
          window.exports = window.global = {};
          window.name = 'digit-pad';
        </script>
        <form name="trustedTypes" id="caches"><input name="crypto" id="locks"></form>
        <digit-pad model="${model}"></digit-pad>
        <script type="module" src="${script}"></script>`,
    }),
  );
  await page.goto('./hostile.html');
  const pad = new Pad(page);
  await pad.draw(strokesOf(4));
  await expect(pad.answer).toHaveText('4');
  await expect(pad.button('Clear')).toBeVisible();
  await pad.button('Clear').click();
  expect(await pad.strokes()).toEqual([]);
  expect((await pad.surface.boundingBox())?.width).toBeGreaterThan(250);
});
