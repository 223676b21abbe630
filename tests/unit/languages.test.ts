// The languages of page and element: that each says everything, in its own words and its own script.
// Whether it says it well, only people can tell.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../web/locales/chinese';
import { languageOf } from '../../web/locales/languages';
import {
  scientific,
  signedNumber,
  size,
  twoDecimals,
  twoDigits,
  whole,
} from '../../web/locales/numbers';
import { courseFiles, inFrame } from '../../web/page/vite/course-frame';

const LOCALES = fileURLToPath(new URL('../../web/locales', import.meta.url));
const PAGE = fileURLToPath(new URL('../../web/page', import.meta.url));
const folders = ['zh-hans', 'zh-hant'];

const filesOf = (folder: string) => readdirSync(`${LOCALES}/${folder}`).sort();
const english = filesOf('en');

/** A page as it is before the words of the frame are put in. */
const framed = (file: string) => inFrame(readFileSync(`${PAGE}/${file}`, 'utf8'), file);

/** Every message, by the path that leads to it. */
async function messages(folder: string, file: string): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  const collect = (path: string, value: unknown) => {
    if (typeof value !== 'object' || value === null) found.set(path, value);
    else for (const [name, inner] of Object.entries(value)) collect(`${path}.${name}`, inner);
  };
  const module: Record<string, unknown> = await import(`${LOCALES}/${folder}/${file}`);
  for (const [name, value] of Object.entries(module)) collect(name, value);
  return found;
}

/** What is written in a file to be read by people: its strings without markup and code, but for names
 *  of other files. */
function wordsIn(path: string): string[] {
  const words: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) words.push(node.text);
    if (ts.isTemplateMiddleOrTemplateTail(node)) words.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest));
  return words.map((text) => text.replaceAll(/<code>.*?<\/code>|<[^>]*>/g, ''));
}

/** Names and units, which are the same in every language. */
const sameEverywhere = new Set(
  `digitpad MNIST JavaScript WebAssembly CNN Cnn MLP ReLU Relu Sigmoid sigmoid SGD Momentum Adam He epoch softmax
  BatchNorm Dropout log out dx dW numpy npy npz safetensors JSON SVG CSV jpg png reader label strokes hand
  Ctrl Delete Enter Language MB ms batch
  Python HTML npm iframe Jupyter reveal js Vite webpack cookie
  flatten normalize one hot target bias backprop Softmax Affine SoftmaxWithLoss ln`.split(/\s+/),
);

/** Characters that one script has and the other writes as the one at the same place below. */
const simplified =
  '万与业东丢两严个为举义习书亿仅从们价众优会传储关内写况减几则删别务动劳区华协单压' +
  '参双变叠号吗听员响团围图坏块声处备够头奖妇学宁宝实审宽对寻导将尔层岁币师带帮库应' +
  '开异弃张弯强归录忆怀总恶惊愿戏户执扩扫拟择损换数断无旧时显晓暂术机杂权条来构标栏' +
  '样检残气没浅测浏满灭灵点热状独环现电画盖盘码础确离积称稳笔签简类紧约纪纯纸线练组' +
  '终经结给络绝统继续维缓编缩网罗联脑脚节药蓝虚虽补装见览触计认让训记讲许论设访证识' +
  '诉词译试该详语误说请读课谁调谢负责败质购贴费资赖车转轮软轻载较辑输边过运还这进远' +
  '连迟迹适选递遗释银链销锁错键闭问间阵阶随隐难页项预领频题颜额马验';
const traditional =
  '萬與業東丟兩嚴個為舉義習書億僅從們價眾優會傳儲關內寫況減幾則刪別務動勞區華協單壓' +
  '參雙變疊號嗎聽員響團圍圖壞塊聲處備夠頭獎婦學寧寶實審寬對尋導將爾層歲幣師帶幫庫應' +
  '開異棄張彎強歸錄憶懷總惡驚願戲戶執擴掃擬擇損換數斷無舊時顯曉暫術機雜權條來構標欄' +
  '樣檢殘氣沒淺測瀏滿滅靈點熱狀獨環現電畫蓋盤碼礎確離積稱穩筆籤簡類緊約紀純紙線練組' +
  '終經結給絡絕統繼續維緩編縮網羅聯腦腳節藥藍虛雖補裝見覽觸計認讓訓記講許論設訪證識' +
  '訴詞譯試該詳語誤說請讀課誰調謝負責敗質購貼費資賴車轉輪軟輕載較輯輸邊過運還這進遠' +
  '連遲跡適選遞遺釋銀鏈銷鎖錯鍵閉問間陣階隨隱難頁項預領頻題顏額馬驗';

