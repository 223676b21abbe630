// The page and the element in the languages of those who come: which one they meet, how they choose
// another, and that nothing of it looks or sounds broken.

import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import { strokesOf } from './support/digits.js';
import { Pad } from './support/pad.js';
import { expect, test } from './support/test.js';

const ELEMENT = fileURLToPath(new URL('../../web/element/index.ts', import.meta.url));

/** What each language calls a few things. */
const said = {
  en: { draw: 'Draw', clear: 'Clear', train: 'Train', pad: 'Drawing pad' },
  'zh-Hans': { draw: '手写', clear: '清除', train: '训练', pad: '手写板' },
  'zh-Hant': { draw: '手寫', clear: '清除', train: '訓練', pad: '手寫板' },
} as const;
type Language = keyof typeof said;
const chinese = ['zh-Hans', 'zh-Hant'] as const;

/** The page speaks it: the frame, which is there first, and the components. */
async function expectSpoken(page: Page, language: Language): Promise<void> {
  const words = said[language];
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.getByRole('link', { name: words.draw, exact: true })).toBeVisible();
  const draw = page.getByRole('region', { name: words.draw });
  await expect(draw.getByRole('img', { name: words.pad })).toBeVisible();
  await expect(draw.getByRole('button', { name: words.clear, exact: true })).toBeVisible();
  await expect(page.getByLabel('Language')).toHaveValue(language);
}

for (const [locale, language] of [
  ['en-GB', 'en'],
  ['zh-CN', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['de-DE', 'en'],
] as const) {
  test.describe(`a browser that prefers ${locale}`, () => {
    test.use({ locale });

    test(`meets the page in ${language}`, async ({ page }) => {
      await page.goto('./');
      await expectSpoken(page, language);
    });
  });
}

test('title and description are in the language of the page', async ({ page }) => {
  await page.goto('./?lang=zh-Hans');
  await expect(page).toHaveTitle('digitpad：可以打开来看的神经网络');
  await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /^写一个数字/);
});

test('what the address asks for counts more than what the browser prefers', async ({ page }) => {
  await page.goto('./?lang=zh-TW');
  await expectSpoken(page, 'zh-Hant');
});

test('a language that the page does not speak is as if none were asked for', async ({ page }) => {
  await page.goto('./?lang=tlh');
  await expectSpoken(page, 'en');
});

test('the chooser names each language in itself, and keeps what is drawn', async ({
  pad,
  page,
}) => {
  await pad.ready();
  await expect(page.getByLabel('Language').getByRole('option')).toHaveText([
    'English',
    '简体中文',
    '繁體中文',
  ]);
  await pad.draw(strokesOf(4));
  await page.getByLabel('Language').selectOption('繁體中文');
  await expectSpoken(page, 'zh-Hant');
  await expect(pad.answer).toHaveText('4');
});

test('the choice is remembered, and gives way to an address that asks for another', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByLabel('Language').selectOption('简体中文');
  await expectSpoken(page, 'zh-Hans');
  await page.goto('./bench.html');
  await expect(page.getByRole('button', { name: '开始' })).toBeVisible();
  await page.goto('./?lang=en');
  await expectSpoken(page, 'en');
  await page.goto('./');
  await expectSpoken(page, 'zh-Hans');
});

test('who chooses is not held back by what the address asked for', async ({ page }) => {
  await page.goto('./?lang=zh-Hant#samples');
  await expectSpoken(page, 'zh-Hant');
  await page.getByLabel('Language').selectOption('English');
  await expectSpoken(page, 'en');
  await expect(page).toHaveURL(/\/#samples$/);
});

test('where nothing can be stored the choice stays in the address', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.goto('./');
  await page.getByLabel('Language').selectOption('简体中文');
  await expectSpoken(page, 'zh-Hans');
  await expect(page).toHaveURL(/\?lang=zh-Hans$/);
});

