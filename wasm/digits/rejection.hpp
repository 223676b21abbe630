// How well a model's confidence tells digits from what is none. Knows scores only: neither images
// nor where they come from.
#pragma once

#include <span>

#include "nn/matrix.hpp"

namespace digitpad {

/// A digit is accepted, and something else let through, at a confidence of the threshold or above.
struct Rejection {
  Index digits = 0, others = 0;  // how many were measured
  double threshold = 0;
  double digits_accepted = 0;  // share, 0 to 1
  double others_refused = 0;   // share, 0 to 1
  double area = 0;             // under the ROC curve
  /// The highest threshold that accepts 99 % of the digits, and the share of others it refuses.
  double threshold_for_99 = 0, others_refused_at_99 = 0;
};

/// The area under the ROC curve: how often a digit's confidence is above another thing's, a tie
/// counting half; 1 is perfect, 0.5 a coin. By ranks, ties sharing their mean rank (J. A. Hanley,
/// B. J. McNeil, "The meaning and use of the area under a ROC curve", Radiology 143, 1982). Neither
/// may be empty.
double area_under_roc(std::span<const double> digits, std::span<const double> others);

/// Of scores before the softmax, N x 10 each; neither may be empty.
Rejection measure_rejection(ConstView<float> digit_scores, ConstView<float> other_scores,
                            double threshold);

}  // namespace digitpad
