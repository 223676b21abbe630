// Calibration: probabilities that are as often right as they say, and what is too low to be a
// digit.
#include "digits/calibration.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>

#include "digits/model.hpp"

namespace digitpad {
namespace {

/// Scores of a network that is 75 % sure of 0 and right three times in four, times `factor`.
struct Answers {
  Matrix<float> scores = Matrix<float>::Zero(4, 10);
  std::array<std::uint8_t, 4> labels{0, 0, 0, 1};

  explicit Answers(float factor) {
    // e^s / (e^s + 9) = 0.75; the other quarter is spread over nine digits
    scores.col(0).setConstant(factor * std::log(27.0f));
  }
};

TEST(BestTemperature, IsOneWhenTheNetworkIsAsOftenRightAsItSays) {
  const Answers honest(1);
  EXPECT_NEAR(best_temperature(honest.scores, honest.labels), 1, 2e-3);
}

TEST(BestTemperature, CoolsWhoIsTooSureAndWarmsWhoIsTooModest) {
  const Answers boastful(3), modest(0.25f);
  EXPECT_NEAR(best_temperature(boastful.scores, boastful.labels), 3, 6e-3);
  EXPECT_NEAR(best_temperature(modest.scores, modest.labels), 0.25, 5e-4);
}

TEST(Cool, DividesTheScores) {
  Model model = new_model("", two_layer_architecture(5, LayerType::relu), 1);
  const Matrix<float> image = Matrix<float>::Constant(1, 784, 0.5f);
  model.network.parameters()[3].value->setConstant(0.25f);
  const Matrix<float> before = model.network.predict(image);
  cool(model.network, 2);
  EXPECT_TRUE(model.network.predict(image).isApprox(before / 2, 1e-6f));
}

TEST(ConfidenceOfShare, IsReachedByThatShareOfTheRows) {
  // Two digits in question: their probabilities are p and 1 - p, p = 0.6, 0.7, 0.8, 0.9.
  Matrix<float> scores = Matrix<float>::Constant(4, 10, -1000);
  for (Index n = 0; n < 4; ++n) {
    const double p = 0.6 + 0.1 * static_cast<double>(n);
    scores(n, 3) = static_cast<float>(std::log(p));
    scores(n, 5) = static_cast<float>(std::log(1 - p));
  }
  EXPECT_NEAR(confidence_of_share(scores, 1), 0.6, 1e-6);
  EXPECT_NEAR(confidence_of_share(scores, 0.75), 0.7, 1e-6);
  EXPECT_NEAR(confidence_of_share(scores, 0.25), 0.9, 1e-6);
}

TEST(ConfidenceOfShare, LosesNoRowToRounding) {
  Matrix<float> scores = Matrix<float>::Zero(10, 10);
  for (Index n = 1; n < 10; ++n) scores(n, 0) = 1;  // one row in ten is less sure
  EXPECT_EQ(confidence_of_share(scores, 0.9), confidences_of(scores)[9]);  // 1 - 0.9 < 0.1
}

TEST(Confidences, AreZeroWhereTheScoresHaveNoProbabilities) {
  Matrix<float> scores = Matrix<float>::Zero(4, 10);
  scores(0, 3) = std::numeric_limits<float>::infinity();
  scores(1, 3) = std::numeric_limits<float>::quiet_NaN();
  scores(2, 3) = -std::numeric_limits<float>::infinity();  // the nine others share it all
  const std::vector<double> confidences = confidences_of(scores);
  EXPECT_EQ(confidences[0], 0);
  EXPECT_EQ(confidences[1], 0);
  EXPECT_NEAR(confidences[2], 1.0 / 9, 1e-12);
  EXPECT_NEAR(confidences[3], 0.1, 1e-12);
}

}  // namespace
}  // namespace digitpad