test('one section alone leads to the whole page in the same language', async ({ page }) => {
  await page.goto('./?show=samples&lang=zh-Hans');
  await expect(page.getByRole('heading', { name: '样本' })).toBeVisible();
  await page.getByRole('link', { name: '查看完整页面' }).click();
  await expectSpoken(page, 'zh-Hans');
});

test('who reads English fetches no other words', async ({ page }) => {
  const scripts: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response.text());
  });
  await page.goto('./');
  await bringAll(page, 'en');
  const text = (await Promise.all(scripts)).join('');
  expect(text).toContain(said.en.pad);
  expect(text).not.toContain(said['zh-Hans'].pad);
  expect(text).not.toContain(said['zh-Hant'].pad);
});

test.describe('words that do not come', () => {
  test.use({ expectedErrors: /ERR_FAILED/ });

  test('leave the course in English, and it says so', async ({ page }) => {
    await page.route('**/course-data-*.js', (route) => route.abort());
    await page.goto('./course/data.html?lang=zh-Hans');
    await expect(page.locator('article')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('A digit is 784 numbers');
    await expect(page.getByRole('link', { name: '1 数据' })).toBeVisible();
  });

  test('are English ones, and the page works', async ({ page }) => {
    await page.route('**/*.js', async (route) => {
      const response = await route.fetch();
      if ((await response.text()).includes(said['zh-Hans'].pad)) await route.abort();
      else await route.fulfill({ response });
    });
    await page.goto('./?lang=zh-Hans');
    const pad = new Pad(page);
    await pad.draw(strokesOf(4));
    await expect(pad.answer).toHaveText('4');
  });
});

/** A page of somebody else's, with the element in a bundle of its own. */
async function barePage(page: Page, html: string): Promise<void> {
  const bundled = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: ELEMENT, output: { entryFileNames: 'bare/element.js' } },
    },
    base: './',
  });
  const { output } = bundled as Rolldown.RolldownOutput;
  await page.route(/\/(bare|assets)\//, async (route) => {
    const file = output.find(({ fileName }) => route.request().url().endsWith(fileName));
    const body = file?.type === 'chunk' ? file.code : Buffer.from(file?.source ?? '');
    await route.fulfill({ contentType: 'text/javascript', body });
  });
  const script = '<script type="module" src="./bare/element.js"></script>';
  await page.route('**/bare.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html>${html}${script}` }),
  );
  await page.goto('./bare.html');
}

test('an element on a page in traditional Chinese speaks it', async ({ page }) => {
  await barePage(page, '<html lang="zh-Hant"><digit-pad teachable></digit-pad>');
  await expect(page.getByRole('img', { name: '手寫板' })).toBeVisible();
  await expect(page.getByRole('group', { name: '認錯了？這是' })).toBeVisible();
});

test('an element with a language of its own speaks that', async ({ page }) => {
  await barePage(page, '<html lang="de"><digit-pad lang="zh-CN"></digit-pad>');
  await expect(page.getByRole('img', { name: '手写板' })).toBeVisible();
  await expect(page.locator('digit-pad .layout')).toHaveAttribute('lang', 'zh-Hans');
});

test('an element on a page in another language speaks English, and says so', async ({ page }) => {
  await barePage(page, '<html lang="de"><digit-pad></digit-pad>');
  await expect(page.getByRole('img', { name: 'Drawing pad' })).toBeVisible();
  await expect(page.locator('digit-pad .layout')).toHaveAttribute('lang', 'en');
});

/** Each section, as if one scrolled to it; what comes above moves it, so until it is there. */
async function bringAll(page: Page, language: Language): Promise<void> {
  await expect(page.getByRole('img', { name: said[language].pad })).toBeVisible();
  for (const id of ['hand', 'train', 'inside', 'gradients', 'samples', 'embed']) {
    const section = page.locator(`#${id}`);
    await expect(async () => {
      await section.evaluate((element) => element.scrollIntoView());
      // In its shadow tree: what stands in its place before is in none.
      await expect(section.locator('#heading')).toBeVisible({ timeout: 1000 });
    }).toPass();
  }
}

