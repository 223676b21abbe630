// In short what `npm run soak` does for an hour.

import { describe, expect, it } from 'vitest';
import { trials } from '../soak/trials';

/** So many times is no soak: only that a trial can be run, and would tell. */
const short: Record<string, number> = {
  predictions: 2000,
  'training steps': 400,
  'models loaded and disposed of': 30,
  'lessons taught': 4,
};

describe('the same again and again', () => {
  for (const { what, run } of trials) {
    it(`takes no more memory, and changes nothing: ${what}`, async () => {
      const { pages, found, asItShould } = await run(short[what] ?? 0);
      expect(asItShould, found).toBe(true);
      expect(pages.after).toBe(pages.before);
    });
  }
});
