// A training step allocates nothing after the first. A program of its own: Eigen's hook must be the
// same in every file of a program, and uses nn/ alone, which shows that it stands alone.
#include <stdexcept>

#define EIGEN_RUNTIME_NO_MALLOC
#define eigen_assert(condition)                           \
  do {                                                    \
    if (!(condition)) throw std::logic_error(#condition); \
  } while (false)

#include <gtest/gtest.h>

#include "nn/affine.hpp"
#include "nn/avg_pool2d.hpp"
#include "nn/batch_norm.hpp"
#include "nn/conv2d.hpp"
#include "nn/dropout.hpp"
#include "nn/max_pool2d.hpp"
#include "nn/relu.hpp"
#include "nn/sgd.hpp"
#include "nn/two_layer_net.hpp"

namespace digitpad {
namespace {

class Allocation : public testing::TestWithParam<Activation> {
 protected:
  void TearDown() override { Eigen::internal::set_is_malloc_allowed(true); }
};

TEST_P(Allocation, HappensOnlyInTheFirstStep) {
  Random random(1);
  TwoLayerNet<float> network(784, 50, 10, 0.01, GetParam(), random);
  const Matrix<float> x = normal_matrix<float>(random, 100, 784, 1);
  Matrix<float> t = Matrix<float>::Zero(100, 10);
  t.col(3).setOnes();
  Sgd<float> optimizer{0.1f};
  network.train_step(x, t, optimizer);
  Eigen::internal::set_is_malloc_allowed(false);
  EXPECT_NO_THROW(network.train_step(x, t, optimizer));
}

TEST(AConvolutionalNetwork, AllocatesOnlyInTheFirstStep) {
  Random random(1);
  Network<float> network;
  const auto convolution = [&](ImageShape input, Index kernel, Index padding, Index channels) {
    return std::make_unique<Conv2d<float>>(
        input, kernel, padding,
        normal_matrix<float>(random, kernel * kernel * input.channels, channels, 0.1),
        Matrix<float>::Zero(1, channels));
  };
  network.add("Conv2d1", convolution({28, 28, 1}, 5, 0, 16));
  network.add("BatchNorm1", std::make_unique<BatchNorm<float>>(16));
  network.add("Relu1", std::make_unique<Relu<float>>());
  network.add("MaxPool2d1", std::make_unique<MaxPool2d<float>>(ImageShape{24, 24, 16}, 2));
  network.add("Conv2d2", convolution({12, 12, 16}, 3, 1, 16));
  network.add("AvgPool2d1", std::make_unique<AvgPool2d<float>>(ImageShape{12, 12, 16}, 4));
  network.add("Dropout1", std::make_unique<Dropout<float>>(0.5, 1));
  network.add("Affine1", std::make_unique<Affine<float>>(normal_matrix<float>(random, 144, 10, 0.1),
                                                         Matrix<float>::Zero(1, 10)));
  network.set_training(true);
  const Matrix<float> x = normal_matrix<float>(random, 32, 784, 1);
  Matrix<float> t = Matrix<float>::Zero(32, 10);
  t.col(3).setOnes();
  Sgd<float> optimizer{0.1f};
  network.train_step(x, t, optimizer);
  Eigen::internal::set_is_malloc_allowed(false);
  EXPECT_NO_THROW(network.train_step(x, t, optimizer));
  Eigen::internal::set_is_malloc_allowed(true);
}

TEST_P(Allocation, IsNoticedByThisTest) {
  Eigen::internal::set_is_malloc_allowed(false);
  EXPECT_THROW(Matrix<float>(100, 100), std::logic_error);
}

INSTANTIATE_TEST_SUITE_P(TwoLayerNet, Allocation,
                         testing::Values(Activation::sigmoid, Activation::relu),
                         [](const auto& test) {
                           return test.param == Activation::sigmoid ? "Sigmoid" : "Relu";
                         });

}  // namespace
}  // namespace digitpad
