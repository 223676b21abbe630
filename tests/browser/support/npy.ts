// .npy files by the bytes, as numpy's format description has them: a magic number, the version, the
// length of a Python dictionary, the dictionary, the values.

/** @param values - In C order. */
export function npy(type: '<f4' | '<f8', shape: number[], values: number[]): Buffer {
  const tuple = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
  const text = `{'descr': '${type}', 'fortran_order': False, 'shape': ${tuple}, }`;
  // So that the values begin at a multiple of 64.
  const header = `${text.padEnd(64 * Math.ceil((text.length + 11) / 64) - 11)}\n`;
  const start = Buffer.from([0x93, ...Buffer.from('NUMPY'), 1, 0, 0, 0]);
  start.writeUInt16LE(header.length, 8);
  const array = type === '<f4' ? Float32Array.from(values) : Float64Array.from(values);
  return Buffer.concat([start, Buffer.from(header), Buffer.from(array.buffer)]);
}
