// .npy files byte for byte as numpy writes them, and each way in which one can be wrong. Against
// numpy itself: tests/numpy.
#include "files/npy.hpp"

#include <gtest/gtest.h>

#include <string>

#include "files/npy_header.hpp"
#include "test_bytes.hpp"

namespace digitpad {
namespace {

using Shape = std::vector<std::int64_t>;

/// A file of version 1.0 with this dict, unpadded.
Bytes npy_of(std::string_view dict, const Bytes& data) {
  Bytes bytes = bytes_of("\x93NUMPY\x01");
  bytes.insert(bytes.end(), {0, static_cast<std::uint8_t>(dict.size()),
                             static_cast<std::uint8_t>(dict.size() >> 8)});
  return joined(joined(std::move(bytes), bytes_of(dict)), data);
}

Bytes npy_with_descr(const std::string& descr) {
  return npy_of("{'descr': " + descr + ", 'fortran_order': False, 'shape': (1,), }", Bytes(16));
}

Status error(const Bytes& bytes) { return error_of(read_npy(bytes, "weights/w1.npy")); }

TEST(Npy, IsWrittenByteForByteAsNumpyDoes) {
  // np.save of np.array([[1, 2]], '<f4')
  std::string expected = "\x93NUMPY\x01";
  expected += {'\0', '\x76', '\0'};
  expected += "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2), }";
  expected.resize(127, ' ');
  expected += '\n';
  expected += {0, 0, '\x80', '\x3F', 0, 0, 0, '\x40'};
  EXPECT_EQ(write_npy({"w1", DType::f32, {1, 2}, {1, 2}}), bytes_of(expected));
}

TEST(Npy, HasAHeaderPaddedAsNumpyDoes) {
  // np.lib.format.write_array_header_1_0 leaves room to grow, then pads, by 64 where all fits.
  Shape shape{2, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10};
  EXPECT_EQ(npy_header_text(DType::f32, shape).size(), 128u);
  shape.back() = 100;
  EXPECT_EQ(npy_header_text(DType::f32, shape).size(), 192u);
}

TEST(Npy, ComesBackAsItWasWritten) {
  for (const DType dtype : {DType::i8, DType::u8, DType::f16, DType::f32, DType::f64})
    for (const Shape& shape : {Shape{}, Shape{6}, Shape{2, 3}, Shape{1, 3, 2}}) {
      std::vector<double> values{5};
      if (!shape.empty()) values = {0, 1, 2, 3, 4, 5};
      const auto read = read_npy(write_npy({"", dtype, shape, values}), "folder/b2.npy");
      ASSERT_TRUE(read.ok()) << read.status().message;
      EXPECT_EQ(read.value().name, "b2");
      EXPECT_EQ(read.value().dtype, dtype);
      EXPECT_EQ(read.value().shape, shape);
      EXPECT_EQ(read.value().values, values);
    }
}

TEST(Npy, MayBeEmpty) {
  const auto read = read_npy(write_npy({"", DType::f32, {0, 3}, {}}), "w1.npy");
  ASSERT_TRUE(read.ok()) << read.status().message;
  EXPECT_EQ(read.value().shape, (Shape{0, 3}));
  EXPECT_TRUE(read.value().values.empty());
}

TEST(Npy, InFortranOrderComesInCOrder) {
  // Element (i, j, k) of 2 x 3 x 2 is 100 i + 10 j + k, the first index fastest in the file.
  const auto read = read_npy(npy_of("{'descr': '|u1', 'fortran_order': True, 'shape': (2, 3, 2), }",
                                    {0, 100, 10, 110, 20, 120, 1, 101, 11, 111, 21, 121}),
                             "w1.npy");
  ASSERT_TRUE(read.ok()) << read.status().message;
  EXPECT_EQ(read.value().values,
            (std::vector<double>{0, 1, 10, 11, 20, 21, 100, 101, 110, 111, 120, 121}));
}

TEST(Npy, IsReadInVersionsTwoAndThreeToo) {
  const std::string dict = "{'descr': '<f8', 'fortran_order': False, 'shape': (), }";
  for (const std::uint8_t version : Bytes{2, 3}) {
    Bytes bytes = bytes_of("\x93NUMPY");
    bytes.insert(bytes.end(), {version, 0, static_cast<std::uint8_t>(dict.size()), 0, 0, 0});
    bytes = joined(joined(bytes, bytes_of(dict)), {0, 0, 0, 0, 0, 0, 0xE0, 0xBF});
    const auto read = read_npy(bytes, "w1.npy");
    ASSERT_TRUE(read.ok()) << read.status().message;
    EXPECT_EQ(read.value().values, std::vector<double>{-0.5});
  }
}

TEST(Npy, IsReadWhateverItsDictsOrderSpacingAndQuotes) {
  const auto read = read_npy(
      npy_of("{ \"shape\":(2 , ),'fortran_order':False ,'descr':'=i1'}\n", {1, 0xFF}), "w1.npy");
  ASSERT_TRUE(read.ok()) << read.status().message;
  EXPECT_EQ(read.value().dtype, DType::i8);
  EXPECT_EQ(read.value().values, (std::vector<double>{1, -1}));
}

TEST(Npy, IsRefusedByNameWithADTypeThatDigitpadDoesNotRead) {
  const auto message = [](const std::string& descr) {
    return error(npy_with_descr(descr)).message;
  };
  const auto expected = [](const std::string& found) {
    return "weights/w1.npy has descr " + found +
           ", expected one of <f4 <f8 <f2 |i1 |u1; in numpy, save array.astype('<f4')";
  };
  EXPECT_EQ(message("'>f4'"), expected("'>f4' (big-endian)"));
  EXPECT_EQ(message("'|O'"), expected("'|O' (Python objects)"));
  EXPECT_EQ(message("'<i8'"), expected("'<i8' (wide integers)"));
  EXPECT_EQ(message("'|b1'"), expected("'|b1' (booleans)"));
  EXPECT_EQ(message("'<c8'"), expected("'<c8' (complex numbers)"));
  EXPECT_EQ(message("'<U5'"), expected("'<U5' (text)"));
  EXPECT_EQ(message("'<M8[s]'"), expected("'<M8[s]' (dates)"));
  EXPECT_EQ(message("'<f16'"), expected("'<f16' (an unknown dtype)"));
  EXPECT_EQ(message("''"), expected("'' (an unknown dtype)"));
  EXPECT_EQ(error(npy_with_descr("[('x', '<f4')]")).code, StatusCode::unsupported);
  EXPECT_NE(message("[('x', '<f4')]").find("(a structured dtype)"), std::string::npos);
}

TEST(Npy, CutAnywhereIsRefusedAsTruncated) {
  const Bytes whole = write_npy({"", DType::f32, {2, 2}, {1, 2, 3, 4}});
  for (std::size_t size = 0; size < whole.size(); ++size)
    ASSERT_EQ(error(Bytes(whole.begin(), whole.begin() + static_cast<long>(size))).code,
              StatusCode::truncated)
        << size;
  EXPECT_EQ(error(Bytes(whole.begin(), whole.end() - 12)).message,
            "weights/w1.npy is 12 bytes short: the download was cut");
}

TEST(Npy, WithBytesLeftOverIsRefused) {
  const Bytes whole = write_npy({"", DType::f32, {2}, {1, 2}});
  EXPECT_EQ(error(joined(whole, {0})).message,
            "weights/w1.npy goes on for 1 byte after its end: two files in one?");
}

TEST(Npy, WithAShapeThatOverflowsIsRefused) {
  EXPECT_EQ(error(npy_of("{'descr': '<f8', 'fortran_order': False, 'shape': "
                         "(4294967296, 4294967296), }",
                         {}))
                .code,
            StatusCode::shape);
  EXPECT_EQ(error(npy_of("{'descr': '<f8', 'fortran_order': False, 'shape': "
                         "(99999999999999999999,), }",
                         {}))
                .code,
            StatusCode::format);
  std::string ones;
  for (int i = 0; i < 33; ++i) ones += "1,";
  EXPECT_EQ(
      error(npy_of("{'descr': '|u1', 'fortran_order': False, 'shape': (" + ones + ")}", {1})).code,
      StatusCode::shape);
}

TEST(Npy, WithADamagedDictIsRefused) {
  for (const std::string_view dict :
       {"", "[]", "{", "{'descr'", "{'descr': 5}", "{'descr': '<f4",
        "{'descr': '<f4', 'fortran_order': 1, 'shape': ()}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': 3}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (-3,)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (3"
        "{'descr': '<f4' 'fortran_order': False, 'shape': ()}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': ()} more",
        "{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': ()}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (), 'x': 1}"})
    EXPECT_EQ(error(npy_of(dict, Bytes(4))).code, StatusCode::format) << dict;
  EXPECT_EQ(error(npy_of("{'descr': '<f4', 'shape': ()}", Bytes(4))).message,
            "weights/w1.npy has no fortran_order in its .npy header");
}

TEST(Npy, OfAnUnknownVersionIsRefused) {
  Bytes bytes = write_npy({"", DType::f32, {}, {1}});
  bytes[6] = 4;
  EXPECT_EQ(error(bytes).message, "weights/w1.npy has .npy version 4.0, expected 1.0, 2.0 or 3.0");
}

TEST(Npy, WithNanIsRefused) {
  const Bytes bytes = npy_of("{'descr': '<f4', 'fortran_order': True, 'shape': (2, 2), }",
                             {0, 0, 0, 0, 0, 0, 0xC0, 0x7F, 0, 0, 0, 0, 0, 0, 0, 0});
  EXPECT_EQ(error(bytes).code, StatusCode::value);
  EXPECT_EQ(error(bytes).message,
            "weights/w1.npy holds nan in tensor 'w1' at [1, 0], expected finite numbers; did its "
            "training diverge?");
}

TEST(Npy, IsToldFromOtherFiles) {
  EXPECT_EQ(error(bytes_of("<!DOCTYPE html><title>Not found")).message,
            "weights/w1.npy starts with '<!DOCTYPE': an HTML page, not a .npy array; is the "
            "address right?");
  EXPECT_EQ(error({0x1F, 0x8B, 8}).message,
            "weights/w1.npy starts with 1f 8b: compressed with gzip, not a .npy array; unpack it "
            "first (gunzip)");
  EXPECT_EQ(error(bytes_of("PK\x03\x04")).message,
            "weights/w1.npy does not start with numpy's magic '\\x93NUMPY': not a .npy array");
}

}  // namespace
}  // namespace digitpad
