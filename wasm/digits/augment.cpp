#include "digits/augment.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "nn/elementary.hpp"

namespace digitpad {
namespace {

using Image = std::array<float, kImageSize>;

constexpr int kGrid = 5;
constexpr double kMiddle = kImageSide / 2.0;

std::size_t at(int x, int y) {
  return static_cast<std::size_t>(y) * kImageSide + static_cast<std::size_t>(x);
}

double between(Random& random, double least, double most) {
  return least + (most - least) * random.uniform();
}

double either_side(Random& random, double most) { return between(random, -most, most); }

float pixel_or_paper(std::span<const float, kImageSize> image, int x, int y) {
  const bool inside = x >= 0 && x < kImageSide && y >= 0 && y < kImageSide;
  return inside ? image[at(x, y)] : 0.0f;
}

/// Between the four pixels around (x, y), pixel centres being whole numbers.
float bilinear(std::span<const float, kImageSize> image, double x, double y) {
  const int left = static_cast<int>(std::floor(x)), top = static_cast<int>(std::floor(y));
  const float fx = static_cast<float>(x - left), fy = static_cast<float>(y - top);
  const float upper =
      (1 - fx) * pixel_or_paper(image, left, top) + fx * pixel_or_paper(image, left + 1, top);
  const float lower = (1 - fx) * pixel_or_paper(image, left, top + 1) +
                      fx * pixel_or_paper(image, left + 1, top + 1);
  return (1 - fy) * upper + fy * lower;
}

/// Moves towards the largest (wider pen) or smallest of each pixel and its four neighbours.
Image with_other_pen(std::span<const float, kImageSize> image, double amount) {
  Image result;
  for (int y = 0; y < kImageSide; ++y)
    for (int x = 0; x < kImageSide; ++x) {
      const float own = pixel_or_paper(image, x, y);
      const std::array<float, 5> near{
          own, pixel_or_paper(image, x - 1, y), pixel_or_paper(image, x + 1, y),
          pixel_or_paper(image, x, y - 1), pixel_or_paper(image, x, y + 1)};
      const float extreme = amount > 0 ? *std::max_element(near.begin(), near.end())
                                       : *std::min_element(near.begin(), near.end());
      result[at(x, y)] = own + static_cast<float>(std::abs(amount)) * (extreme - own);
    }
  return result;
}

/// Where each pixel of the changed image comes from.
class Warp {
 public:
  Warp(const Augmentation& most, Random& random) {
    const double angle = either_side(random, most.rotation) * std::numbers::pi / 180;
    const double width = between(random, 1 - most.scale, 1 + most.scale);
    const double height = between(random, 1 - most.scale, 1 + most.scale);
    const double shear = either_side(random, most.shear);
    const auto [sine, cosine] = sine_cosine(angle);
    xx_ = cosine * width;
    xy_ = cosine * shear - sine * height;
    yx_ = sine * width;
    yy_ = sine * shear + cosine * height;
    x_ = either_side(random, most.shift);
    y_ = either_side(random, most.shift);
    for (Node& node : nodes_)
      node = {either_side(random, most.elastic), either_side(random, most.elastic)};
  }

  /// Pixel (x, y) of the changed image, as a position in the old one; centres are whole numbers.
  void operator()(int x, int y, double& from_x, double& from_y) const {
    const double dx = x + 0.5 - kMiddle, dy = y + 0.5 - kMiddle;
    const Node bent = elastic(x, y);
    from_x = kMiddle + xx_ * dx + xy_ * dy + x_ + bent.x - 0.5;
    from_y = kMiddle + yx_ * dx + yy_ * dy + y_ + bent.y - 0.5;
  }

 private:
  struct Node {
    double x, y;
  };

  Node elastic(int x, int y) const {
    const double gx = x * (kGrid - 1) / double(kImageSide),
                 gy = y * (kGrid - 1) / double(kImageSide);
    const int left = static_cast<int>(gx), top = static_cast<int>(gy);
    const double fx = gx - left, fy = gy - top;
    const auto node = [&](int i, int j) {
      return nodes_[static_cast<std::size_t>(top + j) * kGrid + static_cast<std::size_t>(left + i)];
    };
    const auto mix = [&](double Node::*axis) {
      return (1 - fy) * ((1 - fx) * (node(0, 0).*axis) + fx * (node(1, 0).*axis)) +
             fy * ((1 - fx) * (node(0, 1).*axis) + fx * (node(1, 1).*axis));
    };
    return {mix(&Node::x), mix(&Node::y)};
  }

  double xx_, xy_, yx_, yy_, x_, y_;
  std::array<Node, std::size_t{kGrid} * kGrid> nodes_;
};

}  // namespace

void augment(std::span<const float, kImageSize> image, const Augmentation& augmentation,
             Random& random, std::span<float, kImageSize> changed) {
  const Warp warp(augmentation, random);
  const double pen = either_side(random, augmentation.pen);
  const double most_gain = natural_log(1 + augmentation.gain);
  const float gain = static_cast<float>(natural_exp(either_side(random, most_gain)));
  const Image source = with_other_pen(image, pen);
  for (int y = 0; y < kImageSide; ++y)
    for (int x = 0; x < kImageSide; ++x) {
      double from_x, from_y;
      warp(x, y, from_x, from_y);
      changed[at(x, y)] = std::min(1.0f, gain * bilinear(source, from_x, from_y));
    }
}

}  // namespace digitpad
