// The layers of convolutional networks against numerical gradients, in double.
#include "nn/adam.hpp"
#include "nn/affine.hpp"
#include "nn/avg_pool2d.hpp"
#include "nn/batch_norm.hpp"
#include "nn/conv2d.hpp"
#include "nn/dropout.hpp"
#include "nn/gradient_expectation.hpp"
#include "nn/max_pool2d.hpp"
#include "nn/network.hpp"
#include "nn/relu.hpp"
#include "nn/weight_average.hpp"

namespace digitpad {
namespace {

constexpr ImageShape kShape{5, 6, 2};

Matrix<double> some_images() {
  Random random(1);
  return normal_matrix<double>(random, 3, kShape.size(), 1);
}

Conv2d<double> some_convolution(Index kernel, Index padding) {
  Random random(2);
  return {kShape, kernel, padding, normal_matrix<double>(random, kernel * kernel * 2, 3, 1),
          normal_matrix<double>(random, 1, 3, 1)};
}

TEST(Conv2d, BackwardIsTheGradientWithAndWithoutPadding) {
  for (const auto& [kernel, padding] :
       {std::pair<Index, Index>{3, 1}, {3, 0}, {5, 2}, {5, 0}, {1, 0}, {2, 1}}) {
    SCOPED_TRACE("kernel " + std::to_string(kernel) + ", padding " + std::to_string(padding));
    Conv2d<double> convolution = some_convolution(kernel, padding);
    expect_backward_is_the_gradient(convolution, some_images());
  }
}

TEST(MaxPool2d, BackwardIsTheGradient) {
  MaxPool2d<double> pool(kShape, 2);
  expect_backward_is_the_gradient(pool, some_images());
}

TEST(AvgPool2d, BackwardIsTheGradient) {
  AvgPool2d<double> pool(kShape, 2);
  expect_backward_is_the_gradient(pool, some_images());
}

TEST(BatchNorm, BackwardIsTheGradientInTrainingAndAfterwards) {
  for (const bool training : {true, false}) {
    BatchNorm<double> norm(2);
    norm.set_training(true);
    norm.forward(some_images());
    norm.set_training(training);
    expect_backward_is_the_gradient(norm, some_images());
  }
}

TEST(BatchNorm, RemembersWhatItSawForAfterTraining) {
  BatchNorm<double> norm(1);
  const Matrix<double> x = matrix<double>(4, 1, {9, 11, 9, 11});  // mean 10, variance 1
  norm.set_training(true);
  for (int batch = 0; batch < 200; ++batch) norm.forward(x);
  norm.set_training(false);
  EXPECT_NEAR(norm.forward(matrix<double>(1, 1, {12}))(0, 0), 2, 1e-4);
  EXPECT_NEAR(norm.scale()(0, 0) * 12 + norm.shift()(0, 0), 2, 1e-4);
}

TEST(Dropout, LeavesOutItsShareWhileTrainingAndNothingAfterwards) {
  Dropout<double> dropout(0.25, 5);
  const Matrix<double> x = Matrix<double>::Ones(100, 100);
  EXPECT_EQ(dropout.forward(x), x);
  dropout.set_training(true);
  const Matrix<double> out = dropout.forward(x);
  EXPECT_NEAR((out.array() == 0).cast<double>().mean(), 0.25, 0.02);
  EXPECT_NEAR(out.mean(), 1, 0.02);
  EXPECT_EQ(dropout.backward(x), out);  // the same elements, scaled alike
}

TEST(ANetworkOfImageLayers, LearnsABatch) {
  Random random(1);
  Network<float> network;
  network.add("Conv2d1", std::make_unique<Conv2d<float>>(kShape, 3, 1,
                                                         normal_matrix<float>(random, 18, 4, 0.3),
                                                         Matrix<float>::Zero(1, 4)));
  network.add("BatchNorm1", std::make_unique<BatchNorm<float>>(4));
  network.add("Relu1", std::make_unique<Relu<float>>());
  network.add("MaxPool2d1", std::make_unique<MaxPool2d<float>>(ImageShape{5, 6, 4}, 2));
  network.add("Affine1", std::make_unique<Affine<float>>(normal_matrix<float>(random, 24, 3, 0.2),
                                                         Matrix<float>::Zero(1, 3)));
  const Matrix<float> x = normal_matrix<float>(random, 6, kShape.size(), 1);
  const Matrix<float> t = targets<float>({0, 1, 2, 0, 1, 2}, 3);
  network.set_training(true);
  Adam<float> adam(0);
  const float before = network.gradient(x, t);
  for (int step = 0; step < 200; ++step) {
    network.gradient(x, t);
    adam.update(network.parameters(), 0.01f);
  }
  EXPECT_LT(network.loss(x, t), before / 20);
}

TEST(WeightAverage, FollowsTheWeightsAndForgetsTheirBeginning) {
  Random random(1);
  Network<double> network;
  network.add("Affine1", std::make_unique<Affine<double>>(Matrix<double>::Zero(1, 1),
                                                          Matrix<double>::Zero(1, 1)));
  double& weight = (*network.parameters()[0].value)(0, 0);
  WeightAverage<double> average(0.9);
  weight = 1000;
  average.update(network);
  for (int step = 0; step < 400; ++step) {
    weight = step % 2 == 0 ? 4 : 6;
    average.update(network);
  }
  average.copy_to(network);
  EXPECT_NEAR(weight, 5, 0.2);
}

}  // namespace
}  // namespace digitpad
