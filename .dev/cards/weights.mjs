// What a file of weights says of itself: its layers, how many weights they have, and its size.
import { brotliCompressSync, constants } from 'node:zlib';
import { parse, Unusable } from './measurement.mjs';
import { list } from './numbers.mjs';

/**
 * @typedef {object} Weights
 * @property {number} bytes
 * @property {number} packed As brotli sends it, at its best.
 * @property {number} count Of weights and biases; scales of bytes are how they are stored.
 * @property {Record<string, any>[]} layers
 */

/**
 * @param {Buffer} file A .safetensors file of digitpad's.
 * @param {string} source For errors.
 * @returns {Weights}
 */
export function readWeights(file, source) {
  const length = file.length >= 8 ? Number(file.readBigUInt64LE(0)) : 0;
  const { __metadata__: metadata, ...tensors } = parse(
    file.subarray(8, 8 + length).toString('utf8'),
    `${source}: header`,
  );
  const architecture = metadata?.architecture;
  if (typeof architecture !== 'string')
    throw new Unusable(`${source}: header: "architecture" is missing`);
  const { layers } = parse(architecture, `${source}: architecture`);
  let count = 0;
  for (const [name, { shape }] of Object.entries(tensors))
    if (!name.endsWith('.scale')) count += shape.reduce((product, n) => product * n, 1);
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  const packed = brotliCompressSync(file, { params: quality }).length;
  return { bytes: file.length, packed, count, layers };
}

/** @type {Record<string, (layer: any) => string>} */
const names = {
  Affine: ({ units }) => `affine (${units})`,
  Conv2d: ({ kernel, units }) => `convolution ${kernel} x ${kernel} (${units})`,
  MaxPool2d: ({ size }) => `max-pool ${size} x ${size}`,
  AvgPool2d: ({ size }) => `mean of ${size} x ${size}`,
};

/** The layers as a line of words. */
export const inWords = (layers) =>
  list(layers.map((layer) => names[layer.type]?.(layer) ?? layer.type.toLowerCase()));
