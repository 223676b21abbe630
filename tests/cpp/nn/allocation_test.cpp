// A training step allocates nothing after the first of its kind. A program of its own: Eigen's hook
// must be the same in every file of a program, and uses nn/ alone, which shows that it stands
// alone.
#include <stdexcept>

#define EIGEN_RUNTIME_NO_MALLOC
#define eigen_assert(condition)                           \
  do {                                                    \
    if (!(condition)) throw std::logic_error(#condition); \
  } while (false)

#include <gtest/gtest.h>

#include <cstdlib>
#include <functional>
#include <new>
#include <string>

#include "nn/avg_pool2d.hpp"
#include "nn/batch_norm.hpp"
#include "nn/conv2d.hpp"
#include "nn/dropout.hpp"
#include "nn/max_pool2d.hpp"
#include "nn/sgd.hpp"
#include "nn/two_layer_net.hpp"

namespace {
std::size_t news = 0;  // Eigen's own memory is watched by its hook, all other by this
}

[[gnu::noinline]] void* operator new(std::size_t size) {
  ++news;
  if (void* memory = std::malloc(size)) return memory;
  std::abort();
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace digitpad {
namespace {

Network<float> two_layers(Activation activation) {
  Random random(1);
  return TwoLayerNet<float>(784, 50, 10, 0.01, activation, random);
}

Network<float> convolutional() {
  Random random(1);
  Network<float> network;
  const auto add_conv = [&](ImageShape input, Index kernel, Index channels) {
    network.add("Conv2d",
                std::make_unique<Conv2d<float>>(
                    input, kernel, 1,
                    normal_matrix<float>(random, kernel * kernel * input.channels, channels, 0.1),
                    Matrix<float>::Zero(1, channels)));
  };
  add_conv({28, 28, 1}, 3, 16);
  network.add("BatchNorm", std::make_unique<BatchNorm<float>>(16));
  network.add("Relu", std::make_unique<Relu<float>>());
  network.add("MaxPool2d", std::make_unique<MaxPool2d<float>>(ImageShape{28, 28, 16}, 2));
  add_conv({14, 14, 16}, 3, 16);
  network.add("Relu", std::make_unique<Relu<float>>());
  network.add("AvgPool2d", std::make_unique<AvgPool2d<float>>(ImageShape{14, 14, 16}, 2));
  network.add("Dropout", std::make_unique<Dropout<float>>(0.5, 1));
  network.add("Affine", make_affine<float>(random, 784, 10, 0.1));
  network.set_training(true);
  return network;
}

struct Case {
  std::string name;
  std::function<Network<float>()> make;
};

class Allocation : public testing::TestWithParam<Case> {
 protected:
  void TearDown() override { Eigen::internal::set_is_malloc_allowed(true); }

  /// As drawings are: three numbers in four are 0. And the ink is elsewhere in each batch.
  static Matrix<float> batch(Index shift) {
    Random random(2);
    Matrix<float> x = normal_matrix<float>(random, 100, 784, 1);
    for (Index i = 0; i < x.size(); ++i)
      if ((i + shift) % 4 != 0) x.data()[i] = 0;
    return x;
  }

  static Matrix<float> dense_batch() {
    Random random(2);
    return normal_matrix<float>(random, 100, 784, 1);
  }

  template <class Step>
  static void expect_no_allocation(Step&& step) {
    Eigen::internal::set_is_malloc_allowed(false);
    const std::size_t before = news;
    EXPECT_NO_THROW(step());
    EXPECT_EQ(news, before);
    Eigen::internal::set_is_malloc_allowed(true);
  }
};

TEST_P(Allocation, HappensOnlyInTheFirstSteps) {
  Network<float> network = GetParam().make();
  Matrix<float> t = Matrix<float>::Zero(100, 10);
  t.col(3).setOnes();
  Sgd<float> optimizer{0.1f};
  for (const Matrix<float>& x : {batch(0), dense_batch()}) {
    const Matrix<float> next = x(0, 1) == 0 ? batch(1) : x;
    network.train_step(x, t, optimizer);
    network.train_step(next, t, optimizer);  // a layer of the middle may go the other way
    expect_no_allocation([&] { network.train_step(next, t, optimizer); });
  }
}

TEST_P(Allocation, HappensOnlyInTheFirstPrediction) {
  Network<float> network = GetParam().make();
  const Matrix<float> x = batch(0).topRows(1), next = batch(1).topRows(1);
  network.predict(x);
  expect_no_allocation([&] { network.predict(next); });
}

TEST_P(Allocation, IsNoticedByThisTest) {
  Eigen::internal::set_is_malloc_allowed(false);
  EXPECT_THROW(Matrix<float>(100, 100), std::logic_error);
  const std::size_t before = news;
  operator delete(operator new(100));  // a call, which no compiler leaves out
  EXPECT_GT(news, before);
}

INSTANTIATE_TEST_SUITE_P(
    A, Allocation,
    testing::Values(Case{"SigmoidNet", [] { return two_layers(Activation::sigmoid); }},
                    Case{"ReluNet", [] { return two_layers(Activation::relu); }},
                    Case{"ConvolutionalNet", convolutional}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace digitpad
