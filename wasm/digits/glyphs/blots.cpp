// Grey patches, as photographs of things are once they are small. No patch is as narrow as a pen's
// line.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "digits/glyphs.hpp"
#include "digits/glyphs/dice.hpp"
#include "digits/glyphs/path.hpp"

namespace digitpad {

using glyphs::Dice;
using glyphs::radians;
using glyphs::Vec;

namespace {

constexpr double kMiddle = kImageSide / 2.0;

class Patch {
 public:
  explicit Patch(Dice& dice) : ellipse_(dice.roll(0.4)), turn_(radians(dice.between(0, 180))) {
    middle_ = {kMiddle + dice.normal(3.5), kMiddle + dice.normal(3.5)};
    width_ = dice.between(5, 13);
    height_ = dice.between(5, 13);
    if (!ellipse_) {
      const int sides = dice.roll(0.5) ? 4 : dice.whole(3, 7);
      const double uneven = dice.roll(0.4) ? 0 : 0.2;
      for (int i = 0; i < sides; ++i)
        sides_.push_back(radians((i + dice.normal(uneven)) * 360 / sides));
    }
    soft_ = dice.between(0.5, 3);
    grey_ = dice.between(0.25, 1);
    slope_ = {dice.normal(0.02), dice.normal(0.02)};
    if (dice.roll(0.3)) {
      const double angle = dice.between(0, 7), number = dice.between(0.6, 2.2);
      stripes_ = {number * std::cos(angle), number * std::sin(angle)};
      stripe_depth_ = dice.between(0.2, 1);
    }
    roughness_ = dice.roll(0.25) ? dice.between(0.03, 0.2) : 0;
  }

  /// How much of the pixel at p the patch covers, 0 to 1.
  double cover(Vec p) const {
    const Vec from = p - middle_;
    const Vec q{(std::cos(turn_) * from.x + std::sin(turn_) * from.y) / width_,
                (std::cos(turn_) * from.y - std::sin(turn_) * from.x) / height_};
    double inside = 1 - glyphs::length(q);  // in radii
    if (!ellipse_) {
      inside = 1;
      for (const double side : sides_)
        inside = std::min(inside, 0.8 - q.x * std::cos(side) - q.y * std::sin(side));
    }
    return std::clamp(0.5 + inside * std::min(width_, height_) / soft_, 0.0, 1.0);
  }

  double ink(Vec p, Dice& dice) const {
    const double stripe = 0.5 + 0.5 * std::sin(stripes_.x * p.x + stripes_.y * p.y);
    const double grey = grey_ + slope_.x * (p.x - kMiddle) + slope_.y * (p.y - kMiddle);
    const double rough = roughness_ > 0 ? dice.normal(roughness_) : 0;
    return std::clamp(grey * (1 - stripe_depth_ * stripe) + rough, 0.0, 1.0);
  }

 private:
  bool ellipse_;
  double turn_, width_, height_, soft_, grey_, stripe_depth_ = 0, roughness_;
  Vec middle_, slope_, stripes_{0, 0};
  std::vector<double> sides_;  // their directions
};

}  // namespace

void blot_by_rule(Random& random, std::span<float, kImageSize> image) {
  Dice dice(random);
  std::fill(image.begin(), image.end(), 0.0f);
  for (int i = dice.whole(1, 5); i > 0; --i) {
    const Patch patch(dice);
    for (int y = 0; y < kImageSide; ++y)
      for (int x = 0; x < kImageSide; ++x) {
        const Vec p{x + 0.5, y + 0.5};
        const double cover = patch.cover(p);
        if (cover == 0) continue;
        float& pixel =
            image[static_cast<std::size_t>(y) * kImageSide + static_cast<std::size_t>(x)];
        pixel = static_cast<float>((1 - cover) * static_cast<double>(pixel) +
                                   cover * patch.ink(p, dice));
      }
  }
}

}  // namespace digitpad
