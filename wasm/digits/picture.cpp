// Only + - * / and sqrt here, as in strokes.cpp, and so the same pixels on every machine.
#include "digits/picture.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

namespace digitpad {
namespace {

constexpr int kLongestSide = 4096;
/// How far around a pixel its surroundings go, as a share of the picture's longer side.
constexpr int kSurroundings = 4;
/// Ink is darker than paper by this share at least (Bradley and Roth's).
constexpr double kLeastContrast = 0.15;
/// What is smaller than this share of the largest piece of ink is a speck.
constexpr double kSpeck = 0.05;

constexpr double kBox = Normalization{}.box * kFine;
constexpr double kPen = Normalization{}.pen * kFine;
constexpr double kMiddle = kFineSide / 2.0;

/// Mean tone of the surroundings of any pixel, by sums over all pixels above and left of it (D.
/// Bradley, G. Roth, "Adaptive thresholding using the integral image", 2007). What light does to
/// paper changes slowly: it is in the pixel and in its surroundings alike.
class Surroundings {
 public:
  explicit Surroundings(const Picture& picture)
      : width_(picture.width),
        height_(picture.height),
        reach_(std::max(width_, height_) / kSurroundings + 1),
        sums_(static_cast<std::size_t>(width_ + 1) * static_cast<std::size_t>(height_ + 1)) {
    for (int y = 0; y < height_; ++y) {
      double row = 0;
      for (int x = 0; x < width_; ++x) {
        row += picture.grey[static_cast<std::size_t>(y) * width_ + x];
        sum(x + 1, y + 1) = sum(x + 1, y) + row;
      }
    }
  }

  double mean(int x, int y) {
    const int left = std::max(x - reach_, 0), right = std::min(x + reach_ + 1, width_);
    const int top = std::max(y - reach_, 0), bottom = std::min(y + reach_ + 1, height_);
    const double total = sum(right, bottom) - sum(left, bottom) - sum(right, top) + sum(left, top);
    return total / (double(right - left) * (bottom - top));
  }

 private:
  double& sum(int x, int y) { return sums_[static_cast<std::size_t>(y) * (width_ + 1) + x]; }

  int width_, height_, reach_;
  std::vector<double> sums_;
};

/// By how much of the surroundings' tone each pixel is darker: 0 to 255 for none to all of it.
std::vector<std::uint8_t> darkness(const Picture& picture) {
  Surroundings surroundings(picture);
  const auto each = [&](auto&& pixel) {
    std::size_t i = 0;
    for (int y = 0; y < picture.height; ++y)
      for (int x = 0; x < picture.width; ++x, ++i)
        pixel(i, double(picture.grey[i]), surroundings.mean(x, y));
  };
  // Ink is the rarer tone, so it is the one that is far from its surroundings.
  double skew = 0;
  each([&](std::size_t, double tone, double mean) {
    skew += (tone - mean) * (tone - mean) * (tone - mean);
  });
  std::vector<std::uint8_t> result(picture.grey.size());
  each([&](std::size_t i, double tone, double mean) {
    // A bright sheet is no blackboard, however little there is above its tone.
    const double paper = skew > 0 ? std::max(255 - mean, mean) : mean;
    const double darker = skew > 0 ? tone - mean : mean - tone;
    result[i] = darker > 0 ? static_cast<std::uint8_t>(255 * darker / paper) : std::uint8_t{0};
  });
  return result;
}

/// The value above which pixels are ink, so that ink and paper differ most (N. Otsu, "A threshold
/// selection method from gray-level histograms", 1979); 255 where they hardly differ.
int threshold(const std::vector<std::uint8_t>& values) {
  std::array<double, 256> histogram{};
  double all = 0;
  for (const std::uint8_t value : values) {
    histogram[value] += 1;
    all += value;
  }
  int best = 255;
  double most = 0, count = 0, sum = 0;
  for (int level = 0; level < 255; ++level) {
    count += histogram[static_cast<std::size_t>(level)];
    sum += level * histogram[static_cast<std::size_t>(level)];
    const double above = double(values.size()) - count;
    if (count == 0 || above == 0) continue;
    const double contrast = (all - sum) / above - sum / count;
    const double between = count * above * contrast * contrast;
    if (between <= most || contrast < 255 * kLeastContrast) continue;
    most = between;
    best = level;
  }
  return best;
}

/// Which pixels are ink.
struct Mask {
  int width, height;
  std::vector<std::uint8_t> ink;

