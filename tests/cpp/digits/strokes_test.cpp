// From strokes to 28x28: what MNIST's preparation promises, and that every machine gets the same
// pixels.
#include "digits/strokes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>

namespace digitpad {
namespace {

using Image = std::array<float, kImageSize>;

Drawing drawing(const std::vector<std::vector<Point>>& strokes) {
  Drawing result;
  for (const auto& stroke : strokes) {
    result.points.insert(result.points.end(), stroke.begin(), stroke.end());
    result.stroke_lengths.push_back(static_cast<std::uint32_t>(stroke.size()));
  }
  return result;
}

/// A 7 with a bar: two strokes, 40 wide and 60 high.
Drawing seven(float scale = 1, float x = 0, float y = 0) {
  Drawing result = drawing({{{10, 20}, {50, 20}, {25, 80}}, {{20, 50}, {45, 50}}});
  for (Point& point : result.points) point = {point.x * scale + x, point.y * scale + y};
  return result;
}

Image rendered(const Drawing& drawing, const Normalization& normalization = {}) {
  Image image;
  const Result<bool> drawn = render(drawing, image, normalization);
  EXPECT_TRUE(drawn.ok() && drawn.value());
  return image;
}

double ink(const Image& image) {
  double sum = 0;
  for (const float pixel : image) sum += pixel;
  return sum;
}

struct Box {
  int left = 28, top = 28, right = -1, bottom = -1;
  int width() const { return right - left + 1; }
  int height() const { return bottom - top + 1; }
};

Box ink_box(const Image& image) {
  Box box;
  for (int y = 0; y < 28; ++y)
    for (int x = 0; x < 28; ++x)
      if (image[static_cast<std::size_t>(28 * y + x)] > 0.02f) {
        box.left = std::min(box.left, x);
        box.right = std::max(box.right, x);
        box.top = std::min(box.top, y);
        box.bottom = std::max(box.bottom, y);
      }
  return box;
}

TEST(Strokes, FillATwentyPixelBoxAndKeepTheirAspect) {
  const Box box = ink_box(rendered(seven()));
  EXPECT_NEAR(box.height(), 20, 1);
  EXPECT_NEAR(box.width(), 20 * (40.0 / 60.0), 2);
}

TEST(Strokes, HaveTheirCentreOfMassInTheMiddle) {
  const Image image = rendered(seven());
  double x_moment = 0, y_moment = 0;
  for (int y = 0; y < 28; ++y)
    for (int x = 0; x < 28; ++x) {
      x_moment += image[static_cast<std::size_t>(28 * y + x)] * (x + 0.5);
      y_moment += image[static_cast<std::size_t>(28 * y + x)] * (y + 0.5);
    }
  EXPECT_NEAR(x_moment / ink(image), 14, 0.1);
  EXPECT_NEAR(y_moment / ink(image), 14, 0.1);
}

TEST(Strokes, LookTheSameWhereverAndHoweverLargeTheyWereDrawn) {
  const Image image = rendered(seven());
  for (const Drawing& other :
       {seven(1, 300, 70), seven(0.05f), seven(20), seven(0.01f, 0.9f, 0.9f)}) {
    const Image same = rendered(other);
    for (int i = 0; i < kImageSize; ++i)
      EXPECT_NEAR(same[static_cast<std::size_t>(i)], image[static_cast<std::size_t>(i)], 1e-3);
  }
}

TEST(Strokes, ArePaperInkAndAntiAliasedBetween) {
  const Image image = rendered(seven());
  int between = 0;
  for (const float pixel : image) {
    EXPECT_GE(pixel, 0);
    EXPECT_LE(pixel, 1);
    between += pixel > 0 && pixel < 1;
  }
  EXPECT_GT(between, 20);
  EXPECT_EQ(*std::max_element(image.begin(), image.end()), 1);
}

TEST(Strokes, AreNotJoinedWhereThePenWasLifted) {
  const double apart = ink(rendered(drawing({{{0, 0}, {0, 10}}, {{10, 0}, {10, 10}}})));
  const double joined = ink(rendered(drawing({{{0, 0}, {0, 10}, {10, 0}, {10, 10}}})));
  EXPECT_GT(joined, 1.2 * apart);
}

/// The bits of all 784 floats, hashed (FNV-1a).
std::uint64_t hash_of(const Image& image) {
  std::uint64_t hash = 14695981039346656037u;
  for (const float pixel : image) {
    std::uint32_t bits;
    std::memcpy(&bits, &pixel, sizeof bits);
    hash = (hash ^ bits) * 1099511628211u;
  }
  return hash;
}

TEST(Strokes, GiveTheSamePixelsOnEveryMachine) {
  // Natively and as WebAssembly each must be one number. The 7 is corners, the 3 is curves.
  EXPECT_EQ(hash_of(rendered(seven(1.7f, 13, 29))), 309679931202037999u);
  const Drawing three = drawing({{{12.3f, 20.1f},
                                  {31.7f, 11.9f},
                                  {44.2f, 24.6f},
                                  {27.5f, 41.3f},
                                  {47.1f, 56.8f},
                                  {33.9f, 75.2f},
                                  {10.4f, 68.7f}}});
  EXPECT_EQ(hash_of(rendered(three)), 17792217126061607076u);
}

TEST(Strokes, OfFewPointsFillTheBoxWithTheirCurves) {
  // A square's corners, visited as eight points of a circle would be: the arcs between reach out.
  const Image image = rendered(drawing({{{0, 3}, {3, 0}, {7, 0}, {10, 3}, {10, 7}, {7, 10}}}));
  const Box box = ink_box(image);
  EXPECT_NEAR(box.width(), 20, 1);
  EXPECT_NEAR(box.height(), 20, 1);
}

TEST(Strokes, HaveTheMiddleOfTheirBoxInTheMiddleWhenAskedFor) {
  const Drawing heavy_below = drawing({{{0, 0}, {0, 60}}, {{-20, 60}, {20, 60}}});
  const Box box = ink_box(rendered(heavy_below, {.centre = Normalization::Centre::box}));
  EXPECT_EQ(box.left + box.right, 27);
  EXPECT_EQ(box.top + box.bottom, 27);
  EXPECT_LT(ink_box(rendered(heavy_below)).top, box.top);
}

TEST(Strokes, FillABoxOfAnotherSize) {
  EXPECT_NEAR(ink_box(rendered(seven(), {.box = 14})).height(), 14, 1);
}

TEST(Strokes, AreDrawnWithAPenOfAnotherWidth) {
  const Drawing line = drawing({{{0, 0}, {0, 10}}});
  EXPECT_EQ(ink_box(rendered(line, {.pen = 4})).width(), 4);
  EXPECT_EQ(ink_box(rendered(line, {.pen = 2})).width(), 2);
}

TEST(Strokes, AreJoinedByStraightLinesWhenAskedFor) {
  const Drawing arc = drawing({{{0, 0}, {3, 0.5f}, {6, 2}, {8, 4.5f}, {9, 8}}});
  const Normalization straight{.path = Normalization::Path::straight};
  EXPECT_NE(rendered(arc), rendered(arc, straight));
  const Image line = rendered(drawing({{{0, 0}, {3, 4}}}));
  const Image straight_line = rendered(drawing({{{0, 0}, {3, 4}}}), straight);
  for (std::size_t i = 0; i < kImageSize; ++i) EXPECT_NEAR(line[i], straight_line[i], 1e-6);
}

TEST(ASqueezedCanvas, KeepsWhereAndHowLargeOneDrew) {
  // A line from 1/4 to 3/4 of the height, at 1/7 of the width; a pen of 2 pixels around it.
  const Box box =
      ink_box(rendered(drawing({{{80, 100}, {80, 300}}}), {.squeeze = Canvas{560, 400}}));
  EXPECT_EQ(box.left, 3);
  EXPECT_EQ(box.right, 4);
  EXPECT_EQ(box.top, 6);
  EXPECT_EQ(box.bottom, 21);
}

TEST(ASqueezedCanvas, CutsOffWhatLiesOutside) {
  EXPECT_EQ(ink(rendered(drawing({{{500, 500}, {600, 500}}}), {.squeeze = Canvas{100, 100}})), 0);
}

TEST(AnEmptyDrawing, IsNotDrawn) {
  for (const Drawing& empty : {Drawing{}, drawing({{}, {}})}) {
    Image image;
    image.fill(0.5f);
    const Result<bool> drawn = render(empty, image);
    ASSERT_TRUE(drawn.ok());
    EXPECT_FALSE(drawn.value());
    EXPECT_EQ(ink(image), 0);
  }
}

TEST(ASingleTap, IsADotInTheMiddle) {
  const Box box = ink_box(rendered(drawing({{{123, 456}}})));
  EXPECT_LE(box.width(), 4);
  EXPECT_EQ(box.left + box.right, 27);
  EXPECT_EQ(box.top + box.bottom, 27);
}

TEST(AStrokeOfTenThousandPoints, IsTheCircleThatAFewPointsDraw) {
  const auto circle = [](int points) {
    std::vector<Point> stroke;
    for (int i = 0; i <= points; ++i) {
      const double angle = 2 * 3.14159265358979 * i / points;
      stroke.push_back({static_cast<float>(std::cos(angle)), static_cast<float>(std::sin(angle))});
    }
    return rendered(drawing({stroke}));
  };
  const Image many = circle(10000), few = circle(90);
  for (int i = 0; i < kImageSize; ++i)
    EXPECT_NEAR(many[static_cast<std::size_t>(i)], few[static_cast<std::size_t>(i)], 0.02);
}

TEST(AStroke, WithANumberThatIsNotFiniteIsRefusedByPlace) {
  for (const float bad :
       {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
    Image image;
    const Result<bool> drawn = render(drawing({{{0, 0}, {1, bad}}}), image);
    ASSERT_FALSE(drawn.ok());
    EXPECT_EQ(drawn.status().code, StatusCode::value);
    EXPECT_THAT(drawn.status().message, testing::HasSubstr("point 1"));
  }
}

TEST(StrokeLengths, ThatDoNotAddUpAreRefused) {
  Drawing wrong = seven();
  wrong.stroke_lengths[0] = 100;
  Image image;
  const Result<bool> drawn = render(wrong, image);
  ASSERT_FALSE(drawn.ok());
  EXPECT_THAT(drawn.status().message, testing::HasSubstr("102 points, but 5"));
}

}  // namespace
}  // namespace digitpad
