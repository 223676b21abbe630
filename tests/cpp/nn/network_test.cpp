// The network as a whole: names, learning, accuracy, and the tutorial's gradient check.
#include "nn/sgd.hpp"
#include "nn/testing.hpp"
#include "nn/two_layer_net.hpp"

namespace digitpad {
namespace {

std::vector<Index> sizes(const Shape& shape) { return {shape.begin(), shape.end()}; }

TEST(Network, NamesParametersAsTheTutorialsDo) {
  Random random(1);
  const TwoLayerNet<float> network(6, 5, 3, 0.01, Activation::relu, random);
  std::vector<std::string> layers, parameters;
  for (const auto& [name, layer] : network.layers()) layers.push_back(name);
  for (const auto& parameter : network.parameters()) parameters.push_back(parameter.name());
  EXPECT_EQ(layers, (std::vector<std::string>{"Affine1", "Relu1", "Affine2"}));
  EXPECT_EQ(parameters, (std::vector<std::string>{"W1", "b1", "W2", "b2"}));
  EXPECT_EQ(sizes(network.parameters()[0].shape), (std::vector<Index>{6, 5}));
  EXPECT_EQ(sizes(network.parameters()[1].shape), (std::vector<Index>{5}));
}

TEST(Network, BeginsWithSmallNormalWeightsAndZeroBiases) {
  Random random(1);
  const TwoLayerNet<double> network(784, 50, 10, 0.01, Activation::sigmoid, random);
  const Matrix<double>& W1 = *network.parameters()[0].value;
  const double std = std::sqrt(W1.array().square().mean() - W1.mean() * W1.mean());
  EXPECT_NEAR(W1.mean(), 0, 5 * 0.01 / std::sqrt(W1.size()));
  EXPECT_NEAR(std, 0.01, 1e-4);
  EXPECT_TRUE(network.parameters()[1].value->isZero(0));
}

TEST(Network, TheSameSeedGivesTheSameWeights) {
  Random first(5), second(5), other(6);
  const auto weights = [](Random& random) {
    const TwoLayerNet<float> network(6, 5, 3, 0.01, Activation::relu, random);
    return Matrix<float>(*network.parameters()[0].value);
  };
  const Matrix<float> W1 = weights(first);
  EXPECT_EQ(W1, weights(second));
  EXPECT_NE(W1, weights(other));
}

TEST(Network, TheLossFallsOnOneBatch) {
  for (const Activation activation : {Activation::sigmoid, Activation::relu}) {
    Random random(1);
    TwoLayerNet<float> network(6, 20, 3, 0.5, activation, random);
    const Matrix<float> x = normal_matrix<float>(random, 8, 6, 1);
    const Matrix<float> t = targets<float>({0, 1, 2, 0, 1, 2, 0, 1}, 3);
    Sgd<float> optimizer{0.5};
    const float before = network.train_step(x, t, optimizer);
    for (int step = 0; step < 300; ++step) network.train_step(x, t, optimizer);
    EXPECT_LT(network.loss(x, t), before / 10);
    EXPECT_EQ(network.accuracy(x, t), 1);
  }
}

TEST(Network, AccuracyIsTheShareOfRightAnswers) {
  Random random(1);
  TwoLayerNet<float> network(2, 2, 2, 0, Activation::relu, random);  // all scores equal: answers 0
  const Matrix<float> x = Matrix<float>::Ones(4, 2);
  EXPECT_EQ(network.accuracy(x, targets<float>({0, 1, 0, 0}, 2)), 0.75);
}

TEST(Network, CarriesAScoreBackThroughItsLayers) {
  Random random(1);
  TwoLayerNet<double> network(6, 5, 3, 0.5, Activation::sigmoid, random);
  Matrix<double> x = normal_matrix<double>(random, 1, 6, 1);
  const Matrix<double> dout = targets<double>({1}, 3);
  network.predict(x);
  const std::vector<Matrix<double>> gradients = network.backward(dout);
  ASSERT_EQ(gradients.size(), 4u);
  EXPECT_EQ(gradients[3], dout);
  EXPECT_EQ(gradients[2], network.parameters()[2].value->col(1).transpose());  // column of W2

  const auto score = [&] { return network.predict(x)(0, 1); };
  EXPECT_LT(mean_absolute_difference(gradients[0], numerical_gradient<double>(score, x, 1e-4)),
            1e-8);
  for (const Parameter<double>& parameter : network.parameters()) {
    const Matrix<double> gradient = *parameter.gradient;
    const auto numerical = numerical_gradient<double>(score, *parameter.value, 1e-4);
    EXPECT_LT(mean_absolute_difference(gradient, numerical), 1e-8) << parameter.name();
  }
}

TEST(Network, BackpropAgreesWithNumericalGradientsAndReportsProgress) {
  Random random(1);
  TwoLayerNet<double> network(6, 5, 3, 0.5, Activation::relu, random);
  const Matrix<double> x = normal_matrix<double>(random, 3, 6, 1);
  const Matrix<double> t = targets<double>({0, 2, 1}, 3);
  Index told = 0, last = 0;
  const auto numerical = network.numerical_gradient(x, t, 1e-4, [&](Index done, Index total) {
    EXPECT_EQ(total, 6 * 5 + 5 + 5 * 3 + 3);
    EXPECT_GE(done, last);
    last = done;
    ++told;
  });
  EXPECT_EQ(last, 6 * 5 + 5 + 5 * 3 + 3 - 1);
  network.gradient(x, t);
  for (std::size_t i = 0; i < numerical.size(); ++i)
    EXPECT_LT(mean_absolute_difference(*network.parameters()[i].gradient, numerical[i]), 1e-8);
}

}  // namespace
}  // namespace digitpad
