// The vector exponential against the standard library's in double, and bytes against a division.
#include "nn/kernels/exponential.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include "nn/kernels/pixels.hpp"

namespace digitpad::kernels {
namespace {

using V = Vector<float, kLanes>;
constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr float kMax = std::numeric_limits<float>::max();

float exponential_of(float x) {
  const V y = exponential(V{} + x);
  float values[kLanes];
  store(y, values);
  for (const float& value : values)
    EXPECT_EQ(load<std::uint32_t>(&value), load<std::uint32_t>(values));
  return values[0];
}

/// use(x) for floats all over the range of those whose exp is a normal float.
template <class Use>
void walk(Use&& use) {
  for (std::uint32_t bits = 0; bits < 0x42b17218; bits += 997) {  // up to 88.72284
    const float x = load<float>(&bits);
    use(x);
    if (x < 87.3365f) use(-x);
  }
}

TEST(Exponential, IsWithinItsBoundOfTheExactValue) {
  double worst = 0;
  walk([&](float x) {
    const double exact = std::exp(static_cast<double>(x));
    worst = std::max(worst, std::abs(exponential_of(x) - exact) / exact);
  });
  EXPECT_LT(worst, 1.5e-7);
}

TEST(Exponential, OfASingleNumberIsThatOfAVector) {
  walk([](float x) { ASSERT_EQ(exponential(x), exponential_of(x)) << x; });
}

TEST(Exponential, NeitherOverflowsNorHidesWhatIsNoNumber) {
  for (const float x : {88.7228f, 88.73f, 100.0f, 1e30f, kMax, kInfinity}) {
    EXPECT_TRUE(std::isfinite(exponential_of(x))) << x;
    EXPECT_GT(exponential_of(x), 0.9999f * kMax) << x;
  }
  for (const float x : {-87.34f, -104.0f, -1e30f, -kMax, -kInfinity})
    EXPECT_EQ(exponential_of(x), 0) << x;
  for (const std::uint32_t nan : {0x7fc00000u, 0xffc00000u, 0x7fc00001u, 0x7fffffffu})
    EXPECT_TRUE(std::isnan(exponential_of(load<float>(&nan)))) << std::hex << nan;
}

TEST(Exponential, OfNothingIsOne) {
  EXPECT_EQ(exponential_of(0), 1);
  EXPECT_EQ(exponential_of(-0.0f), 1);
}

TEST(FromBytes, DividesEachByteBy255) {
  std::vector<std::uint8_t> bytes(256);
  std::iota(bytes.begin(), bytes.end(), std::uint8_t(0));
  for (const std::size_t n : {256, 255, 13, 8, 7, 0}) {
    SCOPED_TRACE(n);
    std::vector<float> numbers(257, -1);
    from_bytes(bytes.data() + 256 - n, static_cast<Index>(n), numbers.data());
    for (std::size_t i = 0; i < n; ++i)
      EXPECT_EQ(numbers[i], static_cast<float>(bytes[256 - n + i]) / 255.0f);
    EXPECT_EQ(numbers[n], -1);
  }
}

}  // namespace
}  // namespace digitpad::kernels
