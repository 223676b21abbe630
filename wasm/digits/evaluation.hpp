// How well a network reads a set of labelled images: accuracy, loss, confusion, calibration.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "nn/network.hpp"

namespace digitpad {

/// Of the images whose best probability lies in one tenth of 0 to 1.
struct CalibrationBin {
  Index count = 0;
  double confidence = 0;  // mean best probability
  double accuracy = 0;
};

struct Evaluation {
  Index count = 0;
  double accuracy = 0;                                        // 0 to 1
  double loss = 0;                                            // mean cross-entropy, nats
  std::array<std::array<std::uint32_t, 10>, 10> confusion{};  // row = truth, column = answer
  std::array<CalibrationBin, 10> calibration{};
  double calibration_error = 0;  // expected: sum over bins of count/N |accuracy - confidence|
};

/// images: N x 784. Returns the scores, N x 10. Works in chunks, so that memory stays small.
Matrix<float> scores_of(Network<float>& network, ConstView<float> images);

/// scores: N x 10 before the softmax. labels: N, 0 to 9. N of 0 gives zeros.
Evaluation evaluate(ConstView<float> scores, std::span<const std::uint8_t> labels);

}  // namespace digitpad
