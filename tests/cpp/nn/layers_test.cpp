// Every layer against numerical gradients, in double, where rounding cannot hide a mistake.
#include "nn/affine.hpp"
#include "nn/gradient_expectation.hpp"
#include "nn/relu.hpp"
#include "nn/sigmoid.hpp"
#include "nn/testing.hpp"

namespace digitpad {
namespace {

Matrix<double> some_batch() {
  Random random(1);
  return normal_matrix<double>(random, 4, 6, 1);
}

TEST(Affine, BackwardIsTheGradient) {
  Random random(2);
  Affine<double> affine(normal_matrix<double>(random, 6, 5, 1),
                        normal_matrix<double>(random, 1, 5, 1));
  expect_backward_is_the_gradient(affine, some_batch());
}

TEST(Relu, BackwardIsTheGradient) {
  Relu<double> relu;
  expect_backward_is_the_gradient(relu, some_batch());
}

TEST(Relu, PassesNoGradientAtZeroAndBelow) {
  Relu<float> relu;
  const Matrix<float> x = matrix<float>(1, 3, {-1, 0, 2});
  EXPECT_EQ(relu.forward(x), matrix<float>(1, 3, {0, 0, 2}));
  EXPECT_EQ(relu.backward(matrix<float>(1, 3, {5, 5, 5})), matrix<float>(1, 3, {0, 0, 5}));
}

TEST(Sigmoid, BackwardIsTheGradient) {
  Sigmoid<double> sigmoid;
  expect_backward_is_the_gradient(sigmoid, some_batch());
}

TEST(Sigmoid, SaturatesWithoutOverflow) {
  Sigmoid<float> sigmoid;
  const Matrix<float> x = matrix<float>(1, 3, {-1000, 0, 1000});
  EXPECT_EQ(sigmoid.forward(x), matrix<float>(1, 3, {0, 0.5, 1}));
}

TEST(Sigmoid, SaturatesInDoubleToo) {
  Sigmoid<double> sigmoid;
  EXPECT_EQ(sigmoid.forward(matrix<double>(1, 2, {-1000, 1000})), matrix<double>(1, 2, {0, 1}));
}

TEST(SoftmaxWithLoss, BackwardIsTheGradient) {
  Matrix<double> scores = some_batch();
  const Matrix<double> t = targets<double>({0, 5, 2, 2}, 6);
  SoftmaxWithLoss<double> head;
  const auto f = [&] { return head.forward(scores, t); };
  f();
  const Matrix<double> dx = head.backward();
  EXPECT_LT(mean_absolute_difference(dx, numerical_gradient<double>(f, scores, kH)),
            kGradientTolerance);
}

TEST(SoftmaxWithLoss, IsExactWhereTheProbabilityUnderflows) {
  SoftmaxWithLoss<float> head;
  const Matrix<float> scores = matrix<float>(1, 2, {0, 1000});
  EXPECT_EQ(head.forward(scores, targets<float>({0}, 2)), 1000);
}

TEST(SoftmaxWithLoss, AddsTheTutorialsEpsilonInsideTheLogarithmWhenAsked) {
  SoftmaxWithLoss<double> head(1e-7);
  const Matrix<double> scores = matrix<double>(1, 2, {0, 1000});
  EXPECT_NEAR(head.forward(scores, targets<double>({0}, 2)), -std::log(1e-7), 1e-12);
}

}  // namespace
}  // namespace digitpad
