// .npy: numpy's magic, a version, the length of a dict, the dict, the values.
import { bytes, concat, f32, f64, text, u16, u32 } from './bytes.mjs';

const file = (dict, data = bytes(), { major = 1, length = dict.length } = {}) =>
  concat([
    bytes(0x93),
    text('NUMPY'),
    bytes(major, 0),
    major === 1 ? u16(length) : u32(length),
    text(dict),
    data,
  ]);

/** An array as np.save writes it, but for the spaces. */
export const array = (descr, shape, data, order = 'False') =>
  file(`{'descr': '${descr}', 'fortran_order': ${order}, 'shape': (${shape}), }\n`, data);

const eight = bytes(0, 1, 2, 3, 4, 5, 6, 7);

export const npy = {
  floats: array('<f4', '2, 1', f32(0.5, -1)),
  doubles: array('<f8', '2,', f64(5e-324, 1.7976931348623157e308)),
  halves: array('<f2', '2, 2', eight),
  'signed-bytes': array('|i1', '8,', eight),
  'a-scalar': array('|u1', '', bytes(7)),
  'fortran-order': array('|u1', '2, 2, 2', eight, 'True'),
  'no-values-and-a-huge-shape': array(
    '<f8',
    '9223372036854775807, 0, 9223372036854775807',
    bytes(),
  ),
  'no-values-in-fortran-order': array('<f8', '9223372036854775807, 0', bytes(), 'True'),
  'version-3': file("{'shape': (1,), 'fortran_order': False, 'descr': '=f4'}", f32(1), {
    major: 3,
  }),

  'a-header-of-4-GB': file('{', bytes(), { major: 2, length: 0xffffffff }),
  'a-header-longer-than-the-file': file('{}', bytes(), { length: 0xffff }),
  'a-size-that-overflows': array('<f8', '4294967296, 4294967296', eight),
  'a-size-that-wraps-to-what-is-there': array('<f8', '2305843009213693953,', eight),
  'a-dimension-beyond-63-bits': array('|u1', '18446744073709551616,', eight),
  'a-negative-dimension': array('|u1', '-8,', eight),
  'more-dimensions-than-numpy-has': array('|u1', '1, '.repeat(40), bytes(1)),
  'too-few-bytes': array('<f4', '1000000000,', eight),
  'too-many-bytes': array('|u1', '1,', eight),
  'nan-and-infinity': array('<f4', '2,', f32(Number.NaN, Number.NEGATIVE_INFINITY)),
  'python-objects': array('|O', '1,', eight),
  'the-other-end-first': array('>f4', '2,', eight),
  'a-structured-dtype': file(
    "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (2,)}",
    eight,
  ),
  'a-key-twice': file("{'descr': '<f4', 'descr': '<f8', 'fortran_order': False, 'shape': (1,)}"),
  'no-shape': file("{'descr': '<f4', 'fortran_order': False}"),
  'a-text-without-end': file("{'descr': '<f4"),
  'deep-brackets': file(`{'shape': ${'('.repeat(1000)}`),
  'version-9': file('{}', bytes(), { major: 9 }),
  'half-the-magic': bytes(0x93, 0x4e, 0x55),
};
