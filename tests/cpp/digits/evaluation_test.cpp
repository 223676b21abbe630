// What an evaluation reports, on scores small enough to reckon by hand.
#include "digits/evaluation.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace digitpad {
namespace {

/// One row of scores that gives `digit` the probability p and the others equal shares.
Matrix<float> row(Index digit, double p) {
  Matrix<float> scores = Matrix<float>::Constant(1, 10, static_cast<float>(std::log((1 - p) / 9)));
  scores(0, digit) = static_cast<float>(std::log(p));
  return scores;
}

TEST(Evaluation, CountsRightAnswersAndWhichWereTakenForWhich) {
  Matrix<float> scores(3, 10);
  scores << row(3, 0.9), row(3, 0.9), row(5, 0.6);
  const Evaluation result = evaluate(scores, std::vector<std::uint8_t>{3, 8, 5});
  EXPECT_EQ(result.count, 3);
  EXPECT_DOUBLE_EQ(result.accuracy, 2.0 / 3);
  EXPECT_EQ(result.confusion[3][3], 1u);
  EXPECT_EQ(result.confusion[8][3], 1u);
  EXPECT_EQ(result.confusion[5][5], 1u);
  EXPECT_NEAR(result.loss, -(std::log(0.9) + std::log(0.1 / 9) + std::log(0.6)) / 3, 1e-6);
}

TEST(Evaluation, MeasuresHowFarConfidenceIsFromBeingRight) {
  Matrix<float> scores(4, 10);
  scores << row(1, 0.75), row(1, 0.75), row(1, 0.75), row(1, 0.75);
  const Evaluation calibrated = evaluate(scores, std::vector<std::uint8_t>{1, 1, 1, 2});
  EXPECT_NEAR(calibrated.calibration_error, 0, 1e-6);
  const Evaluation overconfident = evaluate(scores, std::vector<std::uint8_t>{1, 2, 3, 4});
  EXPECT_NEAR(overconfident.calibration_error, 0.5, 1e-6);
  EXPECT_EQ(overconfident.calibration[7].count, 4);
}

TEST(Evaluation, OfNothingIsZero) { EXPECT_EQ(evaluate(Matrix<float>(0, 10), {}).accuracy, 0); }

}  // namespace
}  // namespace digitpad
