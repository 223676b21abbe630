// What one sees, as a text in the address: both ways, and when strangers wrote it.

import { describe, expect, it } from 'vitest';
import { decodeDrawing, encodeDrawing } from '../../web/page/address/drawing-code';
import { formatHash, parseHash } from '../../web/page/address/hash';

describe('the part of an address after #', () => {
  it('names a part and its settings', () => {
    expect(parseHash('#inside&model=two-layer-relu&guess=1')).toEqual({
      part: 'inside',
      values: [
        ['model', 'two-layer-relu'],
        ['guess', '1'],
      ],
    });
  });

  it.each([
    ['', '', []],
    ['#', '', []],
    ['#samples', 'samples', []],
    ['#model=reader', '', [['model', 'reader']]],
    ['#inside&', 'inside', []],
    [
      '#inside&a=b=c&&d',
      'inside',
      [
        ['a', 'b=c'],
        ['d', ''],
      ],
    ],
    ['#a%20b&c=%41', 'a b', [['c', 'A']]],
    ['#%E0%A4%A', '%E0%A4%A', []],
  ])('is taken apart whatever it says: %j', (hash, part, values) => {
    expect(parseHash(hash)).toEqual({ part, values });
  });

  it('comes back as it was put together', () => {
    const values: [string, string][] = [
      ['model', 'a & b = c # d'],
      ['drawing', 'AAAA.-_-_'],
    ];
    expect(parseHash(formatHash('ein teil', values))).toEqual({ part: 'ein teil', values });
  });

  it('is nothing where there is nothing to say', () => {
    expect(formatHash('', [['model', null]])).toBe('');
    expect(formatHash('', [['model', 'x']])).toBe('#model=x');
    expect(formatHash('train', [['model', null]])).toBe('#train');
  });
});

describe('a drawing in an address', () => {
  it('is four characters a point, with a dot between strokes', () => {
    // 0 is AA; 1 is 4095, all twelve bits set; a half rounds to 2048, which is 32 times 64.
    expect(
      encodeDrawing([
        [[0, 1]],
        [
          [0.5, 0.5],
          [1, 0],
        ],
      ]),
    ).toBe('AA__.gAgA__AA');
  });

  it('comes back within an eighth of a pixel of a pad of 520', () => {
    const zigzag = Array.from({ length: 50 }, (_, i): [number, number] => [
      i / 49,
      0.5 + (i % 2 ? 0.4 : -0.4) * Math.cos(i / 40),
    ]);
    const back = decodeDrawing(encodeDrawing([zigzag, [[0.123456, 0.654321]]]));
    expect(back?.map((stroke) => stroke.length)).toEqual([50, 1]);
    back?.[0].forEach(([x, y], i) => {
      expect(Math.abs(x - zigzag[i][0]) * 520).toBeLessThan(0.125);
      expect(Math.abs(y - zigzag[i][1]) * 520).toBeLessThan(0.125);
    });
  });

  it('leaves out what a straight line says as well, however long it is', () => {
    const line = Array.from({ length: 20_000 }, (_, i): [number, number] => [i / 19_999, 0.25]);
    expect(decodeDrawing(encodeDrawing([line]))).toHaveLength(1);
    expect(encodeDrawing([line])).toHaveLength(8);
  });

  it('keeps each point of a curve within half a pixel of its line', () => {
    const circle = Array.from({ length: 500 }, (_, i): [number, number] => {
      const angle = (i / 499) * 2 * Math.PI;
      return [0.5 + 0.3 * Math.cos(angle), 0.5 + 0.3 * Math.sin(angle)];
    });
    const [back = []] = decodeDrawing(encodeDrawing([circle])) ?? [];
    expect(back.length).toBeLessThan(100);
    // Between two corners, a chord is nearest to the middle in its middle.
    back.slice(1).forEach(([x, y], i) => {
      const middle = Math.hypot((x + back[i][0]) / 2 - 0.5, (y + back[i][1]) / 2 - 0.5);
      expect((0.3 - middle) * 520).toBeLessThan(0.75);
    });
  });

  it('of nothing is empty, strokes without points included', () => {
    expect(encodeDrawing([])).toBe('');
    expect(encodeDrawing([[], []])).toBe('');
  });

  it.each(['', '.', 'AAA', 'AAAA.', '.AAAA', 'AAAA..AAAA', 'AA=A', 'AAAA AAAA', 'ÄAAA', 'AAAAA'])(
    'that is none is refused: %j',
    (text) => {
      expect(decodeDrawing(text)).toBeNull();
    },
  );
});
