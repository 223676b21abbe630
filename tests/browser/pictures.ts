// Makes the pictures of the README, light and dark, which look as the fonts of the machine make them
// look, and the icons of the installed page. Not a test: it runs only when asked for.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { strokesOf } from './support/digits.js';
import { expect, test } from './support/test.js';

for (const scheme of ['light', 'dark'] as const) {
  test(`a picture of the page, ${scheme}`, async ({ pad, page }) => {
    await page.setViewportSize({ width: 1280, height: 760 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await pad.ready();
    await pad.draw(strokesOf(7));
    await expect(pad.answer).toHaveText('7');
    await page.mouse.move(0, 0);
    const path = new URL(`../../web/images/page-${scheme}.png`, import.meta.url);
    await page.screenshot({ path: fileURLToPath(path) });
  });
}

/** By file: pixels, and whether the system cuts its own shape out of it. */
const icons = { '192': [192, false], '512': [512, false], maskable: [512, true] } as const;

for (const [name, [side, cut]] of Object.entries(icons)) {
  test(`an icon: ${name}`, async ({ page }) => {
    const site = new URL('../../web/page/public/', import.meta.url);
    const drawn = await readFile(new URL('favicon.svg', site), 'utf8');
    const icon = cut ? drawn.replace(' rx="6"', '') : drawn;
    await page.setViewportSize({ width: side, height: side });
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${icon}`);
    const path = fileURLToPath(new URL(`icons/${name}.png`, site));
    await page.screenshot({ path, omitBackground: true });
  });
}
