#include "digits/training_samples.hpp"

#include <algorithm>
#include <array>

#include "digits/glyphs.hpp"

namespace digitpad {
namespace {

/// Of what is no digit: the share that is no pen's work at all.
constexpr double kBlots = 0.15;

bool changes_images(const Augmentation& a) {
  return a.rotation > 0 || a.scale > 0 || a.shear > 0 || a.shift > 0 || a.elastic > 0 ||
         a.pen > 0 || a.gain > 0;
}

void draw_non_digit(Random& random, std::span<float, kImageSize> image) {
  if (random.uniform() < kBlots)
    blot_by_rule(random, image);
  else
    (void)render(non_digit_by_rule(NonDigits::training, random), image);
}

}  // namespace

TrainingSamples::TrainingSamples(const Recipe& recipe, ConstView<float> images,
                                 ConstView<float> labels)
    : images_(images),
      labels_(labels),
      augmentation_(recipe.augmentation),
      easing_(recipe.easing),
      drawn_(recipe.drawn),
      not_digits_(recipe.not_digits),
      label_smoothing_(static_cast<float>(recipe.label_smoothing)) {}

void TrainingSamples::draw(double progress, Random& random, Matrix<float>& x,
                           Matrix<float>& t) const {
  const Augmentation augmentation = augmentation_at(progress);
  const bool changing = changes_images(augmentation);
  std::array<float, kImageSize> plain;
  for (Index n = 0; n < x.rows(); ++n) {
    const Pixels row(x.row(n).data(), kImageSize);
    draw_one(random, changing ? Pixels(plain) : row, t, n);
    if (changing) augment(plain, augmentation, random, row);
  }
  t.array() = (1 - label_smoothing_) * t.array() + label_smoothing_ / 10;
}

void TrainingSamples::draw_one(Random& random, Pixels image, Matrix<float>& t, Index n) const {
  // No number is drawn for what the recipe leaves out: the tutorials' batches depend on nothing
  // that they do not have.
  const double kind = drawn_ + not_digits_ > 0 ? random.uniform() : 1;
  if (kind < drawn_) {
    const Index label = random.index(10);
    (void)render(digit_by_rule(static_cast<int>(label), random), image);
    t.row(n).setZero();
    t(n, label) = 1;
  } else if (kind < drawn_ + not_digits_) {
    draw_non_digit(random, image);
    t.row(n).setConstant(0.1f);
  } else {
    const Index sample = random.index(images_.rows());
    std::copy_n(images_.row(sample).data(), kImageSize, image.begin());
    t.row(n) = labels_.row(sample);
  }
}

/// Towards the end the images come closer and closer to what they are, so that the network's last
/// word is on what it will be asked.
Augmentation TrainingSamples::augmentation_at(double progress) const {
  const double part = easing_ > 0 ? std::min(1.0, (1 - progress) / easing_) : 1;
  const Augmentation& most = augmentation_;
  return {.rotation = part * most.rotation,
          .scale = part * most.scale,
          .shear = part * most.shear,
          .shift = part * most.shift,
          .elastic = part * most.elastic,
          .pen = part * most.pen,
          .gain = part * most.gain};
}

}  // namespace digitpad
