// The figures of how well confidence tells digits from other things, beside numpy's.
#include "digits/rejection.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "digits/calibration.hpp"

namespace digitpad {
namespace {

// tests/numpy/make_drawing_golden.py counts the pairs in which the digit is ahead, ties half.
const std::vector<double> kDigits{0.9, 0.8, 0.8, 0.6, 0.99};
const std::vector<double> kOthers{0.8, 0.3, 0.6, 0.7};

/// A row for each confidence c: the odds of one score of log(9 c / (1 - c)) among nine zeros.
Matrix<float> scores_with(const std::vector<double>& confidences) {
  Matrix<float> scores = Matrix<float>::Zero(static_cast<Index>(confidences.size()), 10);
  for (std::size_t i = 0; i < confidences.size(); ++i)
    scores(static_cast<Index>(i), static_cast<Index>(i % 10)) =
        static_cast<float>(std::log(9 * confidences[i] / (1 - confidences[i])));
  return scores;
}

TEST(TheAreaUnderTheRocCurve, IsTheShareOfPairsInOrderWithTiesForHalf) {
  EXPECT_NEAR(area_under_roc(kDigits, kOthers), 0.825, 1e-12);
}

TEST(TheAreaUnderTheRocCurve, IsOneZeroOrAHalf) {
  const std::vector<double> low{0.1, 0.2}, high{0.8, 0.9, 1.0};
  EXPECT_EQ(area_under_roc(high, low), 1);
  EXPECT_EQ(area_under_roc(low, high), 0);
  EXPECT_EQ(area_under_roc(low, low), 0.5);
}

TEST(Rejection, IsMeasuredAtTheThreshold) {
  const Rejection rejection = measure_rejection(scores_with(kDigits), scores_with(kOthers), 0.75);
  EXPECT_DOUBLE_EQ(rejection.digits_accepted, 4.0 / 5);
  EXPECT_DOUBLE_EQ(rejection.others_refused, 3.0 / 4);
  EXPECT_EQ(rejection.digits, 5);
  EXPECT_EQ(rejection.others, 4);
}

TEST(Rejection, CountsAConfidenceOfTheThresholdAsAccepted) {
  const Matrix<float> even = Matrix<float>::Zero(3, 10);  // a confidence of exactly 0.1
  const double tenth = confidences_of(even)[0];
  const Rejection rejection = measure_rejection(even, even, tenth);
  EXPECT_EQ(rejection.digits_accepted, 1);
  EXPECT_EQ(rejection.others_refused, 0);
  EXPECT_EQ(rejection.area, 0.5);
}

TEST(Rejection, FindsTheHighestThresholdThatAcceptsNinetyNineOfAHundred) {
  std::vector<double> digits;
  for (int i = 1; i <= 200; ++i) digits.push_back(0.2 + 0.003 * i);
  const Rejection rejection =
      measure_rejection(scores_with(digits), scores_with({0.201, 0.207, 0.211, 0.9}), 0);
  EXPECT_NEAR(rejection.threshold_for_99, 0.209, 1e-6);  // 198 of 200 are this or above
  EXPECT_EQ(rejection.others_refused_at_99, 0.5);
}

}  // namespace
}  // namespace digitpad
