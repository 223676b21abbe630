// From a picture to 28x28: paper, light, specks and size leave no trace, and what comes out is what
// the same digit drawn with strokes would have given.
#include "digits/picture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <functional>
#include <vector>

#include "nn/random.hpp"

namespace digitpad {
namespace {

using Image = std::array<float, kImageSize>;

struct Photograph {
  int width, height;
  std::vector<std::uint8_t> grey;

  Picture picture() const { return {grey, width, height}; }
};

/// Each pixel by its tone, 0 black to 255 white.
Photograph photograph(int width, int height, const std::function<double(int, int)>& tone) {
  Photograph photo{width, height, {}};
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      photo.grey.push_back(static_cast<std::uint8_t>(std::clamp(tone(x, y), 0.0, 255.0)));
  return photo;
}

/// The 7 of the tests: a bar and a leg, in 0..1.
const std::vector<Point> kSeven{{0.3f, 0.2f}, {0.7f, 0.2f}, {0.45f, 0.8f}};

/// How much of pixel (x, y) of a square of `side` the 7 inks with a pen of `width` pixels.
double seven(int x, int y, double side, double width) {
  double nearest = side;
  for (std::size_t i = 1; i < kSeven.size(); ++i) {
    const double ax = kSeven[i - 1].x * side, ay = kSeven[i - 1].y * side;
    const double bx = kSeven[i].x * side - ax, by = kSeven[i].y * side - ay;
    const double px = x + 0.5 - ax, py = y + 0.5 - ay;
    const double t = std::clamp((px * bx + py * by) / (bx * bx + by * by), 0.0, 1.0);
    nearest = std::min(nearest, std::hypot(px - t * bx, py - t * by));
  }
  return std::clamp(width / 2 + 0.5 - nearest, 0.0, 1.0);
}

/// Black on white, drawn with a pen of `width` pixels on 300 x 300.
Photograph seven_on_white(double width) {
  return photograph(300, 300, [&](int x, int y) { return 255 * (1 - seven(x, y, 300, width)); });
}

Image seen(const Photograph& photo) {
  Image image;
  FineImage fine;
  const Result<bool> drawn = render(photo.picture(), image, fine);
  EXPECT_TRUE(drawn.ok() && drawn.value());
  return image;
}

Image seen_in_strokes() {
  Drawing drawing{kSeven, {3}};
  Image image;
  EXPECT_TRUE(render(drawing, image, {.path = Normalization::Path::straight}).ok());
  return image;
}

double mean_difference(const Image& a, const Image& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += std::abs(double(a[i]) - b[i]);
  return sum / kImageSize;
}

/// Edges of pixels fall otherwise in each picture. The same 7 one pixel aside differs by 0.044.
constexpr double kAlike = 0.016;

TEST(Picture, OfADigitLooksAsItsStrokesDo) {
  EXPECT_LT(mean_difference(seen(seven_on_white(18)), seen_in_strokes()), kAlike);
}

TEST(Picture, OfAThinLineIsDrawnWithThePenOfStrokes) {
  for (const double width : {2.0, 4.0, 8.0})
    EXPECT_LT(mean_difference(seen(seven_on_white(width)), seen_in_strokes()), kAlike) << width;
}

TEST(Picture, HasFullInkInTheMiddleOfALineOfAnyWidth) {
  for (const double width : {2.0, 8.0, 14.0, 17.0, 18.0, 19.0, 30.0}) {
    Image image;
    FineImage fine;
    ASSERT_TRUE(render(seven_on_white(width).picture(), image, fine).ok());
    const auto full = std::count_if(fine.begin(), fine.end(), [](float ink) { return ink > 0.99; });
    EXPECT_GT(full, 200) << width;
  }
}

TEST(Picture, OfAThickLineStaysThick) {
  const auto ink = [](const Image& image) {
    double sum = 0;
    for (const float pixel : image) sum += pixel;
    return sum;
  };
  EXPECT_GT(ink(seen(seven_on_white(45))), 1.5 * ink(seen(seven_on_white(18))));
}

TEST(Picture, OfChalkIsThatOfInk) {
  const Photograph ink = seven_on_white(12);
  const Photograph chalk =
      photograph(300, 300, [&](int x, int y) { return 255 - ink.grey[std::size_t(y) * 300 + x]; });
  EXPECT_EQ(seen(chalk), seen(ink));
}

TEST(Picture, SizeAndPlaceOfTheDigitDoNotMatter) {
  const Photograph small = photograph(
      400, 250, [&](int x, int y) { return 255 * (1 - seven(x - 220, y - 90, 150, 9)); });
  EXPECT_LT(mean_difference(seen(small), seen(seven_on_white(18))), kAlike);
}

TEST(Picture, LightThatFallsOffAcrossThePaperDoesNotMatter) {
  const Photograph dim = photograph(300, 300, [&](int x, int y) {
    const double light = 1 - 0.6 * (x + y) / 600;
    return (230 - 170 * seven(x, y, 300, 12)) * light;
  });
  EXPECT_LT(mean_difference(seen(dim), seen(seven_on_white(12))), kAlike);
}

TEST(Picture, PencilOnGreyPaperIsAsBlackAsInk) {
  const Photograph pencil =
      photograph(300, 300, [&](int x, int y) { return 190 - 60 * seven(x, y, 300, 12); });
  EXPECT_LT(mean_difference(seen(pencil), seen(seven_on_white(12))), kAlike);
}

TEST(Picture, NoiseAndSpecksLeaveNoTrace) {
  Random random(1);
  const Photograph dusty = photograph(300, 300, [&](int x, int y) {
    const bool speck = std::hypot(x - 30, y - 260) < 4 || std::hypot(x - 280, y - 20) < 3;
    return (speck ? 40 : 220 - 180 * seven(x, y, 300, 12)) + 24 * (random.uniform() - 0.5);
  });
  EXPECT_LT(mean_difference(seen(dusty), seen(seven_on_white(12))), kAlike);
}

TEST(Picture, ABarThatStandsApartIsKept) {
  const auto apart = [](int x, int y) {
    const bool bar = x >= 60 && x < 110 && std::abs(y - 150) < 6;
    return bar ? 0.0 : 255 * (1 - seven(x, y, 300, 12));
  };
  EXPECT_GT(mean_difference(seen(photograph(300, 300, apart)), seen(seven_on_white(12))), 0.02);
}

TEST(Picture, FitsTheBoxAndHasItsMassInTheMiddle) {
  const Image image = seen(seven_on_white(18));
  double mass = 0, x_moment = 0, y_moment = 0;
  int top = kImageSide, bottom = 0;
  for (int y = 0; y < kImageSide; ++y)
    for (int x = 0; x < kImageSide; ++x) {
      const double ink = image[static_cast<std::size_t>(y) * kImageSide + x];
      mass += ink;
      x_moment += ink * (x + 0.5);
      y_moment += ink * (y + 0.5);
      if (ink < 0.1) continue;
      top = std::min(top, y);
      bottom = std::max(bottom, y + 1);
    }
  EXPECT_NEAR(x_moment / mass, kImageSide / 2.0, 0.1);
  EXPECT_NEAR(y_moment / mass, kImageSide / 2.0, 0.1);
  EXPECT_NEAR(bottom - top, 20, 1);
}

TEST(Picture, TheFineImageIsTheSameInFourPixelsForOne) {
  Image image;
  FineImage fine;
  ASSERT_TRUE(render(seven_on_white(12).picture(), image, fine).ok());
  for (int y = 0; y < kImageSide; ++y)
    for (int x = 0; x < kImageSide; ++x) {
      float sum = 0;
      for (int i = 0; i < kFine * kFine; ++i)
        sum += fine[static_cast<std::size_t>(kFine * y + i / kFine) * kFineSide +
                    static_cast<std::size_t>(kFine * x + i % kFine)];
      EXPECT_NEAR(image[static_cast<std::size_t>(y) * kImageSide + x], sum / (kFine * kFine), 1e-6);
    }
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

TEST(Picture, GivesTheSamePixelsOnEveryMachine) {
  // Natively and as WebAssembly each must be one number: with a thick pen, and with a thin one.
  const auto corner = [](int pen) {
    return photograph(240, 320, [=](int x, int y) {
      const bool ink = (x > 70 && x <= 70 + pen && y > 60 && y < 250) ||
                       (y > 90 && y <= 90 + pen && x > 70 && x < 160);
      return ink ? 40 : 230 - x / 4;
    });
  };
  EXPECT_EQ(hash_of(seen(corner(40))), 10701505522431532744u);
  EXPECT_EQ(hash_of(seen(corner(5))), 17318171611419553267u);
}

TEST(Picture, OfPaperAloneHasNoInk) {
  Random random(1);
  const Photograph papers[] = {
      photograph(300, 200, [](int, int) { return 255; }),
      photograph(300, 200, [](int, int) { return 0; }),
      photograph(1, 1, [](int, int) { return 128; }),
      photograph(300, 200, [](int x, int) { return 250 - 0.3 * x; }),
      photograph(300, 200, [&](int, int) { return 200 + 30 * (random.uniform() - 0.5); })};
  for (const Photograph& paper : papers) {
    Image image;
    FineImage fine;
    const Result<bool> drawn = render(paper.picture(), image, fine);
    ASSERT_TRUE(drawn.ok());
    EXPECT_FALSE(drawn.value());
    EXPECT_THAT(image, testing::Each(0.0f));
    EXPECT_THAT(fine, testing::Each(0.0f));
  }
}

TEST(Picture, OfAnySizeAndContentGivesPixelsFromPaperToInk) {
  Random random(7);
  for (const auto& [width, height] : {std::pair{1, 90}, {90, 1}, {2, 2}, {28, 28}, {64, 300}}) {
    const Photograph any =
        photograph(width, height, [&](int, int) { return 255 * std::round(random.uniform()); });
    Image image;
    FineImage fine;
    ASSERT_TRUE(render(any.picture(), image, fine).ok());
    EXPECT_THAT(image, testing::Each(testing::AllOf(testing::Ge(0.0f), testing::Le(1.0f))));
  }
}

TEST(Picture, WhoseSidesDoNotFitItsPixelsIsRefused) {
  const std::vector<std::uint8_t> grey(12);
  Image image;
  FineImage fine;
  const auto message = [&](int width, int height) {
    return render({grey, width, height}, image, fine).status().message;
  };
  EXPECT_THAT(message(4, 4), testing::HasSubstr("12 pixels, but its sides say 16"));
  EXPECT_THAT(message(0, 4), testing::HasSubstr("0 x 4"));
  EXPECT_THAT(message(5000, 4), testing::HasSubstr("5000 x 4"));
}

}  // namespace
}  // namespace digitpad
