// Bytes of numbers and texts, as the formats have them. Knows no format.
export const { concat } = Buffer;
export const bytes = (...values) => Buffer.from(values);

const written = (size, write) => {
  const buffer = Buffer.alloc(size);
  write(buffer);
  return buffer;
};
export const u16 = (value) => written(2, (buffer) => buffer.writeUInt16LE(value));
export const u32 = (value) => written(4, (buffer) => buffer.writeUInt32LE(value));
export const u64 = (value) => written(8, (buffer) => buffer.writeBigUInt64LE(value));
export const bigEndian32 = (value) => written(4, (buffer) => buffer.writeUInt32BE(value));

export const f32 = (...values) => Buffer.from(new Float32Array(values).buffer);
export const f64 = (...values) => Buffer.from(new Float64Array(values).buffer);

/** A text as it is, or the JSON of anything else. */
export const text = (value) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
