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
                    Wrong{"\"seed\"", "\"labelSmoothing\": 2, \"seed\"", {"labelSmoothing", "2"}},
                    Wrong{": 0.1}", ": -1}", {"learningRate", "-1"}},
                    Wrong{"\"batchSize\": 5", "\"batchSize\": 0", {"batchSize", "0"}},
                    Wrong{"\"steps\": 3, ", "", {"steps", "missing"}},
                    Wrong{"\"F16\"", "\"F8\"", {"storedAs", "F16"}},
                    Wrong{"\"seed\"", "\"sead\"", {"sead"}},
                    Wrong{"\"units\": 8", "\"units\": -8", {"architecture", "units", "-8"}}));

}  // namespace
}  // namespace digitpad
