// The digits of people who do not write as MNIST's writers did, drawn with the pointer: each is read
// as any person would read it, and taken for a digit.

import { digits } from './support/digits.js';
import { manners, styles } from './support/styles.js';
import { expect, test } from './support/test.js';

test.beforeEach(({ pad }) => pad.ready());

for (const { name, digit, strokes } of styles) {
  test(`${name} is read as ${digit}`, async ({ pad }) => {
    await pad.draw(strokes);
    await expect(pad.spoken).toHaveText(new RegExp(`^${digit}, \\d+ percent$`));
    expect(await pad.prediction()).toMatchObject({ digit, isDigit: true });
  });
}

for (const [name, drawn] of Object.entries(manners)) {
  test(`every digit is read when it is drawn ${name}`, async ({ pad }) => {
    for (const [digit, strokes] of digits.entries()) {
      await pad.draw(drawn(strokes));
      expect.soft(await pad.prediction(), `the ${digit}`).toMatchObject({ digit, isDigit: true });
      await pad.button('Clear').click();
    }
  });
}