  bool at(int x, int y) const {
    return x >= 0 && x < width && y >= 0 && y < height &&
           ink[static_cast<std::size_t>(y) * width + x] != 0;
  }
};

/// The pixels that hang together with one of them, which are taken out of the mask.
std::vector<int> take_piece(Mask& mask, int first) {
  std::vector<int> piece{first};
  mask.ink[static_cast<std::size_t>(first)] = 0;
  for (std::size_t done = 0; done < piece.size(); ++done) {
    const int x = piece[done] % mask.width, y = piece[done] / mask.width;
    for (int ny = y - 1; ny <= y + 1; ++ny)
      for (int nx = x - 1; nx <= x + 1; ++nx) {
        if (!mask.at(nx, ny)) continue;
        piece.push_back(ny * mask.width + nx);
        mask.ink[static_cast<std::size_t>(piece.back())] = 0;
      }
  }
  return piece;
}

void remove_specks(Mask& mask) {
  std::vector<std::vector<int>> pieces;
  std::size_t largest = 0;
  for (std::size_t i = 0; i < mask.ink.size(); ++i) {
    if (mask.ink[i] == 0) continue;
    pieces.push_back(take_piece(mask, static_cast<int>(i)));
    largest = std::max(largest, pieces.back().size());
  }
  for (const std::vector<int>& piece : pieces)
    if (double(piece.size()) >= kSpeck * double(largest))
      for (const int i : piece) mask.ink[static_cast<std::size_t>(i)] = 1;
}

/// Of all ink, in the picture's pixels.
struct Extent {
  int left, top, right, bottom;
  double stroke;  // mean width of the strokes

