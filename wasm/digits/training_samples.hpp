// What a training step learns from: MNIST's images, digits drawn by rule, and drawings that are no
// digit, changed as a recipe says. Native only.
#pragma once

#include "digits/recipe.hpp"
#include "nn/random.hpp"

namespace digitpad {

class TrainingSamples {
 public:
  /// images: N x 784, 0 to 1; labels: N x 10, one-hot. Both must outlive this.
  TrainingSamples(const Recipe& recipe, ConstView<float> images, ConstView<float> labels);

  /// Fills the rows of x (n x 784) and t (n x 10) with samples and their targets; those of what is
  /// no digit are a tenth for each. `progress`: the share of the training that is done, 0 to 1.
  void draw(double progress, Random& random, Matrix<float>& x, Matrix<float>& t) const;

 private:
  using Pixels = std::span<float, kImageSize>;

  /// Writes a sample, not changed yet, to `image`, and its target to row `n` of t.
  void draw_one(Random& random, Pixels image, Matrix<float>& t, Index n) const;
  Augmentation augmentation_at(double progress) const;

  ConstView<float> images_, labels_;
  Augmentation augmentation_;
  double easing_, drawn_, not_digits_;
  float label_smoothing_;
};

}  // namespace digitpad
