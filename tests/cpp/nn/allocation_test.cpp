// A training step allocates nothing after the first. A program of its own: Eigen's hook must be the
// same in every file of a program, and uses nn/ alone, which shows that it stands alone.
#include <stdexcept>

#define EIGEN_RUNTIME_NO_MALLOC
#define eigen_assert(condition)                           \
  do {                                                    \
    if (!(condition)) throw std::logic_error(#condition); \
  } while (false)

#include <gtest/gtest.h>

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