describe.each(folders)('%s', (folder) => {
  it('has the files that English has', () => {
    expect(filesOf(folder)).toEqual(english);
  });

  it.each(english)('says in %s all that English says', async (file) => {
    const theirs = await messages(folder, file);
    const ours = await messages('en', file);
    expect([...theirs.keys()].sort()).toEqual([...ours.keys()].sort());
    for (const [path, message] of ours) {
      const theirMessage = theirs.get(path);
      expect(typeof theirMessage, path).toBe(typeof message);
      if (typeof message === 'function' && path !== 'sentences') {
        expect((theirMessage as () => string).length, path).toBe(message.length);
      }
      if (typeof message === 'string') expect(String(theirMessage).trim(), path).not.toBe('');
    }
  });

  it.each(english)('leaves no word of English in %s', (file) => {
    const words =
      wordsIn(`${LOCALES}/${folder}/${file}`)
        .join('\n')
        .match(/[A-Za-z]{2,}/g) ?? [];
    expect(words.filter((word) => !sameEverywhere.has(word))).toEqual([]);
  });

  it.each(english)('keeps to its own script in %s', (file) => {
    const text = wordsIn(`${LOCALES}/${folder}/${file}`).join('');
    const foreign = folder === 'zh-hans' ? traditional : simplified;
    expect([...text].filter((character) => foreign.includes(character))).toEqual([]);
  });

  it.each(english)('has punctuation of its own in %s', (file) => {
    const halfWidth = /\p{Script=Han}[,;:!?]|\p{Script=Han}\.(?!\p{Script=Han}|\w)/u;
    const foreign = folder === 'zh-hans' ? /[「」]/ : /[“”]/;
    for (const words of wordsIn(`${LOCALES}/${folder}/${file}`)) {
      expect(words).not.toMatch(halfWidth);
      expect(words).not.toMatch(foreign);
    }
  });
});

describe('the frame', () => {
  it('has a place for each of its words, and a word for each place', async () => {
    const files = ['index.html', 'bench.html', ...courseFiles];
    const places = files.flatMap((file) => [...framed(file).matchAll(/\{(\w+)\}/g)]);
    const named = places.map(([, name]) => `frameTexts.${name}`);
    const words = [...(await messages('en', 'frame.ts')).keys()];
    expect([...new Set(named)].sort()).toEqual(words.sort());
  });
});

describe('the course', () => {
  it.each(courseFiles)('has in %s a place for each piece of its prose', async (file) => {
    const places = framed(file).matchAll(/data-prose="(\w+)"/g);
    const pieces = await messages('en', file.replace('course/', 'course-').replace('html', 'ts'));
    expect([...places].map(([, name]) => `proseTexts.${name}`).sort()).toEqual(
      [...pieces.keys()].sort(),
    );
  });
});

describe('the language that a tag asks for', () => {
  it.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-Hans', 'zh-Hans'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-MO', 'zh-Hant'],
    ['zh-Hant', 'zh-Hant'],
    ['ZH-hant-tw', 'zh-Hant'],
    ['de', null],
    ['eng', null],
    ['zha', null],
    ['', null],
  ])('%s: %s', (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });
});

describe('numbers', () => {
  it.each([
    [whole(0), '0'],
    [whole(999), '999'],
    [whole(1000), '1,000'],
    [whole(1_234_567), '1,234,567'],
    [whole(0.0001), '0.0001'],
    [whole(-1234.5678), '-1,234.5678'],
    [twoDecimals(1234.5), '1,234.50'],
    [twoDigits(29_123_456), '29,000,000'],
    [twoDigits(0.012_34), '0.012'],
    [scientific(3.75e-10), '3.75e-10'],
    [scientific(0), '0'],
    [signedNumber(-1.5), '−1.50'],
    [signedNumber(-0.000_12), '−1.2e−4'],
    [size(71_400), '71\u00a0kB'],
    [size(1_600_000), '1.6\u00a0MB'],
  ])('%s', (written, expected) => {
    expect(written).toBe(expected);
  });
});

describe('Chinese sentences', () => {
  it('follow one another without a gap, but for English ones', () => {
    expect(sentences('一。', '', '二。')).toBe('一。二。');
    expect(sentences('The download was cut.', '二。')).toBe('The download was cut. 二。');
  });
});
