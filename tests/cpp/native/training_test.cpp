// Training: a recipe done as it says, the same each time.
#include "digits/training.hpp"

#include <gtest/gtest.h>

namespace digitpad {
namespace {

MnistSet ten_random_images() {
  Random random(1);
  MnistSet set;
  set.x = normal_matrix<float>(random, 10, 784, 0.3);
  set.t = Matrix<float>::Identity(10, 10);
  return set;
}

Recipe tiny_recipe() {
  Recipe recipe{};
  recipe.name = "tiny";
  recipe.architecture = two_layer_architecture(8, "Relu");
  recipe.architecture.weight_init_std = 0.1;
  recipe.learning_rate = 0.1f;
  recipe.batch_size = 4;
  recipe.replicas = 1;
  recipe.steps = 200;
  recipe.seed = 4;
  return recipe;
}

std::vector<float> losses(const Recipe& recipe, int steps) {
  const MnistSet train = ten_random_images();
  Training training(recipe, train);
  std::vector<float> result;
  for (int step = 0; step < steps; ++step) result.push_back(training.step());
  return result;
}

TEST(Training, GivesTheSameLossesAgainAndOthersForAnotherSeed) {
  Recipe other = tiny_recipe();
  other.seed = 5;
  EXPECT_EQ(losses(tiny_recipe(), 5), losses(tiny_recipe(), 5));
  EXPECT_NE(losses(tiny_recipe(), 5), losses(other, 5));
}

TEST(Training, InReplicasGivesTheSameLossesAgain) {
  Recipe recipe = tiny_recipe();
  recipe.replicas = 2;
  recipe.optimizer = Recipe::Optimizer::adam;
  recipe.augmentation.shift = 2;
  recipe.weight_average = 0.9;
  EXPECT_EQ(losses(recipe, 20), losses(recipe, 20));
}

TEST(Training, LowersTheLossHoweverItIsDone) {
  const MnistSet train = ten_random_images();
  for (const Index replicas : {1, 2}) {
    for (const auto optimizer : {Recipe::Optimizer::sgd, Recipe::Optimizer::adam}) {
      Recipe recipe = tiny_recipe();
      recipe.replicas = replicas;
      recipe.optimizer = optimizer;
      recipe.one_cycle = optimizer == Recipe::Optimizer::adam;
      if (recipe.one_cycle) recipe.learning_rate = 0.01f;
      Training training(recipe, train);
      const float before = training.model().network.loss(train.x, train.t);
      for (int step = 0; step < 200; ++step) training.step();
      Model model = training.model();
      EXPECT_LT(model.network.loss(train.x, train.t), before / 5);
    }
  }
}

TEST(Training, WithLabelSmoothingStaysDoubtful) {
  Recipe recipe = tiny_recipe();
  recipe.label_smoothing = 0.5;
  const std::vector<float> found = losses(recipe, 2000);
  // The least that can be reached is the entropy of the smoothed target, 0.55 and nine times 0.05.
  EXPECT_GT(found.back(), 1.6);
  EXPECT_LT(found.back(), 1.9);
}

}  // namespace
}  // namespace digitpad
