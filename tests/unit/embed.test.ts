// The section "Embed": from settings to the lines to copy, and to the address and back.

import { describe, expect, it } from 'vitest';
import {
  optionsWith,
  settingsFromText,
  settingsToText,
  usual,
} from '../../web/page/embed/settings';
import { snippet } from '../../web/page/embed/snippets';

const options = optionsWith(['reader', 'two-layer-relu']);
const site = new URL('https://example.org/some/folder/');

describe('settings of a pad on another page, in the address', () => {
  it('are not there as long as they are the usual ones', () => {
    expect(settingsToText(usual(options), options)).toBeNull();
  });

  it('come back as they were', () => {
    const settings = {
      ...usual(options),
      where: 'iframe',
      model: 'two-layer-relu',
      part: 'train',
    } as const;
    const text = settingsToText(settings, options);
    expect(text).toBe('where-iframe_model-two-layer-relu_part-train');
    expect(settingsFromText(text ?? '', options)).toEqual(settings);
  });

  it.each(['', 'where', 'where-', 'where-toaster', 'model-gpt', 'colour-red', 'constructor-x'])(
    'are refused where they make no sense: %j',
    (text) => {
      expect(settingsFromText(text, options)).toBeNull();
    },
  );
});

describe('the lines to copy', () => {
  it.each(options.where)('name nothing but this site, and hold a pad or a frame: %s', (where) => {
    const lines = snippet({ ...usual(options), where }, site);
    expect(lines).toMatch(/<digit-pad\n|<iframe\n/);
    for (const [address] of lines.matchAll(/https?:[^"\s]+/g)) {
      expect(address).toMatch(/^https:\/\/example\.org\/some\/folder\//);
    }
  });

  it('ask a frame for the language that was chosen', () => {
    const settings = { ...usual(options), where: 'iframe', lang: 'zh-Hant' } as const;
    expect(snippet(settings, site)).toContain(
      'src="https://example.org/some/folder/?show=draw&lang=zh-Hant#model=reader"',
    );
  });

  it('are an element for plain HTML, with what was chosen', () => {
    const settings = { ...usual(options), teachable: 'no', show: 'input', lang: 'en' } as const;
    expect(snippet(settings, site)).toBe(
      `<script type="module" src="https://example.org/some/folder/embed/digit-pad.js"></script>
<digit-pad
  model="https://example.org/some/folder/embed/reader.safetensors"
  show="input"
  lang="en"
></digit-pad>`,
    );
  });
});
