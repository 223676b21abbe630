// The tools, as JavaScript works them: a model comes as a file, results go out.
#include "tools.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "files/npy.hpp"

namespace digitpad {
namespace {

using testing::HasSubstr;

void fill(std::span<std::uint8_t> buffer, const std::vector<std::uint8_t>& values) {
  std::copy(values.begin(), values.end(), buffer.begin());
}

class TheTools : public testing::Test {
 protected:
  void SetUp() override {
    const std::vector<std::uint8_t> file = write_safetensors(to_safetensors(model, DType::f32));
    fill(tools.bytes(file.size()), file);
    ASSERT_TRUE(tools.load("a.safetensors").ok());
    put_images(2);
  }

  void put_images(std::size_t n) {
    std::span<float> images = tools.images(n);
    for (std::size_t i = 0; i < images.size(); ++i)
      images[i] = static_cast<float>(i * 37 % 101) / 101;
    fill(tools.labels(n), std::vector<std::uint8_t>(n, 4));
  }

  std::vector<GradientCheck> check_gradients(double epsilon, int broken_layer) {
    EXPECT_TRUE(tools.begin_gradient_check(epsilon, broken_layer).ok());
    while (!tools.checking()->done()) tools.check_next_element();
    return tools.checking()->checks();
  }

  Status read_npy(const Tensor& tensor, const std::string& file) {
    const std::vector<std::uint8_t> bytes = write_npy(tensor);
    fill(tools.bytes(bytes.size()), bytes);
    return tools.read_npy(file);
  }

