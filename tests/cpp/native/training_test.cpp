// Training: a recipe done as it says, the same each time.
#include "digits/training.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "digits/mnist.hpp"

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
  recipe.architecture = two_layer_architecture(8, LayerType::relu);
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
  Training training(recipe, train.x, train.t);
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

/// The parameters and buffers that the next step begins with, by name.
std::map<std::string, std::vector<double>> state_of(const Training& training) {
  std::map<std::string, std::vector<double>> state;
  for (const Tensor& tensor : training.checkpoint().tensors) state[tensor.name] = tensor.values;
  return state;
}

TEST(Training, InReplicasGoesDownTheMeanOfTheirGradientsAndKeepsTheMeanOfTheirBuffers) {
  const MnistSet train = ten_random_images();
  Recipe recipe = tiny_recipe();
  recipe.architecture.layers.insert(recipe.architecture.layers.begin() + 1,
                                    {.type = LayerType::batch_norm});
  recipe.replicas = 2;
  std::map<std::string, std::vector<double>> wanted;
  for (std::uint64_t replica = 0; replica < 2; ++replica) {
    Model model = new_model(recipe.name, recipe.architecture, recipe.seed);
    model.network.set_training(true);
    Random random(derived_seed(recipe.seed, replica));
    Matrix<float> x(2, 784), t(2, 10);
    TrainingSamples(recipe, train.x, train.t).draw(0, random, x, t);
    model.network.gradient(x, t);
    for (const Parameter<float>& entry : model.network.state()) {
      std::vector<double>& mean = wanted[entry.name()];
      mean.resize(static_cast<std::size_t>(entry.value->size()));
      for (std::size_t i = 0; i < mean.size(); ++i) {
        const Index at = static_cast<Index>(i);
        const double step = entry.gradient ? 0.1 * entry.gradient->data()[at] : 0;
        mean[i] += (entry.value->data()[at] - step) / 2;
      }
    }
  }
  Training training(recipe, train.x, train.t);
  training.step();
  const auto found = state_of(training);
  ASSERT_THAT(found, testing::SizeIs(wanted.size()));
  for (const auto& [name, values] : wanted)
    EXPECT_THAT(found.at(name), testing::Pointwise(testing::DoubleNear(1e-5), values)) << name;
}

TEST(Training, InOneCycleStepsMostAfterAFifthAndHardlyAtTheEnds) {
  const MnistSet train = ten_random_images();
  Recipe recipe = tiny_recipe();
  recipe.one_cycle = true;
  recipe.steps = 20;
  Training training(recipe, train.x, train.t);
  std::vector<double> moved;
  for (int step = 0; step < 20; ++step) {
    const std::vector<double> before = state_of(training)["b2"];
    training.step();
    const std::vector<double> after = state_of(training)["b2"];
    double sum = 0;
    for (std::size_t i = 0; i < before.size(); ++i) sum += std::abs(after[i] - before[i]);
    moved.push_back(sum);
  }
  EXPECT_LT(moved[0], moved[4] / 20);
  EXPECT_LT(moved[1], moved[4]);
  EXPECT_LT(moved[19], moved[4] / 20);
}

TEST(Training, LowersTheLossHoweverItIsDone) {
  const MnistSet train = ten_random_images();
  for (const Index replicas : {1, 2}) {
    for (const auto optimizer :
         {Recipe::Optimizer::sgd, Recipe::Optimizer::momentum, Recipe::Optimizer::adam}) {
      Recipe recipe = tiny_recipe();
      recipe.replicas = replicas;
      recipe.optimizer = optimizer;
      recipe.momentum = 0.5f;
      recipe.one_cycle = optimizer == Recipe::Optimizer::adam;
      if (recipe.one_cycle) recipe.learning_rate = 0.01f;
      Training training(recipe, train.x, train.t);
      const float before = training.model().network.loss(train.x, train.t);
      for (int step = 0; step < 200; ++step) training.step();
      Model model = training.model();
      EXPECT_LT(model.network.loss(train.x, train.t), before / 5);
    }
  }
}

/// Every kind of state that a step leaves behind.
Recipe recipe_with_memory(Recipe::Optimizer optimizer) {
  Recipe recipe = tiny_recipe();
  recipe.architecture.layers.insert(
      recipe.architecture.layers.begin() + 1,
      {{.type = LayerType::batch_norm}, {.type = LayerType::dropout, .rate = 0.3}});
  recipe.optimizer = optimizer;
  recipe.momentum = 0.9f;
  recipe.replicas = 2;
  recipe.one_cycle = true;
  recipe.weight_average = 0.9;
  recipe.augmentation.shift = 2;
  recipe.easing = 0.9;
  return recipe;
}

class InterruptedTraining : public testing::TestWithParam<Recipe::Optimizer> {};

TEST_P(InterruptedTraining, GoesOnAsIfItHadNotBeen) {
  const MnistSet train = ten_random_images();
  const Recipe recipe = recipe_with_memory(GetParam());
  Training whole(recipe, train.x, train.t), resumed(recipe, train.x, train.t);
  for (int step = 0; step < 10; ++step) whole.step();
  const std::vector<std::uint8_t> bytes = write_safetensors(whole.checkpoint());
  ASSERT_TRUE(resumed.resume(read_safetensors(bytes, "ten").value(), "ten").ok());
  EXPECT_EQ(resumed.steps(), 10);
  for (int step = 0; step < 10; ++step) EXPECT_EQ(resumed.step(), whole.step());
  EXPECT_EQ(write_safetensors(resumed.checkpoint()), write_safetensors(whole.checkpoint()));
  EXPECT_EQ(write_safetensors(to_safetensors(resumed.model(), DType::f32)),
            write_safetensors(to_safetensors(whole.model(), DType::f32)));
}

INSTANTIATE_TEST_SUITE_P(Each, InterruptedTraining,
                         testing::Values(Recipe::Optimizer::sgd, Recipe::Optimizer::momentum,
                                         Recipe::Optimizer::adam));

TEST(Training, RefusesAnotherNetworksCheckpointAndGoesOnAsItWas) {
  const MnistSet train = ten_random_images();
  const Recipe recipe = recipe_with_memory(Recipe::Optimizer::adam);
  Training training(recipe, train.x, train.t), other(tiny_recipe(), train.x, train.t);
  training.step();
  const std::vector<std::uint8_t> before = write_safetensors(training.checkpoint());
  const Status missing = training.resume(other.checkpoint(), "other.checkpoint");
  EXPECT_THAT(missing.message,
              testing::AllOf(testing::HasSubstr("other.checkpoint"), testing::HasSubstr("gamma1")));
  SafetensorsFile late = training.checkpoint();
  late.metadata["step"] = "201";
  EXPECT_THAT(training.resume(late, "late.checkpoint").message,
              testing::AllOf(testing::HasSubstr("late.checkpoint"), testing::HasSubstr("201"),
                             testing::HasSubstr("200")));
  EXPECT_EQ(write_safetensors(training.checkpoint()), before);
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
