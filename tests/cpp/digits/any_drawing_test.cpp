// What holds for every drawing, tried on random ones.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "digits/strokes.hpp"
#include "nn/random.hpp"

namespace digitpad {
namespace {

using Image = std::array<float, kImageSize>;
using Strokes = std::vector<std::vector<Point>>;

constexpr int kDrawings = 200;
/// Of a pixel: what the rounding of coordinates to float may change.
constexpr float kRounding = 2e-3f;

/// One to four strokes of one to twelve points, each coordinate from `coordinate()`.
template <class Coordinate>
Strokes any_strokes(Random& random, Coordinate&& coordinate) {
  Strokes strokes(1 + static_cast<std::size_t>(random.index(4)));
  for (std::vector<Point>& stroke : strokes)
    for (Index n = random.index(12); n >= 0; --n) {
      const float x = coordinate();
      stroke.push_back({x, coordinate()});
    }
  return strokes;
}

Image image_of(const Strokes& strokes, const Normalization& normalization = {}) {
  Drawing drawing;
  for (const std::vector<Point>& stroke : strokes) {
    drawing.points.insert(drawing.points.end(), stroke.begin(), stroke.end());
    drawing.stroke_lengths.push_back(static_cast<std::uint32_t>(stroke.size()));
  }
  Image image;
  const Result<bool> drawn = render(drawing, image, normalization);
  EXPECT_TRUE(drawn.ok() && drawn.value()) << drawn.status().message;
  return image;
}

template <class Change>
Strokes changed(Strokes strokes, Change&& change) {
  for (std::vector<Point>& stroke : strokes)
    for (Point& point : stroke) point = change(point);
  return strokes;
}

/// Calls `check(strokes, random)` with many drawings in a square of 0 to 1.
template <class Check>
void for_many_drawings(Check&& check) {
  for (std::uint64_t seed = 0; seed < kDrawings; ++seed) {
    SCOPED_TRACE("drawing " + std::to_string(seed));
    Random random(seed);
    const Strokes strokes =
        any_strokes(random, [&] { return static_cast<float>(random.uniform()); });
    check(strokes, random);
  }
}

void expect_pixels(const Image& image) {
  EXPECT_TRUE(std::all_of(image.begin(), image.end(), [](float p) { return p >= 0 && p <= 1; }));
}

void expect_same(const Image& image, const Image& wanted) {
  float most = 0;
  for (std::size_t i = 0; i < image.size(); ++i)
    most = std::max(most, std::abs(image[i] - wanted[i]));
  EXPECT_LE(most, kRounding);
}

TEST(AnyDrawing, BecomesPixelsFromPaperToInk) {
  for_many_drawings([](const Strokes& strokes, Random& random) {
    const Canvas canvas{0.1 + random.uniform(), 0.1 + random.uniform()};
    for (const auto path : {Normalization::Path::smooth, Normalization::Path::straight})
      for (const auto centre : {Normalization::Centre::mass, Normalization::Centre::box}) {
        const Image image = image_of(strokes, {.centre = centre, .path = path});
        expect_pixels(image);
        EXPECT_GT(*std::max_element(image.begin(), image.end()), 0.5f);
        expect_pixels(image_of(strokes, {.path = path, .squeeze = canvas}));
      }
  });
}

TEST(AnyDrawing, OfCoordinatesAsLargeOrSmallAsFloatsAreBecomesPixels) {
  for (std::uint64_t seed = 0; seed < kDrawings; ++seed) {
    SCOPED_TRACE("drawing " + std::to_string(seed));
    Random random(seed);
    const auto coordinate = [&] {
      const int exponent = static_cast<int>(random.index(277)) - 149;
      return std::ldexp(static_cast<float>(2 * random.uniform() - 1), exponent);
    };
    const Strokes strokes = any_strokes(random, coordinate);
    for (const auto path : {Normalization::Path::smooth, Normalization::Path::straight}) {
      expect_pixels(image_of(strokes, {.path = path}));
      expect_pixels(image_of(strokes, {.path = path, .squeeze = Canvas{1e-6, 1e9}}));
    }
  }
}

TEST(AnyDrawing, LooksTheSameWhereverAndHoweverLargeItIsDrawn) {
  for_many_drawings([](const Strokes& strokes, Random& random) {
    const double scale = std::ldexp(1, static_cast<int>(random.index(20)) - 10);
    const double x = 2 * scale * random.uniform(), y = 2 * scale * random.uniform();
    const Strokes elsewhere = changed(strokes, [&](Point p) {
      return Point{static_cast<float>(scale * p.x + x), static_cast<float>(scale * p.y + y)};
    });
    expect_same(image_of(elsewhere), image_of(strokes));
  });
}

TEST(AnyDrawing, LooksTheSameInWhateverOrderItsStrokesWereDrawn) {
  for_many_drawings([](const Strokes& strokes, Random&) {
    Strokes reversed = strokes;
    std::reverse(reversed.begin(), reversed.end());
    EXPECT_EQ(image_of(reversed), image_of(strokes));
  });
}

TEST(AnyDrawing, LooksTheSameFromWhicheverEndItsStrokesWereDrawn) {
  for_many_drawings([](const Strokes& strokes, Random&) {
    Strokes reversed = strokes;
    for (std::vector<Point>& stroke : reversed) std::reverse(stroke.begin(), stroke.end());
    expect_same(image_of(reversed), image_of(strokes));
  });
}

TEST(AnyDrawing, InAMirrorBecomesItsImageInAMirror) {
  for_many_drawings([](const Strokes& strokes, Random&) {
    Image image = image_of(changed(strokes, [](Point p) { return Point{1 - p.x, p.y}; }));
    for (auto row = image.begin(); row != image.end(); row += kImageSide)
      std::reverse(row, row + kImageSide);
    expect_same(image, image_of(strokes));
  });
}

}  // namespace
}  // namespace digitpad