  Model model = new_model("three", two_layer_architecture(3, LayerType::sigmoid), 7);
  Tools tools;
};

TEST_F(TheTools, CheckGradientsOfEveryParameter) {
  const std::vector<GradientCheck> checks = check_gradients(0, -1);
  ASSERT_EQ(checks.size(), 4u);
  EXPECT_EQ(checks[0].parameter, "W1");
  EXPECT_EQ(checks[0].size, 784 * 3);
  EXPECT_EQ(checks[3].parameter, "b2");
  for (const GradientCheck& check : checks) {
    EXPECT_LT(check.difference, 1e-8) << check.parameter;
    EXPECT_GT(check.difference, 0) << check.parameter;
    EXPECT_NEAR(check.backprop, check.numerical, 1e-8) << check.parameter;
  }
}

TEST_F(TheTools, CheckOneElementAfterTheOther) {
  ASSERT_TRUE(tools.begin_gradient_check(0, -1).ok());
  EXPECT_EQ(tools.checking()->elements(), 784 * 3 + 3 + 3 * 10 + 10);
  EXPECT_EQ(tools.checking()->checked(), 0);
  EXPECT_EQ(tools.checking()->checks()[0].numerical, 0);
  tools.check_next_element();
  tools.check_next_element();
  EXPECT_EQ(tools.checking()->checked(), 2);
}

TEST_F(TheTools, FindTheLayerThatIsBroken) {
  const std::vector<GradientCheck> right = check_gradients(0, -1);
  const std::vector<GradientCheck> broken = check_gradients(0, 1);  // the Sigmoid
  for (const std::size_t before : {0, 1}) {
    EXPECT_NEAR(broken[before].backprop, right[before].backprop / 2, 1e-12);
    EXPECT_NEAR(broken[before].numerical, right[before].numerical, 1e-12);
    EXPECT_NEAR(broken[before].difference, right[before].numerical / 2, 1e-8);
  }
  for (const std::size_t behind : {2, 3}) EXPECT_LT(broken[behind].difference, 1e-8);
}

TEST_F(TheTools, CanDifferentiateTheTutorialsLoss) {
  // Of -sum t log(y + e) the gradient is backprop's times y / (y + e) where t is 1: about 1 - 10 e.
  const double epsilon = 1e-3;
  const GradientCheck b2 = check_gradients(epsilon, -1)[3];
  EXPECT_NEAR(b2.difference / b2.backprop, 10 * epsilon, 2 * epsilon);
}

TEST_F(TheTools, CheckTheGradientsOfWhatBatchNormHasSeen) {
  Architecture architecture = two_layer_architecture(3, LayerType::sigmoid);
  architecture.layers.insert(architecture.layers.begin() + 1, {.type = LayerType::batch_norm});
  Model trained = new_model("", architecture, 7);
  for (const Parameter<float>& entry : trained.network.state())
    if (entry.name().starts_with("running")) entry.value->setConstant(1e4f);
  const std::vector<std::uint8_t> file = write_safetensors(to_safetensors(trained, DType::f32));
  fill(tools.bytes(file.size()), file);
  ASSERT_TRUE(tools.load("normal.safetensors").ok());
  // With a variance of 1e4, b1 counts for a hundredth of what it does with one of 1.
  EXPECT_LT(check_gradients(0, -1)[1].backprop, 1e-3);
}

TEST_F(TheTools, RefuseAGradientCheckThatCouldShowNothing) {
  EXPECT_THAT(tools.begin_gradient_check(0, 3).message, HasSubstr("there is no layer 3"));
  put_images(1);
  EXPECT_THAT(tools.begin_gradient_check(0, 1).message, HasSubstr("pass two or more"));
  tools.labels(2);
  EXPECT_THAT(tools.begin_gradient_check(0, -1).message, HasSubstr("a label for each"));
  fill(tools.labels(1), {10});
  EXPECT_THAT(tools.begin_gradient_check(0, -1).message, HasSubstr("label 0 is 10"));
  EXPECT_EQ(tools.checking(), nullptr);
}

TEST_F(TheTools, WriteEachParameterForNumpy) {
  ASSERT_TRUE(tools.save_npy(2).ok());
  const Result<Tensor> W2 = digitpad::read_npy(tools.saved(), "w2.npy");
  ASSERT_TRUE(W2.ok());
  EXPECT_THAT(W2.value().shape, testing::ElementsAre(3, 10));
  EXPECT_EQ(W2.value().values, tensors_of(model, DType::f32)[2].values);
  EXPECT_THAT(tools.save_npy(4).message, HasSubstr("there is no parameter 4"));
}

TEST_F(TheTools, MakeAModelOfNumpysArrays) {
  Tools fresh;
  std::swap(tools, fresh);
  for (const Tensor& tensor : tensors_of(model, DType::f32))
    ASSERT_TRUE(read_npy(tensor, tensor.name + ".npy").ok());
  ASSERT_TRUE(tools.model_from_arrays(LayerType::relu, "four files").ok());
  EXPECT_EQ(tools.model()->architecture.layers[1].type, LayerType::relu);
  EXPECT_EQ(tensors_of(*tools.model(), DType::f32)[0].values,
            tensors_of(model, DType::f32)[0].values);
}

TEST_F(TheTools, SayWhichArrayIsMissing) {
  const std::vector<Tensor> tensors = tensors_of(model, DType::f32);
  for (const std::size_t i : {0, 1, 2})
    ASSERT_TRUE(read_npy(tensors[i], tensors[i].name + ".npy").ok());
  EXPECT_THAT(tools.model_from_arrays(LayerType::sigmoid, "three files").message,
              HasSubstr("three files: tensor b2 (10) is missing"));
}

TEST(NewTools, HaveNoModel) {
  Tools tools;
  EXPECT_THAT(tools.save().message, HasSubstr("no model is loaded"));
  EXPECT_THAT(tools.save_npy(0).message, HasSubstr("no model is loaded"));
  EXPECT_THAT(tools.save_onnx().message, HasSubstr("no model is loaded"));
  EXPECT_THAT(tools.begin_gradient_check(0, -1).message, HasSubstr("no model is loaded"));
}

}  // namespace
}  // namespace digitpad
