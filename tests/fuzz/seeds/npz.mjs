// .npz: a zip archive of .npy files. Written here byte by byte, to lie in each of its fields.
import { crc32, deflateRawSync } from 'node:zlib';
import { bytes, concat, f32, text, u16, u32 } from './bytes.mjs';
import { array } from './npy.mjs';

const stored = 0;
const deflated = 8;

/**
 * Entries as [name, contents, lies]; `lies` replace fields of both of an entry's headers, and `ends`
 * those of the archive's end.
 */
const archive = (entries, ends = {}) => {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, contents, lies = {}] of entries) {
    const method = lies.method ?? stored;
    const packed = method === deflated ? deflateRawSync(contents) : contents;
    const fields = { flags: 0, crc: crc32(contents), packed: packed.length, size: contents.length };
    const said = { ...fields, ...lies };
    const header = concat([
      u16(20),
      u16(said.flags),
      u16(method),
      u32(0x210000),
      u32(said.crc),
      u32(said.packed),
      u32(said.size),
      u16(name.length),
      u16(0),
    ]);
    const local = concat([text('PK\u0003\u0004'), header, text(name), packed]);
    directory.push(
      concat([
        text('PK\u0001\u0002'),
        u16(20),
        header,
        u16(0),
        u16(0),
        u16(0),
        u32(0),
        u32(lies.offset ?? offset),
        text(name),
      ]),
    );
    parts.push(local);
    offset += local.length;
  }
  const list = concat(directory);
  const { count = entries.length, size = list.length, start = offset } = ends;
  return concat([
    ...parts,
    list,
    text('PK\u0005\u0006'),
    u16(0),
    u16(0),
    u16(count),
    u16(count),
    u32(size),
    u32(start),
    u16(0),
  ]);
};

const two = array('<f4', '2,', f32(1, 2));
const column = (size) => f32(...Array(size).fill(0.5));
const network = [
  ['w1.npy', array('<f4', '784, 1', column(784)), { method: deflated }],
  ['b1.npy', array('<f4', '1,', column(1))],
  ['w2.npy', array('<f4', '1, 10', column(10))],
  ['b2.npy', array('<f4', '10,', column(10))],
];

export const npz = {
  'one-array': archive([['a.npy', two]]),
  'a-packed-array': archive([['a.npy', two, { method: deflated }]]),
  'a-network': archive(network),
  'a-folder-and-other-letters': archive([
    ['folder/a.npy', two],
    ['ü.npy', two],
  ]),

  'no-entries': archive([]),
  'no-name': archive([['.npy', two]]),
  'a-name-twice': archive([
    ['a.npy', two],
    ['a.npy', two],
  ]),
  'no-array': archive([['readme.txt', text('hello')]]),
  'a-bomb-that-declares-itself': archive([['a.npy', Buffer.alloc(70 << 20), { method: deflated }]]),
  'a-bomb-that-declares-2-bytes': archive([
    ['a.npy', Buffer.alloc(1 << 20), { method: deflated, size: 2 }],
  ]),
  'declares-4-GB': archive([['a.npy', two, { size: 0xfffffffe }]]),
  'declares-63-MB': archive([['a.npy', two, { method: deflated, size: 63 << 20 }]]),
  'a-wrong-checksum': archive([['a.npy', two, { crc: 1 }]]),
  'packed-beyond-the-end': archive([['a.npy', two, { packed: 0x7fffffff }]]),
  'an-offset-outside': archive([['a.npy', two, { offset: 0x7ffffff0 }]]),
  'an-offset-into-itself': archive([
    ['a.npy', two],
    ['b.npy', two, { offset: 0 }],
  ]),
  encrypted: archive([['a.npy', two, { flags: 1 }]]),
  'a-method-nobody-knows': archive([['a.npy', two, { method: 99 }]]),
  'damaged-packing': archive([['a.npy', bytes(0xff, 0xff, 0xff), { method: 12 }]]),
  'counts-65535-entries': archive([['a.npy', two]], { count: 0xffff }),
  'a-directory-outside': archive([['a.npy', two]], { start: 0x7fffffff }),
  'cut-in-the-middle': archive([['a.npy', two]]).subarray(0, 60),
};
