// The path of a pen between few points: a curve where the hand went round, a corner where it
// turned.
#include "digits/stroke_path.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace digitpad {
namespace {

std::vector<Position> smooth(const std::vector<Point>& stroke, double step) {
  std::vector<Position> path;
  append_smooth(stroke, step, path);
  return path;
}

std::vector<Point> on_circle(int count) {
  std::vector<Point> points;
  for (int i = 0; i <= count; ++i) {
    const double angle = 2 * 3.14159265358979 * i / count;
    points.push_back({static_cast<float>(std::cos(angle)), static_cast<float>(std::sin(angle))});
  }
  return points;
}

TEST(ASmoothPath, IsTheCentripetalCatmullRomSpline) {
  // The middle of three pieces by Barry and Goldman's pyramid, in numpy:
  // tests/numpy/make_drawing_golden.py. A step of 1.3 gives each chord four parts.
  const std::vector<Position> path = smooth({{0, 0}, {4, 3}, {9, 4}, {13, 1}}, 1.3);
  ASSERT_EQ(path.size(), 13u);
  const Position expected[] = {
      {4, 3}, {5.20475176, 3.48830889}, {6.5, 3.8805516}, {7.79524824, 4.08251851}, {9, 4}};
  for (std::size_t i = 0; i < 5; ++i) {
    EXPECT_NEAR(path[4 + i].x, expected[i].x, 1e-7);
    EXPECT_NEAR(path[4 + i].y, expected[i].y, 1e-7);
  }
}

TEST(ASmoothPath, OfEightPointsOnACircleIsTheCircle) {
  for (const Position position : smooth(on_circle(8), 0.05))
    EXPECT_NEAR(std::hypot(position.x, position.y), 1, 0.02);
}

TEST(ASmoothPath, GoesThroughEachPoint) {
  const std::vector<Point> stroke = on_circle(7);
  const std::vector<Position> path = smooth(stroke, 0.1);
  for (const Point point : stroke)
    EXPECT_TRUE(std::any_of(path.begin(), path.end(), [&](Position position) {
      return position.x == point.x && position.y == point.y;
    }));
}

TEST(ASmoothPath, HasNoPiecesLongerThanItsStepByMuch) {
  const std::vector<Position> path = smooth(on_circle(6), 0.1);
  for (std::size_t i = 1; i < path.size(); ++i)
    EXPECT_LT(std::hypot(path[i].x - path[i - 1].x, path[i].y - path[i - 1].y), 0.15);
}

TEST(ASmoothPath, KeepsTheCornerOfASeven) {
  // From the left to the corner and down: on the two straight lines and nowhere else.
  for (const Position position : smooth({{0, 0}, {40, 0}, {20, 60}}, 1)) {
    const double to_top = std::abs(position.y);
    const double to_leg = std::abs(60 * (position.x - 40) + 20 * position.y) / std::hypot(60, 20);
    EXPECT_NEAR(std::min(to_top, to_leg), 0, 1e-9);
  }
}

TEST(ASmoothPath, StaysNearItsPointsWhereTheyLieUnevenly) {
  // Slow round the corner of a 4, fast along its long sides.
  const std::vector<Position> path =
      smooth({{20, 0}, {0.6f, 38.8f}, {0, 40}, {0.3f, 40.6f}, {1, 41}, {40, 41}}, 0.5);
  for (const Position position : path) {
    EXPECT_GT(position.x, -1);
    EXPECT_LT(position.y, 42);
  }
}

TEST(ASmoothPath, OfTwoPointsIsALine) {
  for (const Position position : smooth({{1, 2}, {4, 8}}, 0.5))
    EXPECT_NEAR(position.y, 2 * position.x, 1e-9);
}

TEST(ASmoothPath, PassesOverPointsThatRepeat) {
  const std::vector<Position> once = smooth({{0, 0}, {4, 3}, {9, 4}, {13, 1}}, 1);
  const std::vector<Position> again =
      smooth({{0, 0}, {0, 0}, {4, 3}, {4, 3}, {4, 3}, {9, 4}, {13, 1}, {13, 1}}, 1);
  ASSERT_EQ(once.size(), again.size());
  for (std::size_t i = 0; i < once.size(); ++i) EXPECT_EQ(once[i].y, again[i].y);
}

TEST(APath, OfOnePointIsThatPointAndOfNoneNothing) {
  EXPECT_EQ(smooth({{5, 6}, {5, 6}}, 1).size(), 1u);
  EXPECT_TRUE(smooth({}, 1).empty());
}

}  // namespace
}  // namespace digitpad
