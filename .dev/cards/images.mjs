// MNIST's test images as a picture of those that were misread. The pixels come from the IDX file, and go
// into the picture as one small PNG that is a mask for the ink's colour.
import { deflateSync } from 'node:zlib';
import { Unusable } from './measurement.mjs';
import { count, percent } from './numbers.mjs';
import { svg, text } from './svg.mjs';

const size = 28;
const columns = 8;
/** From one image to the next in the PNG, in its pixels; what is between them packs to nothing. */
const pitch = { x: 44, y: 48 };
const scale = 2;
const margin = 24;

/**
 * @param {Buffer} file An IDX file of 28 x 28 images.
 * @param {string} source For errors.
 * @returns {(index: number) => Buffer} The 784 pixels of an image.
 */
export function readImages(file, source) {
  const header = 16;
  const images = file.length >= header ? file.readUInt32BE(4) : 0;
  const isImages = file.length >= header && file.readUInt32BE(0) === 0x803;
  if (!isImages || file.readUInt32BE(8) !== size || file.readUInt32BE(12) !== size)
    throw new Unusable(`${source}: not an IDX file of 28 x 28 images`);
  if (file.length !== header + images * size * size)
    throw new Unusable(`${source}: ${file.length} bytes; ${images} images take another number`);
  return (index) => {
    if (index >= images) throw new Unusable(`${source}: there is no image ${index}`);
    return file.subarray(header + index * size * size, header + (index + 1) * size * size);
  };
}

/**
 * @typedef {object} Misread
 * @property {number} index
 * @property {number} label
 * @property {number} digit The answer.
 * @property {number} confidence
 */

/**
 * The images read wrongly, those first of which the model was surest.
 * @param {import('./measurement.mjs').Prediction[]} predictions
 * @returns {Misread[]}
 */
export const misread = (predictions) =>
  predictions
    .filter(({ label, digit }) => label !== digit)
    .map(({ index, label, digit, probabilities }) => ({
      index,
      label,
      digit,
      confidence: probabilities[digit] ?? 0,
    }))
    .sort((a, b) => b.confidence - a.confidence || a.index - b.index);

/**
 * @param {Misread[]} shown
 * @param {(index: number) => Uint8Array} pixels
 */
export function misreadPicture(shown, pixels) {
  const rows = Math.ceil(shown.length / columns);
  const sheet = { width: columns * pitch.x, height: rows * pitch.y };
  const width = sheet.width * scale;
  const height = sheet.height * scale;
  const gray = new Uint8Array(sheet.width * sheet.height);
  const names = [];
  for (const [n, { index, label, digit, confidence }] of shown.entries()) {
    const column = n % columns;
    const row = Math.floor(n / columns);
    const image = pixels(index);
    for (let y = 0; y < size; ++y)
      gray.set(
        image.subarray(y * size, (y + 1) * size),
        (row * pitch.y + y) * sheet.width + column * pitch.x + (pitch.x - size) / 2,
      );
    const x = margin + (column + 0.5) * pitch.x * scale;
    const y = margin + (row * pitch.y + size) * scale;
    names.push(
      text(x, y + 15, `${label} → ${digit}`, 'ink strong', 'middle'),
      text(x, y + 29, `${(100 * confidence).toFixed(1)} %`, 'muted small', 'middle'),
    );
  }
  const png = Buffer.from(grayPng(sheet.width, sheet.height, gray)).toString('base64');
  const place = `x="${margin}" y="${margin}" width="${width}" height="${height}"`;
  return svg(
    {
      width: width + 2 * margin,
      height: height + 2 * margin - 8,
      title: 'Test images read wrongly',
      description: `${count(shown.length)} images with what they are and what they were taken for: ${shown.map(({ label, digit, confidence }) => `${label} for ${digit} at ${percent(confidence)}`).join(', ')}.`,
    },
    [
      `<mask id="images" maskUnits="userSpaceOnUse" ${place}>`,
      `<image ${place} style="image-rendering:pixelated" href="data:image/png;base64,${png}"/>`,
      '</mask>',
      `<rect ${place} class="ink" mask="url(#images)"/>`,
      ...names,
    ],
  );
}

/**
 * The smallest PNG there is: eight bits of gray, no filter.
 * @param {number} width
 * @param {number} height
 * @param {Uint8Array} gray
 */
export function grayPng(width, height, gray) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const lines = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; ++y)
    lines.set(gray.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** zlib has it only in newer Nodes. */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; ++bit) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
