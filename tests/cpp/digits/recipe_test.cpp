// Recipes: what they say, and how what they cannot say is refused by field.
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

TEST(Recipe, SaysHowAModelIsTrained) {
  const Recipe recipe = parse_recipe(kRecipe, "tiny.json").value();
  EXPECT_EQ(recipe.name, "tiny");
  EXPECT_FLOAT_EQ(recipe.learning_rate, 0.1f);
  EXPECT_EQ(recipe.batch_size, 5);
  EXPECT_EQ(recipe.steps, 3);
  EXPECT_EQ(recipe.stored_as, DType::f16);
  EXPECT_EQ(recipe.architecture.layers[0].units, 8);
}

TEST(Recipe, LeavesOutWhatTheTutorialsDoWithout) {
  const Recipe recipe = parse_recipe(kRecipe, "tiny.json").value();
  EXPECT_FALSE(recipe.one_cycle);
  EXPECT_EQ(recipe.label_smoothing, 0);
  EXPECT_EQ(recipe.weight_average, 0);
  EXPECT_EQ(recipe.augmentation.rotation, 0);
  EXPECT_EQ(recipe.replicas, 1);
  EXPECT_EQ(recipe.easing, 0);
  EXPECT_EQ(recipe.drawn, 0);
  EXPECT_EQ(recipe.not_digits, 0);
  EXPECT_EQ(recipe.validation, 0);
}

TEST(Recipe, SaysWhatTheImagesAreAndWhichAreKeptBack) {
  std::string text = kRecipe;
  text.replace(text.find("\"seed\""), 0,
               R"("easing": 0.3, "drawn": 0.1, "notDigits": 0.05, "validation": 3000, )");
  const Recipe recipe = parse_recipe(text, "tiny.json").value();
  EXPECT_EQ(recipe.easing, 0.3);
  EXPECT_EQ(recipe.drawn, 0.1);
  EXPECT_EQ(recipe.not_digits, 0.05);
  EXPECT_EQ(recipe.validation, 3000);
}

TEST(Recipe, ReadsEachOptimizer) {
  const auto with = [](const std::string& optimizer) {
    std::string text = kRecipe;
    const std::string old = R"({"type": "Sgd", "learningRate": 0.1})";
    return parse_recipe(text.replace(text.find(old), old.size(), optimizer), "tiny.json").value();
  };
  const Recipe momentum = with(R"({"type": "Momentum", "learningRate": 0.1, "momentum": 0.9})");
  EXPECT_EQ(momentum.optimizer, Recipe::Optimizer::momentum);
  EXPECT_FLOAT_EQ(momentum.momentum, 0.9f);
  const Recipe adam = with(R"({"type": "Adam", "learningRate": 0.1, "weightDecay": 0.01})");
  EXPECT_EQ(adam.optimizer, Recipe::Optimizer::adam);
  EXPECT_FLOAT_EQ(adam.weight_decay, 0.01f);
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
    testing::Values(Wrong{"\"Sgd\"", "\"Newton\"", {"optimizer", "type", "Sgd", "Adam"}},
                    Wrong{
                        "\"seed\"", "\"schedule\": \"Linear\", \"seed\"", {"schedule", "OneCycle"}},
                    Wrong{"\"seed\"", "\"replicas\": 2, \"seed\"", {"replicas", "divide"}},
                    Wrong{"\"seed\"",
                          "\"augmentation\": {\"rotation\": 999}, \"seed\"",
                          {"augmentation", "rotation", "999"}},
                    Wrong{"\"seed\"", "\"easing\": 1.5, \"seed\"", {"easing", "1.5"}},
                    Wrong{"\"seed\"",
                          "\"drawn\": 0.7, \"notDigits\": 0.4, \"seed\"",
                          {"notDigits", "drawn", "sum"}},
                    Wrong{"\"seed\"", "\"validation\": 60000, \"seed\"", {"validation", "60000"}},
                    Wrong{"\"seed\"", "\"labelSmoothing\": 2, \"seed\"", {"labelSmoothing", "2"}},
                    Wrong{": 0.1}", ": -1}", {"learningRate", "-1"}},
                    Wrong{"\"batchSize\": 5", "\"batchSize\": 0", {"batchSize", "0"}},
                    Wrong{"\"steps\": 3, ", "", {"steps", "missing"}},
                    Wrong{"\"F16\"", "\"F8\"", {"storedAs", "F16"}},
                    Wrong{"\"seed\"", "\"sead\"", {"sead"}},
                    Wrong{"\"units\": 8", "\"units\": -8", {"architecture", "units", "-8"}}));

}  // namespace
}  // namespace digitpad
