// Both tutorials' networks against numpy: the same weights and batch, the same numbers.
#include "nn/sgd.hpp"
#include "nn/testing.hpp"
#include "nn/two_layer_net.hpp"

namespace digitpad {
namespace {

struct Wanted {
  const std::vector<double>&scores, &probabilities, &dW1, &db1, &dW2, &db2, &losses;
  double loss;
};

Wanted wanted(Activation activation) {
  if (activation == Activation::sigmoid)
    return {golden::sigmoid::scores, golden::sigmoid::probabilities, golden::sigmoid::dW1,
            golden::sigmoid::db1,    golden::sigmoid::dW2,           golden::sigmoid::db2,
            golden::sigmoid::losses, golden::sigmoid::loss};
  return {golden::relu::scores, golden::relu::probabilities, golden::relu::dW1,
          golden::relu::db1,    golden::relu::dW2,           golden::relu::db2,
          golden::relu::losses, golden::relu::loss};
}

template <class Scalar>
TwoLayerNet<Scalar> golden_network(Activation activation) {
  Random random(0);
  TwoLayerNet<Scalar> network(golden::D, golden::H, golden::K, 1, activation, random);
  const auto& parameters = network.parameters();
  *parameters[0].value = matrix<Scalar>(golden::D, golden::H, golden::W1);
  *parameters[1].value = matrix<Scalar>(1, golden::H, golden::b1);
  *parameters[2].value = matrix<Scalar>(golden::H, golden::K, golden::W2);
  *parameters[3].value = matrix<Scalar>(1, golden::K, golden::b2);
  return network;
}

template <class Scalar>
class NumpyGolden : public testing::Test {
 protected:
  const Matrix<Scalar> x = matrix<Scalar>(golden::N, golden::D, golden::x);
  const Matrix<Scalar> t = matrix<Scalar>(golden::N, golden::K, golden::t);
};

TYPED_TEST_SUITE(NumpyGolden, Scalars, ScalarName);

TYPED_TEST(NumpyGolden, ScoresAndProbabilitiesAreNumpys) {
  for (const Activation activation : {Activation::sigmoid, Activation::relu}) {
    auto network = golden_network<TypeParam>(activation);
    const Matrix<TypeParam> scores = network.predict(this->x);
    expect_near(scores, wanted(activation).scores);
    Matrix<TypeParam> probabilities;
    softmax<TypeParam>(scores, probabilities);
    expect_near(probabilities, wanted(activation).probabilities);
  }
}

TYPED_TEST(NumpyGolden, LossAndEachGradientAreNumpys) {
  for (const Activation activation : {Activation::sigmoid, Activation::relu}) {
    auto network = golden_network<TypeParam>(activation);
    expect_near(network.gradient(this->x, this->t), wanted(activation).loss);
    expect_near(*network.parameters()[0].gradient, wanted(activation).dW1);
    expect_near(*network.parameters()[1].gradient, wanted(activation).db1);
    expect_near(*network.parameters()[2].gradient, wanted(activation).dW2);
    expect_near(*network.parameters()[3].gradient, wanted(activation).db2);
  }
}

TYPED_TEST(NumpyGolden, TenStepsOfTrainingHaveNumpysLosses) {
  for (const Activation activation : {Activation::sigmoid, Activation::relu}) {
    auto network = golden_network<TypeParam>(activation);
    Sgd<TypeParam> optimizer{static_cast<TypeParam>(golden::learning_rate)};
    for (const double loss : wanted(activation).losses)
      expect_near(network.train_step(this->x, this->t, optimizer), loss);
  }
}

}  // namespace
}  // namespace digitpad
