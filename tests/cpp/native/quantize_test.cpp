// Weights as few whole numbers: what the file holds, and what the network still says.
#include "digits/quantize.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "digits/dequantize.hpp"

namespace digitpad {
namespace {

constexpr const char* kConvolutional = R"({"input":[28,28,1],"layers":[
  {"type":"Conv2d","units":6,"kernel":5,"padding":2},{"type":"Relu"},{"type":"MaxPool2d","size":4},
  {"type":"Conv2d","units":8,"kernel":3,"padding":0},{"type":"Relu"},
  {"type":"Affine","units":10}]})";

/// Images whose pixels resemble their neighbours, as those of drawings do.
Matrix<float> smooth_images(std::uint64_t seed) {
  Random random(seed);
  const Matrix<float> coarse = normal_matrix<float>(random, 60, 49, 1);
  Matrix<float> images(60, 784);
  for (Index n = 0; n < 60; ++n)
    for (Index i = 0; i < 784; ++i) images(n, i) = coarse(n, i / 28 / 4 * 7 + i % 28 / 4);
  return images.cwiseMax(0);
}

Model small_model() {
  return new_model("m", parse_architecture(kConvolutional, "test").value(), 5);
}

Model read_back(const Model& model, std::vector<Tensor> tensors) {
  return model_from_safetensors(to_safetensors(model, std::move(tensors)), "test").value();
}

/// The nearest whole number for each weight by itself, with the same scales.
std::vector<Tensor> rounded_one_by_one(const Model& model, std::vector<Tensor> tensors) {
  std::size_t next = 0;
  for (const Tensor& original : tensors_of(model, DType::f32)) {
    if (tensors[next].dtype == DType::i8) {
      const std::vector<double>& scales = tensors[next + 1].values;
      for (std::size_t i = 0; i < original.values.size(); ++i)
        tensors[next].values[i] = std::round(original.values[i] / scales[i % scales.size()]);
      ++next;
    }
    ++next;
  }
  return tensors;
}

TEST(Quantizing, KeepsTheScoresBetterThanRoundingOneByOne) {
  Model model = small_model();
  const std::vector<Tensor> tensors = quantized(small_model(), smooth_images(1));
  Model careful = read_back(model, tensors);
  Model careless = read_back(model, rounded_one_by_one(model, tensors));
  const Matrix<float> others = smooth_images(2);
  const Matrix<float> wanted = model.network.predict(others);
  const float careful_error = (careful.network.predict(others) - wanted).norm();
  const float careless_error = (careless.network.predict(others) - wanted).norm();
  EXPECT_GT(careful_error, 0);
  EXPECT_LT(careful_error, 0.6f * careless_error);
  EXPECT_LT(careful_error, 0.05f * wanted.norm());
}

TEST(Quantizing, StoresWholeNumbersWithAScaleForEachChannelAndLeavesBiasesAlone) {
  const Model model = small_model();
  const std::vector<Tensor> tensors = quantized(small_model(), smooth_images(1));
  ASSERT_EQ(tensors.size(), 9u);
  for (std::size_t i = 0; i < 9; i += 3) {
    EXPECT_EQ(tensors[i].dtype, DType::i8);
    for (const double value : tensors[i].values)
      EXPECT_TRUE(value == std::round(value) && std::abs(value) <= 31) << value;
    EXPECT_EQ(tensors[i + 1].name, tensors[i].name + ".scale");
    EXPECT_EQ(tensors[i + 1].shape, std::vector<std::int64_t>{tensors[i].shape.back()});
  }
  EXPECT_EQ(tensors[2].values, tensors_of(model, DType::f32)[1].values);
}

TEST(Quantizing, GivesLargeLayersFewerNumbers) {
  const Model model = new_model("t", two_layer_architecture(20, LayerType::relu), 1);
  const std::vector<Tensor> tensors = quantized(model, smooth_images(1));
  for (const double value : tensors[0].values) EXPECT_LE(std::abs(value), 10);
}

TEST(Quantizing, OfZerosGivesZeros) {
  Model model = small_model();
  for (const Parameter<float>& parameter : model.network.parameters()) parameter.value->setZero();
  Model back = read_back(small_model(), quantized(model, smooth_images(1)));
  EXPECT_EQ(back.network.predict(smooth_images(2)).cwiseAbs().maxCoeff(), 0);
}

}  // namespace
}  // namespace digitpad