  double longer() const { return std::max(right - left, bottom - top); }
};

Extent extent_of(const Mask& mask) {
  Extent extent{mask.width, mask.height, 0, 0, 0};
  double area = 0, edges = 0;
  for (int y = 0; y < mask.height; ++y)
    for (int x = 0; x < mask.width; ++x) {
      if (!mask.at(x, y)) continue;
      area += 1;
      edges += !mask.at(x - 1, y) + !mask.at(x + 1, y) + !mask.at(x, y - 1) + !mask.at(x, y + 1);
      extent.left = std::min(extent.left, x);
      extent.right = std::max(extent.right, x + 1);
      extent.top = std::min(extent.top, y);
      extent.bottom = std::max(extent.bottom, y + 1);
    }
  // An outline in all directions has 4 / pi as many pixels' edges as it is long, and a stroke has
  // two outlines.
  extent.stroke = 2 * area / (edges * std::numbers::pi / 4);
  return extent;
}

/// Fine pixels = scale * picture + offset; `grow` of ink is added all around.
struct Placement {
  double scale, x, y, grow;
};

Placement fit(const Extent& extent) {
  const double longer = extent.longer();
  Placement place{kBox / longer, 0, 0, 0};
  // A thin stroke is to be as wide as the pen in the end, and the digit with it as large as the
  // box.
  if (place.scale * extent.stroke < kPen) {
    place.scale = (kBox - kPen) / (longer - extent.stroke);
    place.grow = (kPen - place.scale * extent.stroke) / 2;
  }
  place.x = kMiddle - place.scale * (extent.left + extent.right) / 2;
  place.y = kMiddle - place.scale * (extent.top + extent.bottom) / 2;
  return place;
}

/// Calls `add(index, share)` for each fine pixel that the pixel (x, y) covers a share of.
template <class Add>
void cover(const Placement& place, int x, int y, Add&& add) {
  const double left = place.scale * x + place.x, right = left + place.scale;
  const double top = place.scale * y + place.y, bottom = top + place.scale;
  const int x_end = static_cast<int>(std::min(std::ceil(right), double(kFineSide)));
  const int y_end = static_cast<int>(std::min(std::ceil(bottom), double(kFineSide)));
  for (int fy = static_cast<int>(std::max(std::floor(top), 0.0)); fy < y_end; ++fy)
    for (int fx = static_cast<int>(std::max(std::floor(left), 0.0)); fx < x_end; ++fx) {
      const double width = std::min(right, fx + 1.0) - std::max(left, double(fx));
      const double height = std::min(bottom, fy + 1.0) - std::max(top, double(fy));
      add(static_cast<std::size_t>(fy) * kFineSide + fx, width * height);
    }
}

/// Calls `add(index, share)` for each fine pixel that a round pen on the middle of pixel (x, y)
/// covers a share of.
template <class Add>
void touch(const Placement& place, int x, int y, Add&& add) {
  const double radius = place.grow + place.scale / 2;
  const double middle_x = place.scale * (x + 0.5) + place.x;
  const double middle_y = place.scale * (y + 0.5) + place.y;
  const int reach = static_cast<int>(radius) + 2;
  const int left = static_cast<int>(middle_x), top = static_cast<int>(middle_y);
  for (int fy = std::max(top - reach, 0); fy < std::min(top + reach, kFineSide); ++fy)
    for (int fx = std::max(left - reach, 0); fx < std::min(left + reach, kFineSide); ++fx) {
      const double dx = fx + 0.5 - middle_x, dy = fy + 0.5 - middle_y;
      const double share = radius + 0.5 - std::sqrt(dx * dx + dy * dy);
      add(static_cast<std::size_t>(fy) * kFineSide + fx, std::clamp(share, 0.0, 1.0));
    }
}

void draw(const Mask& mask, const Placement& place, FineImage& fine) {
  fine.fill(0);
  const auto each_inked = [&](auto&& pixel) {
    for (int y = 0; y < mask.height; ++y)
      for (int x = 0; x < mask.width; ++x)
        if (mask.at(x, y)) pixel(x, y);
  };
  each_inked([&](int x, int y) {
    cover(place, x, y, [&](std::size_t i, double share) {
      fine[i] = std::min(1.0f, fine[i] + static_cast<float>(share));
    });
  });
  if (place.grow > 0)
    each_inked([&](int x, int y) {
      touch(place, x, y, [&](std::size_t i, double share) {
        fine[i] = std::max(fine[i], static_cast<float>(share));
      });
    });
}

void centre(const FineImage& fine, Placement& place) {
  double mass = 0, x_moment = 0, y_moment = 0;
  for (int y = 0; y < kFineSide; ++y)
    for (int x = 0; x < kFineSide; ++x) {
      const double ink = fine[static_cast<std::size_t>(y) * kFineSide + x];
      mass += ink;
      x_moment += ink * (x + 0.5);
      y_moment += ink * (y + 0.5);
    }
  place.x += kMiddle - x_moment / mass;
  place.y += kMiddle - y_moment / mass;
}

void reduce(const FineImage& fine, std::span<float, kImageSize> image) {
  for (int y = 0; y < kFineSide; ++y)
    for (int x = 0; x < kFineSide; ++x)
      image[static_cast<std::size_t>(y / kFine) * kImageSide + x / kFine] +=
          fine[static_cast<std::size_t>(y) * kFineSide + x] / (kFine * kFine);
}

Status check(const Picture& picture) {
  for (const int side : {picture.width, picture.height})
    if (side < 1 || side > kLongestSide)
      return {StatusCode::argument, "the picture is " + std::to_string(picture.width) + " x " +
                                        std::to_string(picture.height) +
                                        " pixels; a side has 1 to " + std::to_string(kLongestSide)};
  const std::size_t pixels = static_cast<std::size_t>(picture.width) * picture.height;
  if (picture.grey.size() != pixels)
    return {StatusCode::argument, "the picture has " + std::to_string(picture.grey.size()) +
                                      " pixels, but its sides say " + std::to_string(pixels)};
  return {};
}

}  // namespace

Result<bool> render(const Picture& picture, std::span<float, kImageSize> image, FineImage& fine) {
  std::fill(image.begin(), image.end(), 0.0f);
  fine.fill(0);
  if (Status status = check(picture); !status.ok()) return status;

  Mask mask{picture.width, picture.height, darkness(picture)};
  const int paper = threshold(mask.ink);
  for (std::uint8_t& value : mask.ink) value = value > paper;
  if (std::find(mask.ink.begin(), mask.ink.end(), 1) == mask.ink.end()) return false;

  remove_specks(mask);
  Placement place = fit(extent_of(mask));
  draw(mask, place, fine);
  centre(fine, place);
  draw(mask, place, fine);
  reduce(fine, image);
  return true;
}

}  // namespace digitpad
