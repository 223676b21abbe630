// The layers of convolutional networks, and the optimisers, against numpy.
#include "nn/image_golden.hpp"

#include "nn/adam.hpp"
#include "nn/avg_pool2d.hpp"
#include "nn/batch_norm.hpp"
#include "nn/conv2d.hpp"
#include "nn/max_pool2d.hpp"
#include "nn/momentum.hpp"
#include "nn/testing.hpp"

namespace digitpad {
namespace {

namespace golden = image_golden;

constexpr ImageShape kShape{golden::H, golden::W, golden::C};

template <class Scalar>
class NumpyImageGolden : public testing::Test {
 protected:
  const Matrix<Scalar> x = matrix<Scalar>(golden::N, kShape.size(), golden::x);
};

TYPED_TEST_SUITE(NumpyImageGolden, Scalars, ScalarName);

TYPED_TEST(NumpyImageGolden, ConvolutionAndItsGradientsAreNumpys) {
  const Index inputs = golden::kernel * golden::kernel * golden::C;
  Conv2d<TypeParam> convolution(kShape, golden::kernel, golden::padding,
                                matrix<TypeParam>(inputs, golden::M, golden::conv_W),
                                matrix<TypeParam>(1, golden::M, golden::conv_b));
  expect_near(convolution.forward(this->x), golden::conv_out);
  const auto dout =
      matrix<TypeParam>(golden::N, convolution.output_shape().size(), golden::conv_dout);
  expect_near(convolution.backward(dout), golden::conv_dx);
  expect_near(*convolution.parameters()[0].gradient, golden::conv_dW);
  expect_near(*convolution.parameters()[1].gradient, golden::conv_db);
}

TYPED_TEST(NumpyImageGolden, PoolsAreNumpys) {
  MaxPool2d<TypeParam> max_pool(kShape, 2);
  expect_near(max_pool.forward(this->x), golden::max_pool);
  AvgPool2d<TypeParam> avg_pool(kShape, 2);
  expect_near(avg_pool.forward(this->x), golden::avg_pool);
}

TYPED_TEST(NumpyImageGolden, BatchNormIsNumpysWhileTraining) {
  BatchNorm<TypeParam> norm(golden::C);
  *norm.parameters()[0].value = matrix<TypeParam>(1, golden::C, golden::gamma);
  *norm.parameters()[1].value = matrix<TypeParam>(1, golden::C, golden::beta);
  norm.set_training(true);
  expect_near(norm.forward(this->x), golden::batch_norm);
}

/// The weights after three steps of `optimizer` at a rate of 0.01.
template <class Scalar, class Optimizer>
Matrix<Scalar> after_three_steps(Optimizer optimizer) {
  auto value = matrix<Scalar>(2, 3, golden::weights);
  const auto gradients = matrix<Scalar>(3, 6, golden::weight_gradients);
  for (Index step = 0; step < 3; ++step) {
    Matrix<Scalar> gradient = Eigen::Map<const Matrix<Scalar>>(gradients.row(step).data(), 2, 3);
    optimizer.update({{"W1", {2, 3}, &value, &gradient}}, Scalar(0.01));
  }
  return value;
}

TYPED_TEST(NumpyImageGolden, ThreeStepsOfAdamAreNumpys) {
  expect_near(after_three_steps<TypeParam>(Adam<TypeParam>(TypeParam(0.1))), golden::adam_after);
}

TYPED_TEST(NumpyImageGolden, ThreeStepsOfMomentumAreNumpys) {
  expect_near(after_three_steps<TypeParam>(Momentum<TypeParam>(TypeParam(0.9))),
              golden::momentum_after);
}

}  // namespace
}  // namespace digitpad
