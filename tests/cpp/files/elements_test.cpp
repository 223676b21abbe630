// Sizes that must not overflow, and values that a dtype cannot hold.
#include "files/elements.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <vector>

#include "test_bytes.hpp"

namespace digitpad {
namespace {

using Shape = std::vector<std::int64_t>;

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

std::vector<double> stored_as(DType dtype, std::vector<double> values) {
  Bytes bytes;
  append_elements(bytes, dtype, values);
  EXPECT_EQ(bytes.size(), values.size() * element_size(dtype));
  return decode_elements(dtype, bytes);
}

TEST(Elements, AreCountedInBytes) {
  EXPECT_EQ(byte_count(DType::f32, Shape{784, 50}), 156800u);
  EXPECT_EQ(byte_count(DType::f64, Shape{}), 8u);
  EXPECT_EQ(byte_count(DType::u8, Shape{0, 5}), 0u);
}

TEST(Elements, AreNotCountedPastSixtyFourBits) {
  const std::int64_t huge = std::int64_t{1} << 62;
  EXPECT_EQ(byte_count(DType::u8, Shape{huge, 2}), std::uint64_t{1} << 63);
  EXPECT_FALSE(byte_count(DType::u8, Shape{huge, 4}));
  EXPECT_FALSE(byte_count(DType::f32, Shape{huge, 1}));
  EXPECT_EQ(byte_count(DType::f64, Shape{huge, huge, 0}), 0u);
}

TEST(Elements, KeepTheirValueInEveryDTypeThatCanHoldIt) {
  const std::vector<double> whole{0, 1, 2, 127};
  for (const DType dtype : {DType::i8, DType::u8, DType::f16, DType::f32, DType::f64})
    EXPECT_EQ(stored_as(dtype, whole), whole);
  EXPECT_EQ(stored_as(DType::i8, {-128, -1}), (std::vector<double>{-128, -1}));
  EXPECT_EQ(stored_as(DType::u8, {255}), std::vector<double>{255});
  EXPECT_EQ(stored_as(DType::f32, {-0.15625}), std::vector<double>{-0.15625});
  EXPECT_EQ(stored_as(DType::f64, {0.1, -1e-300}), (std::vector<double>{0.1, -1e-300}));
}

TEST(Elements, GoToTheNearestValueThatTheirDTypeCanHold) {
  EXPECT_EQ(stored_as(DType::i8, {300, -300, 0.5, 1.5, not_a_number}),
            (std::vector<double>{127, -128, 0, 2, 0}));
  EXPECT_EQ(stored_as(DType::u8, {300, -1, infinity}), (std::vector<double>{255, 0, 255}));
  EXPECT_EQ(stored_as(DType::f16, {1e5, 0.1}), (std::vector<double>{infinity, 0.0999755859375}));
  EXPECT_EQ(stored_as(DType::f32, {0.1}), std::vector<double>{static_cast<double>(0.1f)});
}

TEST(Elements, AreLittleEndian) {
  Bytes bytes;
  append_elements(bytes, DType::f32, std::vector<double>{1});
  append_elements(bytes, DType::f16, std::vector<double>{-2});
  append_elements(bytes, DType::i8, std::vector<double>{-1});
  EXPECT_EQ(bytes, (Bytes{0, 0, 0x80, 0x3F, 0, 0xC0, 0xFF}));
}

TEST(Elements, AreRefusedWhereTheyAreNotFinite) {
  const auto message = [](double value, Shape shape, std::size_t at) {
    Tensor tensor{"W1", DType::f32, std::move(shape), {}};
    tensor.values.assign(static_cast<std::size_t>(*byte_count(DType::u8, tensor.shape)), 0.0);
    tensor.values[at] = value;
    return check_finite(tensor, "model").message;
  };
  EXPECT_EQ(message(0.5, {2, 3}, 4), "");
  EXPECT_EQ(message(not_a_number, {2, 3}, 5),
            "model holds nan in tensor 'W1' at [1, 2], expected finite numbers; did its training "
            "diverge?");
  EXPECT_EQ(message(-infinity, {}, 0),
            "model holds -inf in tensor 'W1' at [], expected finite numbers; did its training "
            "diverge?");
}

}  // namespace
}  // namespace digitpad
