// exp, log, sine and cosine beside the C library's, over all that they are used for.
#include "nn/elementary.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <numbers>

namespace digitpad {
namespace {

constexpr double kUlp = std::numeric_limits<double>::epsilon();
constexpr int kPoints = 200'000;

TEST(NaturalExp, IsWithinAUnitInTheLastPlace) {
  for (int i = 0; i <= kPoints; ++i) {
    const double x = -699.9 + 1399.8 * i / kPoints;
    ASSERT_NEAR(natural_exp(x) / std::exp(x), 1, kUlp) << x;
  }
  EXPECT_EQ(natural_exp(0), 1);
  EXPECT_EQ(natural_exp(-1e9), 0);
  EXPECT_TRUE(std::isfinite(natural_exp(1e9)));
  EXPECT_TRUE(std::isnan(natural_exp(std::numeric_limits<double>::quiet_NaN())));
}

TEST(NaturalLog, IsWithinAUnitInTheLastPlace) {
  for (int i = 0; i <= kPoints; ++i) {
    const double x = std::exp(-699.9 + 1399.8 * i / kPoints);
    ASSERT_NEAR(natural_log(x), std::log(x), kUlp * std::abs(std::log(x))) << x;
    const double near_one = 0.5 + 1.5 * i / kPoints;
    ASSERT_NEAR(natural_log(near_one), std::log(near_one), kUlp * std::abs(std::log(near_one)))
        << near_one;
  }
  EXPECT_EQ(natural_log(1), 0);
}

TEST(SineCosine, AreWithinAUnitInTheLastPlace) {
  for (int i = 0; i <= kPoints; ++i) {
    const double angle = std::numbers::pi * (2.0 * i / kPoints - 1);
    ASSERT_NEAR(sine_cosine(angle).sine, std::sin(angle), kUlp) << angle;
    ASSERT_NEAR(sine_cosine(angle).cosine, std::cos(angle), kUlp) << angle;
  }
  EXPECT_EQ(sine_cosine(0).sine, 0);
  EXPECT_EQ(sine_cosine(0).cosine, 1);
}

TEST(Power, MultipliesAsOftenAsItSays) {
  EXPECT_EQ(power(0.9, 0), 1);
  EXPECT_EQ(power(-3, 5), -243);
  for (const int n : {1, 7, 100, 1000}) EXPECT_NEAR(power(0.999, n), std::pow(0.999, n), 1e-13);
}

}  // namespace
}  // namespace digitpad
