// Augmentation: each change does what its name says, and nothing else.
#include "digits/augment.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <numeric>

namespace digitpad {
namespace {

using Image = std::array<float, kImageSize>;

/// A bar of ink, 4 pixels wide and 12 high, in the middle.
Image bar() {
  Image image{};
  for (std::size_t y = 8; y < 20; ++y)
    for (std::size_t x = 12; x < 16; ++x) image[y * 28 + x] = 0.5f;
  return image;
}

Image changed(const Augmentation& augmentation, std::uint64_t seed = 1) {
  Random random(seed);
  Image result;
  augment(bar(), augmentation, random, result);
  return result;
}

double ink(const Image& image) { return std::accumulate(image.begin(), image.end(), 0.0); }

double largest_difference(const Image& a, const Image& b) {
  double largest = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    largest = std::max(largest, std::abs(double(a[i]) - b[i]));
  return largest;
}

TEST(Augmentation, OfNothingChangesNothing) {
  EXPECT_LT(largest_difference(changed({}), bar()), 1e-6);
}

TEST(Augmentation, IsTheSameForTheSameSeedAndAnotherForAnother) {
  const Augmentation all{15, 0.15, 0.3, 2, 2.2, 0.8, 0.6};
  EXPECT_EQ(changed(all, 3), changed(all, 3));
  EXPECT_NE(changed(all, 3), changed(all, 4));
}

TEST(Augmentation, KeepsEveryPixelFromPaperToInk) {
  for (std::uint64_t seed = 0; seed < 50; ++seed)
    for (const float pixel : changed({15, 0.15, 0.3, 2, 2.2, 0.8, 3}, seed)) {
      EXPECT_GE(pixel, 0);
      EXPECT_LE(pixel, 1);
    }
}

TEST(Augmentation, ByAShiftKeepsTheInk) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Image moved = changed({.shift = 3}, seed);
    EXPECT_NEAR(ink(moved), ink(bar()), 0.01 * ink(bar()));
    EXPECT_GT(largest_difference(moved, bar()), 0.05);
  }
}

TEST(Augmentation, ByARotationKeepsTheInk) {
  for (std::uint64_t seed = 0; seed < 20; ++seed)
    EXPECT_NEAR(ink(changed({.rotation = 30}, seed)), ink(bar()), 0.03 * ink(bar()));
}

TEST(Augmentation, ByThePenMakesWiderAndThinner) {
  bool wider = false, thinner = false;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    wider |= ink(changed({.pen = 1}, seed)) > 1.2 * ink(bar());
    thinner |= ink(changed({.pen = 1}, seed)) < 0.8 * ink(bar());
  }
  EXPECT_TRUE(wider && thinner);
}

TEST(Augmentation, ByGainMakesDarkerAndLighter) {
  double most = 0, least = 1;
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const Image image = changed({.gain = 0.5}, seed);
    const double darkest = *std::max_element(image.begin(), image.end());
    EXPECT_GE(darkest, 0.5 / 1.5 - 1e-6);
    EXPECT_LE(darkest, 0.5 * 1.5 + 1e-6);
    most = std::max(most, darkest);
    least = std::min(least, darkest);
  }
  EXPECT_GT(most, 0.65);
  EXPECT_LT(least, 0.4);
}

}  // namespace
}  // namespace digitpad
