// What each variation does to a drawing, and that it does it again from the same seed.
#include "digits/variations.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "digits/bounds.hpp"

namespace digitpad {
namespace {

/// An arc of 90 points, and a bar of two.
Drawing drawing() {
  Drawing result;
  for (int i = 0; i < 90; ++i) {
    const double angle = 0.05 * i;
    result.points.push_back({static_cast<float>(100 + 40 * std::cos(angle)),
                             static_cast<float>(200 + 50 * std::sin(angle))});
  }
  result.points.push_back({80, 200});
  result.points.push_back({120, 200});
  result.stroke_lengths = {90, 2};
  return result;
}

const Variation& named(std::string_view name) {
  return *std::find_if(std::begin(kVariations), std::end(kVariations),
                       [&](const Variation& variation) { return variation.name == name; });
}

Drawing varied(std::string_view name, std::uint64_t seed = 1) {
  Random random(seed);
  return vary(drawing(), named(name), random);
}

bool same(const Drawing& a, const Drawing& b) {
  return a.stroke_lengths == b.stroke_lengths &&
         std::equal(a.points.begin(), a.points.end(), b.points.begin(), b.points.end(),
                    [](Point p, Point q) { return p.x == q.x && p.y == q.y; });
}

void expect_whole_pixels(const Drawing& drawing) {
  for (const Point point : drawing.points) {
    EXPECT_EQ(point.x, std::round(point.x));
    EXPECT_EQ(point.y, std::round(point.y));
    EXPECT_GE(std::min(point.x, point.y), 0);
    EXPECT_LE(std::max(point.x, point.y), 300);
  }
}

TEST(AVariation, ThatIsPlainOrOfThePenLeavesTheDrawing) {
  for (const char* name : {"plain", "thick", "thin"})
    EXPECT_TRUE(same(varied(name), drawing())) << name;
  EXPECT_EQ(named("thick").pen, 1.4);
  EXPECT_EQ(named("thin").pen, 0.7);
}

TEST(AVariation, KeepsTheStrokes) {
  for (const Variation& variation : kVariations) {
    Random random(3);
    const Drawing result = vary(drawing(), variation, random);
    ASSERT_EQ(result.stroke_lengths.size(), 2u) << variation.name;
    EXPECT_EQ(result.stroke_lengths[0] + result.stroke_lengths[1], result.points.size());
    EXPECT_EQ(result.stroke_lengths[1], 2u) << variation.name;
  }
}

TEST(AVariation, IsTheSameForTheSameSeedAndAnotherForAnother) {
  for (const char* name : {"small", "in a corner", "small and fast", "trackpad"}) {
    EXPECT_TRUE(same(varied(name, 5), varied(name, 5))) << name;
    EXPECT_FALSE(same(varied(name, 5), varied(name, 6))) << name;
  }
}

TEST(ASmallDrawing, IsAFifthOfThePadInWholePixels) {
  const Drawing small = varied("small");
  expect_whole_pixels(small);
  EXPECT_NEAR(bounds_of(small.points).longer(), 60, 1);
}

TEST(ADrawingInACorner, TouchesTwoOfThePadsSides) {
  const Drawing corner = varied("in a corner");
  expect_whole_pixels(corner);
  const Bounds bounds = bounds_of(corner.points);
  EXPECT_TRUE(bounds.left == 0 || bounds.left + bounds.width == 300);
  EXPECT_TRUE(bounds.top == 0 || bounds.top + bounds.height == 300);
}

TEST(AFastDrawing, KeepsSixToTenPointsOfAStrokeFromItsFirstToItsLast) {
  for (std::uint32_t count = 11; count < 200; ++count) {
    Drawing line;
    for (std::uint32_t i = 0; i < count; ++i) line.points.push_back({static_cast<float>(i), 0});
    line.stroke_lengths = {count};
    Random random(1);
    const Drawing fast = vary(line, named("fast"), random);
    EXPECT_GE(fast.points.size(), 6u) << count;
    EXPECT_LE(fast.points.size(), 10u) << count;
    EXPECT_EQ(fast.points.front().x, 0);
    EXPECT_EQ(fast.points.back().x, static_cast<float>(count - 1));
  }
}

TEST(AFastDrawing, OfFewPointsIsAsItWas) {
  Drawing few = drawing();
  few.points.resize(8);
  few.stroke_lengths = {7, 1};
  Random random(1);
  EXPECT_TRUE(same(vary(few, named("fast"), random), few));
}

TEST(ATrackpad, MovesPointsByOneOrTwoHundredthsOfTheSizeOntoAGrid) {
  const Drawing plain = drawing();
  const double side = bounds_of(plain.points).longer();
  double sum = 0, count = 0;
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const Drawing shaken = varied("trackpad", seed);
    for (std::size_t i = 0; i < plain.points.size(); ++i) {
      const double moved = (shaken.points[i].x - plain.points[i].x) / side;
      sum += moved * moved;
      ++count;
      EXPECT_NEAR(shaken.points[i].y / (side / 64), std::round(shaken.points[i].y / (side / 64)),
                  1e-3);
    }
  }
  // The noise's deviation of about 0.015, less what easing between its nodes takes, and the grid's.
  EXPECT_GT(std::sqrt(sum / count), 0.008);
  EXPECT_LT(std::sqrt(sum / count), 0.02);
}

TEST(AVariation, OfAnEmptyDrawingOrASingleTapIsOneToo) {
  for (const Variation& variation : kVariations) {
    Random random(1);
    EXPECT_TRUE(vary({}, variation, random).points.empty());
    EXPECT_EQ(vary({{{5, 5}}, {1}}, variation, random).points.size(), 1u);
  }
}

}  // namespace
}  // namespace digitpad
