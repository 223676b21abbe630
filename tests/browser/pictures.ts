// Makes the pictures of the README, light and dark. Not a test: it runs only when asked for, and
// looks as the fonts of the machine make it look.

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
