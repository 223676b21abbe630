// Numbers as all languages here write them: a point before the decimals, commas between thousands.
// Not through Intl.NumberFormat: the first one costs a phone a tenth of a second, before anything can
// be drawn.

function grouped(digits: string): string {
  return digits.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
}

/** 1234567 is "1,234,567". */
export function whole(value: number): string {
  return grouped(String(value));
}

export function oneDecimal(value: number): string {
  return grouped(value.toFixed(1));
}

export function twoDecimals(value: number): string {
  return grouped(value.toFixed(2));
}

/** 29123456 is "29,000,000", 0.01234 is "0.012". */
export function twoDigits(value: number): string {
  return whole(Number(value.toPrecision(2)));
}

/** As the tutorials print small numbers: 3.75e-10. */
export function scientific(value: number): string {
  return value === 0 ? '0' : value.toExponential(2);
}

/** With the minus of print. Where two decimals would be 0.00, one digit and its power of ten. */
export function signedNumber(value: number): string {
  const tiny = value !== 0 && Math.abs(value) < 0.005;
  return (tiny ? value.toExponential(1) : twoDecimals(value)).replaceAll('-', '−');
}

/** With so many digits after the point, and the minus of print. */
export function decimals(value: number, digits: number): string {
  return grouped(value.toFixed(digits)).replaceAll('-', '−');
}

/** How large something small is: "3.7e−10". */
export function power(value: number): string {
  return value === 0 ? '0' : value.toExponential(1).replaceAll('-', '−');
}

/** Rows and columns, or more dimensions: "28 × 28 × 1". */
export function shape(sizes: number[]): string {
  return sizes.map(whole).join(' × ');
}

export function megabytes(bytes: number): string {
  return `${oneDecimal(bytes / 1e6)}\u00a0MB`;
}

/** Of a file. */
export function size(bytes: number): string {
  return bytes < 1e6 ? `${whole(Math.round(bytes / 1000))}\u00a0kB` : megabytes(bytes);
}

/** What strangers wrote can be of any length. */
export function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
