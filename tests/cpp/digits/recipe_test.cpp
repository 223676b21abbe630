// Recipes: what they say is done, the same each time; what they cannot say is refused by field.
#include "digits/recipe.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace digitpad {
namespace {

using testing::HasSubstr;

constexpr const char* kRecipe = R"({
  "name": "tiny",
  "architecture": {"input": [28, 28, 1], "weightInitStd": 0.1,
                   "layers": [{"type": "Affine", "units": 8}, {"type": "Relu"}, {"type": "Affine", "units": 10}]},
  "optimizer": {"type": "Sgd", "learningRate": 0.1},
  "batchSize": 5, "steps": 3, "evaluateEvery": 1, "seed": 4, "storedAs": "F16"})";

MnistSet ten_random_images() {
  Random random(1);
  MnistSet set;
  set.x = normal_matrix<float>(random, 10, 784, 0.3);
  set.t = Matrix<float>::Identity(10, 10);
  return set;
}

TEST(Recipe, SaysHowAModelIsTrained) {
  const Recipe recipe = parse_recipe(kRecipe, "tiny.json").value();
  EXPECT_EQ(recipe.name, "tiny");
  EXPECT_FLOAT_EQ(recipe.learning_rate, 0.1f);
  EXPECT_EQ(recipe.batch_size, 5);
  EXPECT_EQ(recipe.steps, 3);
  EXPECT_EQ(recipe.stored_as, DType::f16);
  EXPECT_EQ(recipe.architecture.layers[0].units, 8);
}

TEST(Recipe, GivesTheSameLossesAgainAndOthersForAnotherSeed) {
  const MnistSet train = ten_random_images();
  const auto losses = [&](std::uint64_t seed) {
    Recipe recipe = parse_recipe(kRecipe, "tiny.json").value();
    recipe.seed = seed;
    Training training(recipe, train);
    return std::vector<float>{training.step(), training.step(), training.step()};
  };
  EXPECT_EQ(losses(4), losses(4));
  EXPECT_NE(losses(4), losses(5));
}

TEST(Recipe, LowersTheLoss) {
  const MnistSet train = ten_random_images();
  Training training(parse_recipe(kRecipe, "tiny.json").value(), train);
  const float before = training.model().network.loss(train.x, train.t);
  for (int step = 0; step < 200; ++step) training.step();
  EXPECT_LT(training.model().network.loss(train.x, train.t), before / 5);
}

struct Wrong {
  std::string from, to;
  std::vector<std::string> words;
};

class WrongRecipe : public testing::TestWithParam<Wrong> {};

TEST_P(WrongRecipe, IsRefusedByFieldAndValue) {
  std::string text = kRecipe;
  text.replace(text.find(GetParam().from), GetParam().from.size(), GetParam().to);
  const Result<Recipe> result = parse_recipe(text, "tiny.json");
  ASSERT_FALSE(result.ok());
  EXPECT_THAT(result.status().message, HasSubstr("tiny.json"));
  for (const std::string& word : GetParam().words)
    EXPECT_THAT(result.status().message, HasSubstr(word));
}

INSTANTIATE_TEST_SUITE_P(
    Each, WrongRecipe,
    testing::Values(Wrong{"\"Sgd\"", "\"Newton\"", {"optimizer", "type", "Sgd"}},
                    Wrong{": 0.1}", ": -1}", {"learningRate", "-1"}},
                    Wrong{"\"batchSize\": 5", "\"batchSize\": 0", {"batchSize", "0"}},
                    Wrong{"\"steps\": 3, ", "", {"steps", "missing"}},
                    Wrong{"\"F16\"", "\"F8\"", {"storedAs", "F16"}},
                    Wrong{"\"seed\"", "\"sead\"", {"sead"}},
                    Wrong{"\"units\": 8", "\"units\": -8", {"architecture", "units", "-8"}}));

}  // namespace
}  // namespace digitpad
