// What a model becomes before it is stored: fewer layers, fewer bytes, the same answers.
#include "digits/fold.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "digits/dequantize.hpp"

namespace digitpad {
namespace {

constexpr const char* kTrained = R"({"input":[28,28,1],"layers":[
  {"type":"Conv2d","units":4,"kernel":3,"padding":1},{"type":"BatchNorm"},{"type":"Relu"},
  {"type":"MaxPool2d","size":4},{"type":"Dropout","rate":0.5},{"type":"Affine","units":10}]})";

Matrix<float> some_images() {
  Random random(2);
  return normal_matrix<float>(random, 5, 784, 0.5);
}

/// A model whose BatchNorm has seen batches, and whose scales and shifts are not those it began
/// with.
Model trained() {
  Model model = new_model("m", parse_architecture(kTrained, "test").value(), 3);
  Random random(4);
  *model.network.parameters()[2].value = normal_matrix<float>(random, 1, 4, 1);  // gamma1
  *model.network.parameters()[3].value = normal_matrix<float>(random, 1, 4, 1);  // beta1
  model.network.set_training(true);
  for (int batch = 0; batch < 20; ++batch) model.network.predict(some_images());
  model.network.set_training(false);
  return model;
}

TEST(Folding, KeepsTheScoresWithoutBatchNormAndDropout) {
  Model model = trained();
  Model folded = fold(model);
  EXPECT_EQ(layer_names(folded.architecture),
            (std::vector<std::string>{"Conv2d1", "Relu1", "MaxPool2d1", "Affine1"}));
  const Matrix<float> wanted = model.network.predict(some_images());
  const Matrix<float> scores = folded.network.predict(some_images());
  EXPECT_LT((scores - wanted).cwiseAbs().maxCoeff(), 1e-4);
  EXPECT_GT(wanted.cwiseAbs().maxCoeff(), 0.1);
}

TEST(Folding, KeepsWhatCountsAsADigit) {
  Model model = trained();
  model.digit_threshold = 0.9f;
  EXPECT_EQ(fold(model).digit_threshold, 0.9f);
}

TEST(Folding, LeavesATutorialNetworkAsItIs) {
  const Model model = new_model("t", two_layer_architecture(4, LayerType::relu), 1);
  EXPECT_EQ(write_safetensors(to_safetensors(fold(model), DType::f32)),
            write_safetensors(to_safetensors(model, DType::f32)));
}

TEST(Dequantizing, RefusesScalesThatFitNoTensor) {
  for (const std::vector<Tensor>& wrong :
       {std::vector<Tensor>{{"W1.scale", DType::f32, {2}, {1, 1}}},
        std::vector<Tensor>{{"W1", DType::i8, {1, 3}, {1, 2, 3}},
                            {"W1.scale", DType::f32, {2}, {1, 1}}}}) {
    const Result<std::vector<Tensor>> result = dequantized(wrong, "x.safetensors");
    ASSERT_FALSE(result.ok());
    EXPECT_THAT(result.status().message, testing::HasSubstr("x.safetensors: tensor W1.scale"));
  }
}

}  // namespace
}  // namespace digitpad
