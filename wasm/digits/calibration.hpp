// Probabilities that mean what they say, and the one below which an answer is no answer. Both are
// chosen on images that training did not see.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "nn/network.hpp"

namespace digitpad {

/// scores: N x 10 before the softmax; labels: N. Returns the temperature T > 0 for which
/// softmax(scores / T) has the least cross-entropy (C. Guo et al., "On Calibration of Modern Neural
/// Networks", 2017), from 0.05 to 20, to one part in a thousand.
double best_temperature(ConstView<float> scores, std::span<const std::uint8_t> labels);

/// Divides the network's scores by `temperature`, which the W and b of its last layer, an Affine,
/// take in: nothing is left to be done at prediction.
void cool(Network<float>& network, double temperature);

/// scores: N x 10 before the softmax. Returns the N confidences, each the best probability, or 0
/// where a score is so large that there is none.
std::vector<double> confidences_of(ConstView<float> scores);

/// scores: N x 10, N at least 1; share: 0 to 1. Returns the largest confidence that at
/// least this share of the rows reach.
double confidence_of_share(ConstView<float> scores, double share);

}  // namespace digitpad
