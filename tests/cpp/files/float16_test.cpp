// Half precision against its definition: every pattern there and back, and the rounding between
// neighbours.
#include "files/float16.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace digitpad {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// The value of a half by its definition, (-1)^s 2^(e-15) (1 + f/1024), in floating point only.
double defined_value(unsigned bits) {
  const double sign = bits & 0x8000u ? -1 : 1;
  const int exponent = static_cast<int>(bits >> 10 & 0x1Fu);
  const double fraction = (bits & 0x3FFu) / 1024.0;
  return exponent == 0 ? sign * fraction * std::pow(2.0, -14)
                       : sign * (1 + fraction) * std::pow(2.0, exponent - 15);
}

bool is_nan_pattern(unsigned bits) { return (bits & 0x7FFFu) > 0x7C00u; }

TEST(Float16, HasTheValueOfItsDefinitionForEveryFinitePattern) {
  for (unsigned bits = 0; bits <= 0xFFFFu; ++bits)
    if ((bits & 0x7C00u) != 0x7C00u) {
      const double value = double_from_float16(static_cast<std::uint16_t>(bits));
      ASSERT_EQ(value, defined_value(bits)) << bits;
      ASSERT_EQ(std::signbit(value), (bits & 0x8000u) != 0) << bits;
    }
}

TEST(Float16, ComesBackAsItWasForEveryPattern) {
  for (unsigned bits = 0; bits <= 0xFFFFu; ++bits) {
    const double value = double_from_float16(static_cast<std::uint16_t>(bits));
    const unsigned quiet = is_nan_pattern(bits) ? bits | 0x0200u : bits;
    ASSERT_EQ(float16_from_double(value), quiet) << bits;
    ASSERT_EQ(std::isnan(value), is_nan_pattern(bits)) << bits;
  }
}

TEST(Float16, RoundsToTheNearestAndTiesToEvenBetweenAllNeighbours) {
  for (unsigned low = 0; low < 0x7BFFu; ++low) {
    const double below = defined_value(low);
    const double above = defined_value(low + 1);
    const double middle = (below + above) / 2;
    const unsigned even = low % 2 == 0 ? low : low + 1;
    ASSERT_EQ(float16_from_double(middle), even) << low;
    ASSERT_EQ(float16_from_double(std::nextafter(middle, 0.0)), low) << low;
    ASSERT_EQ(float16_from_double(std::nextafter(middle, infinity)), low + 1) << low;
    ASSERT_EQ(float16_from_double(-middle), even | 0x8000u) << low;
  }
}

TEST(Float16, IsInfiniteFromHalfAStepBeyondTheLargest) {
  EXPECT_EQ(double_from_float16(0x7BFF), 65504);
  EXPECT_EQ(float16_from_double(std::nextafter(65520.0, 0.0)), 0x7BFF);
  EXPECT_EQ(float16_from_double(65520), 0x7C00);
  EXPECT_EQ(float16_from_double(1e300), 0x7C00);
  EXPECT_EQ(float16_from_double(-infinity), 0xFC00);
  EXPECT_EQ(double_from_float16(0x7C00), infinity);
  EXPECT_EQ(double_from_float16(0xFC00), -infinity);
}

TEST(Float16, IsZeroBelowHalfOfTheSmallest) {
  EXPECT_EQ(float16_from_double(std::numeric_limits<double>::denorm_min()), 0);
  EXPECT_EQ(float16_from_double(-1e-300), 0x8000);
  EXPECT_EQ(float16_from_double(std::pow(2.0, -25)), 0);
  EXPECT_EQ(float16_from_double(std::nextafter(std::pow(2.0, -25), 1.0)), 1);
}

TEST(Float16, IsRoundedOnceAndNotByWayOfFloat) {
  // 1 + 2^-11 + 2^-40 lies just above a tie; as a float it would be the tie, and round down to 1.
  EXPECT_EQ(float16_from_double(1 + std::pow(2.0, -11) + std::pow(2.0, -40)), 0x3C01);
}

}  // namespace
}  // namespace digitpad
