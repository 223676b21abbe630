// Takes a .safetensors file apart and puts it together again, to damage it in one place.

interface Entry {
  dtype: string;
  shape: number[];
  data_offsets: [number, number];
}

export interface Safetensors {
  metadata: Record<string, string>;
  tensors: Record<string, Entry>;
  /** What data_offsets point into. */
  data: Uint8Array<ArrayBuffer>;
}

export function parse(file: Uint8Array<ArrayBuffer>): Safetensors {
  const length = Number(new DataView(file.buffer, file.byteOffset).getBigUint64(0, true));
  const header = JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + length)));
  const { __metadata__: metadata, ...tensors } = header;
  return { metadata, tensors, data: file.slice(8 + length) };
}

/** The same weights, whose answers below `threshold` are no digits. */
export function withThreshold(
  threshold: string,
  file: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  const parts = parse(file);
  parts.metadata.digitThreshold = threshold;
  return format(parts);
}

export function format({ metadata, tensors, data }: Safetensors): Uint8Array<ArrayBuffer> {
  const header = new TextEncoder().encode(JSON.stringify({ __metadata__: metadata, ...tensors }));
  const file = new Uint8Array(8 + header.length + data.length);
  new DataView(file.buffer).setBigUint64(0, BigInt(header.length), true);
  file.set(header, 8);
  file.set(data, 8 + header.length);
  return file;
}
