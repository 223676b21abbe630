// Pictures as the target takes them: a byte for the width less 1, then grey pixels row by row.
import { bytes, concat } from './bytes.mjs';

const picture = (width, height, grey) =>
  concat([
    bytes(width - 1),
    Buffer.from(
      Array.from({ length: width * height }, (_, i) => grey(i % width, Math.floor(i / width))),
    ),
  ]);
const ink = (here) => (here ? 0 : 255);

export const pictures = {
  'a-one': picture(12, 16, (x, y) => ink(x === 6 && y > 2 && y < 14)),
  chalk: picture(12, 12, (x, y) => 255 - ink(x + y === 11)),
  'a-thin-line': picture(200, 3, (_, y) => ink(y === 1)),
  'white-paper': picture(8, 8, () => 255),
  'black-paper': picture(8, 8, () => 0),
  'one-pixel': picture(1, 1, () => 0),
  'one-pixel-of-ink': picture(9, 9, (x, y) => ink(x === 8 && y === 8)),
  'a-chessboard': picture(16, 16, (x, y) => ink((x + y) % 2)),
  'specks-only': picture(16, 16, (x, y) => ink(x % 4 === 0 && y % 4 === 0)),
  'a-frame': picture(10, 10, (x, y) => ink(x === 0 || y === 0 || x === 9 || y === 9)),
  'a-slope-of-light': picture(32, 8, (x, y) => 8 * x - (y === 4 ? 8 * x : 0)),
};
