// What a lesson teaches, what it must not change, and that it can be had again.
#include "digits/lesson.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

#include "digits/calibration.hpp"
#include "digits/labels.hpp"
#include "digits/strokes.hpp"

namespace digitpad {
namespace {

constexpr const char* kTwoLayers = R"({"input":[28,28,1],"layers":[
  {"type":"Affine","units":20},{"type":"Relu"},{"type":"Affine","units":10}]})";
constexpr const char* kDeep = R"({"input":[28,28,1],"layers":[
  {"type":"Conv2d","units":3,"kernel":3,"padding":1},{"type":"Relu"},{"type":"MaxPool2d","size":2},
  {"type":"Conv2d","units":3,"kernel":3,"padding":1},{"type":"Relu"},
  {"type":"Conv2d","units":4,"kernel":3,"padding":1},{"type":"Relu"},{"type":"AvgPool2d","size":7},
  {"type":"Affine","units":10}]})";

/// Ten signs, each a block of ink in its own place: five columns of two.
Matrix<float> signs() {
  Matrix<float> images = Matrix<float>::Zero(10, kImageSize);
  for (int sign = 0; sign < 10; ++sign)
    for (int y = 0; y < 8; ++y)
      for (int x = 0; x < 5; ++x)
        images(sign, (4 + 12 * (sign / 5) + y) * kImageSide + 1 + 5 * (sign % 5) + x) = 1;
  return images;
}

/// A sign that is none of the ten: a ring around all of them.
Matrix<float> ring() {
  Matrix<float> image = Matrix<float>::Zero(1, kImageSize);
  for (int i = 2; i < 26; ++i)
    for (const int at :
         {2 * kImageSide + i, 25 * kImageSide + i, i * kImageSide + 2, i * kImageSide + 25})
      image(0, at) = 1;
  return image;
}

std::vector<Index> answers(Model& model, const Matrix<float>& images) {
  const Matrix<float> scores = model.network.predict(images);
  std::vector<Index> digits;
  for (Index n = 0; n < scores.rows(); ++n) digits.push_back(argmax<float>(scores, n));
  return digits;
}

Matrix<float> probabilities(Model& model, const Matrix<float>& images) {
  Matrix<float> p;
  softmax<float>(model.network.predict(images), p);
  return p;
}

/// Knows the ten signs as 0 to 9, and is fairly sure of them.
Model model_of_signs() {
  Model model = new_model("signs", parse_architecture(kTwoLayers, "test").value(), 5);
  std::vector<std::uint8_t> labels(10);
  std::iota(labels.begin(), labels.end(), std::uint8_t{0});
  const Matrix<float> x = signs(), t = 0.9f * one_hot(labels).array() + 0.01f;
  Adam<float> adam(0);
  for (int step = 0; step < 200; ++step) {
    model.network.gradient(x, t);
    adam.update(model.network.parameters(), 0.005f);
  }
  return model;
}

Lesson taught(const Model& model, const Matrix<float>& drawings,
              const std::vector<std::uint8_t>& labels) {
  Lesson lesson(model, drawings, labels, signs());
  while (!lesson.done()) lesson.step();
  return lesson;
}

TEST(Lesson, TeachesADrawingAndForgetsNoneOfWhatItRehearses) {
  Model model = model_of_signs();
  std::vector<Index> all(10);
  std::iota(all.begin(), all.end(), Index{0});
  ASSERT_EQ(answers(model, signs()), all);
  const std::uint8_t label = answers(model, ring())[0] == 3 ? 4 : 3;
  const Matrix<float> before = probabilities(model, signs());
  taught(model, ring(), {label}).give_to(model.network);
  EXPECT_EQ(answers(model, ring())[0], label);
  EXPECT_EQ(answers(model, signs()), all);
  EXPECT_LT((probabilities(model, signs()) - before).cwiseAbs().maxCoeff(), 0.08);
}

TEST(Lesson, TeachesAllItsDrawings) {
  Model model = model_of_signs();
  Matrix<float> drawings(20, kImageSize);  // more than a batch holds
  std::vector<std::uint8_t> labels;
  for (Index n = 0; n < 20; ++n) {
    drawings.row(n) = n < 10 ? signs().row(n) : ring().row(0);
    labels.push_back(static_cast<std::uint8_t>(n < 10 ? n : 6));
  }
  taught(model, drawings, labels).give_to(model.network);
  EXPECT_THAT(answers(model, drawings), testing::ElementsAreArray(labels));
}

TEST(Lesson, HardlyChangesForADrawingThatIsReadSurely) {
  Model model = model_of_signs();
  cool(model.network, 0.2);
  ASSERT_GT(probabilities(model, signs())(3, 3), 0.999);
  const Matrix<float> W1 = *model.network.parameters()[0].value;
  taught(model, signs().row(3), {3}).give_to(model.network);
  EXPECT_LT((*model.network.parameters()[0].value - W1).cwiseAbs().maxCoeff(), 0.01);
}

TEST(Lesson, LeavesTheModelAsItIsUntilItsWeightsAreAskedFor) {
  const Model model = model_of_signs();
  const Matrix<float> W1 = *model.network.parameters()[0].value;
  const Lesson lesson = taught(model, ring(), {3});
  EXPECT_EQ(*model.network.parameters()[0].value, W1);
  lesson.give_to(model.network);
  EXPECT_NE(*model.network.parameters()[0].value, W1);
}

TEST(Lesson, OfADeepNetworkChangesTheLastThreeLayersWithWeights) {
  const Model model = new_model("", parse_architecture(kDeep, "test").value(), 2);
  Model after = new_model("", model.architecture, 2);
  taught(model, ring(), {3}).give_to(after.network);
  std::vector<std::string> changed;
  for (std::size_t i = 0; i < model.network.parameters().size(); ++i)
    if (*model.network.parameters()[i].value != *after.network.parameters()[i].value)
      changed.push_back(model.network.parameters()[i].name());
  EXPECT_THAT(changed, testing::ElementsAre("W2", "b2", "W3", "b3", "W4", "b4"));
}

TEST(Lesson, GivesTheSameWeightsForTheSameDrawings) {
  const Model model = model_of_signs();
  Model one = new_model("", model.architecture, 0), two = new_model("", model.architecture, 1);
  taught(model, ring(), {3}).give_to(one.network);
  taught(model, ring(), {3}).give_to(two.network);
  EXPECT_EQ(*one.network.parameters()[0].value, *two.network.parameters()[0].value);
}

TEST(Lesson, ComesDownItsLoss) {
  const Model model = model_of_signs();
  Lesson lesson(model, ring(), std::vector<std::uint8_t>{3}, signs());
  const float first = lesson.step();
  float last = first;
  Index steps = 1;
  for (; !lesson.done(); ++steps) last = lesson.step();
  EXPECT_EQ(steps, lesson.steps());
  EXPECT_LT(last, 0.8f * first);
}

}  // namespace
}  // namespace digitpad
