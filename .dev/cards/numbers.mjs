// Numbers as a card prints them: the same in every language and on every machine.

/** 0.9967 becomes 99.67 %. */
export const percent = (share) => `${(100 * share).toFixed(2)} %`;

/** 0.3 becomes 30 %: for what people set, which has no more digits than they gave it. */
export const share = (value) => `${Number((100 * value).toFixed(4))} %`;

/** 10000 becomes 10,000. */
export const count = (value) => value.toLocaleString('en-US');

/** -0.017 becomes -1.70, in points of a hundred. */
export const points = (difference) =>
  `${difference < 0 ? '−' : '+'}${(100 * Math.abs(difference)).toFixed(2)}`;

/** With two decimals at most: what a picture's coordinates need. */
export const round = (value) => Number(value.toFixed(2));

/** a, b and c. */
export const list = (items) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** How many images of each digit there are, and how many were read right. */
export const perDigit = (confusion) =>
  confusion.map((row, digit) => {
    const all = row.reduce((sum, n) => sum + n, 0);
    return { digit, all, right: row[digit], accuracy: all > 0 ? row[digit] / all : 0 };
  });
