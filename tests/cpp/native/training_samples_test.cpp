// What a training step learns from, in the shares that the recipe says.
#include "digits/training_samples.hpp"

#include <gtest/gtest.h>

namespace digitpad {
namespace {

constexpr Index kRows = 2000;

/// One image of MNIST's: all grey, a 3.
struct Drawn {
  Matrix<float> images = Matrix<float>::Constant(1, kImageSize, 0.5f);
  Matrix<float> labels = Matrix<float>::Zero(1, 10);
  Matrix<float> x{kRows, kImageSize}, t{kRows, 10};

  explicit Drawn(const Recipe& recipe, double progress = 0) {
    labels(0, 3) = 1;
    Random random(7);
    TrainingSamples(recipe, images, labels).draw(progress, random, x, t);
  }
  bool is_mnist(Index n) const { return x.row(n) == images.row(0); }
};

TEST(TrainingSamples, AreMnistsWhereTheRecipeSaysNothing) {
  const Drawn drawn(Recipe{});
  for (Index n = 0; n < kRows; ++n) EXPECT_TRUE(drawn.is_mnist(n) && drawn.t(n, 3) == 1);
}

TEST(TrainingSamples, AreDrawnOrNoDigitsInTheSharesOfTheRecipe) {
  Recipe recipe{};
  recipe.drawn = 0.3;
  recipe.not_digits = 0.2;
  const Drawn drawn(recipe);
  int mnist = 0, by_rule = 0, not_digits = 0;
  std::array<int, 10> labels{};
  for (Index n = 0; n < kRows; ++n) {
    const bool digit = drawn.t.row(n).maxCoeff() == 1;
    if (digit && !drawn.is_mnist(n)) ++labels[static_cast<std::size_t>(argmax<float>(drawn.t, n))];
    ++(drawn.is_mnist(n) ? mnist : digit ? by_rule : not_digits);
    EXPECT_NEAR(drawn.t.row(n).sum(), 1, 1e-6);
  }
  EXPECT_NEAR(mnist, 0.5 * kRows, 0.05 * kRows);
  EXPECT_NEAR(by_rule, 0.3 * kRows, 0.05 * kRows);
  EXPECT_NEAR(not_digits, 0.2 * kRows, 0.05 * kRows);
  for (const int count : labels) EXPECT_GT(count, 0.015 * kRows);
}

TEST(TrainingSamples, OfNoDigitAreATenthOfEach) {
  Recipe recipe{};
  recipe.not_digits = 1;
  EXPECT_TRUE(Drawn(recipe).t.isApproxToConstant(0.1f));
}

TEST(TrainingSamples, ChangeLessAndLessWhileTheAugmentationEases) {
  Recipe recipe{};
  recipe.augmentation.gain = 0.5;
  recipe.easing = 0.5;
  const auto change = [&](double progress) {
    const Drawn drawn(recipe, progress);
    return (drawn.x.array() - 0.5f).abs().maxCoeff();
  };
  EXPECT_EQ(change(0), change(0.5));
  EXPECT_GT(change(0.5), change(0.75));
  EXPECT_GT(change(0.75), 0);
  EXPECT_EQ(change(1), 0);
}

}  // namespace
}  // namespace digitpad