/** All that is to be read or heard, but for code, and what says that it is in another language. */
function texts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const visit = (node: Node): void => {
      if (node instanceof Text) found.push(node.data);
      if (node instanceof Element) {
        if (node.matches('script, style, noscript, pre, code, option[lang]')) return;
        for (const name of ['aria-label', 'aria-description', 'title', 'placeholder']) {
          found.push(node.getAttribute(name) ?? '');
        }
        for (const child of node.shadowRoot?.childNodes ?? []) visit(child);
      }
      node.childNodes.forEach(visit);
    };
    visit(document.body);
    return found.map((text) => text.trim()).filter((text) => text !== '');
  });
}

/** Names, units, files, formulas and terms of the trade, which are the same in every language. */
const SAME_EVERYWHERE =
  /\b(digitpad|HTML|npm|iframe|Jupyter|reveal\.js|Vite|webpack|cookie|JavaScript|WebAssembly|numpy|Python|ln|flatten|normalize|one-hot|target|batch|bias|backprop|Softmax|Language|reader|two-layer-(relu|sigmoid)|MNIST|CNN|MLP|ReLU|Relu\d?|[Ss]igmoid\d?|SGD|Momentum|Adam|He|epoch|softmax|SoftmaxWithLoss|BatchNorm\d?|Dropout|Affine\d?|Conv2d\d?|(Max|Avg)Pool2d\d?|Conv\d|Pool\d|log|max|out|dx|dW|dout|db|ymx|yxm|SVG|PNG|CSV|ONNX|JSON|npy|npz|safetensors|Ctrl|Delete|MB|kB|ms|w\d|b\d)\b/g;

/** What is in English on a page that is not. */
async function englishOn(page: Page): Promise<string[]> {
  const left = (text: string) => text.replaceAll(SAME_EVERYWHERE, '');
  return (await texts(page)).filter((text) => /[A-Za-z]{2,}/.test(left(text)));
}

/** On a wide screen, a phone and a small phone. */
async function expectNothingCutOff(page: Page): Promise<void> {
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
    [320, 568],
  ] as const) {
    await page.setViewportSize({ width, height });
    // Curves take the width that is left for them a frame later.
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { timeout: 5000 })
      .toBe(width);
    const cut = await page
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map(({ textContent }) => textContent?.trim()),
      );
    expect(cut).toEqual([]);
  }
}

test('in English nothing is cut off', async ({ page }) => {
  await page.goto('./');
  await bringAll(page, 'en');
  await expectNothingCutOff(page);
});

for (const language of chinese) {
  test(`in ${language} no English is left on the page, and nothing is cut off`, async ({
    page,
  }) => {
    await page.goto(`./?lang=${language}`);
    await bringAll(page, language);
    await new Pad(page, page.locator('#draw digit-pad')).setStrokes(strokesOf(4));
    await expect(page.locator('#draw digit-pad .answer .large')).toHaveText('4');
    expect(await englishOn(page)).toEqual([]);
    await expectNothingCutOff(page);
  });

  test(`the course is in ${language} from its first page to its last`, async ({ page }) => {
    await page.goto(`./course/data.html?lang=${language}`);
    for (let number = 1; number <= 4; number++) {
      await expect(page).toHaveTitle(new RegExp(`^${number} .*（digitpad）$`));
      await expect(page.locator('article')).toHaveAttribute('lang', language);
      await expect(page.getByRole('img', { name: said[language].pad })).toBeVisible();
      expect(await englishOn(page)).toEqual([]);
      await expectNothingCutOff(page);
      if (number < 4) await page.locator('a[rel=next]').click();
    }
  });
}

test('axe finds nothing in a page that is not in English', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./?lang=zh-Hant');
  await bringAll(page, 'zh-Hant');
  // Colours are the same in every language, and take axe most of its time.
  const { violations } = await new AxeBuilder({ page }).disableRules('color-contrast').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
});
