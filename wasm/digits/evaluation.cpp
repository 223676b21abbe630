#include "digits/evaluation.hpp"

#include <algorithm>
#include <cmath>

#include "nn/elementary.hpp"

namespace digitpad {

Matrix<float> scores_of(Network<float>& network, ConstView<float> images) {
  constexpr Index kChunk = 500;
  Matrix<float> scores(images.rows(), 10);
  for (Index first = 0; first < images.rows(); first += kChunk) {
    const Index count = std::min(kChunk, images.rows() - first);
    scores.middleRows(first, count) = network.predict(images.rows_from(first, count));
  }
  return scores;
}

Evaluation evaluate(ConstView<float> scores, std::span<const std::uint8_t> labels) {
  Evaluation result;
  result.count = scores.rows();
  if (result.count == 0) return result;
  for (Index n = 0; n < scores.rows(); ++n) {
    const Index answer = argmax(scores, n);
    const std::uint8_t label = labels[static_cast<std::size_t>(n)];
    const float* const x = scores.row(n).data();
    const double most = x[answer];
    double sum = 0;
    for (Index k = 0; k < scores.cols(); ++k) sum += natural_exp(x[k] - most);
    const double log_sum = most + natural_log(sum);
    const double confidence = 1 / sum;
    const bool right = answer == label;

    result.accuracy += right;
    result.loss -= x[label] - log_sum;
    ++result.confusion[label][static_cast<std::size_t>(answer)];
    CalibrationBin& bin =
        result.calibration[static_cast<std::size_t>(std::min(9.0, confidence * 10))];
    ++bin.count;
    bin.confidence += confidence;
    bin.accuracy += right;
  }
  const double count = static_cast<double>(result.count);
  result.accuracy /= count;
  result.loss /= count;
  for (CalibrationBin& bin : result.calibration) {
    result.calibration_error += std::abs(bin.accuracy - bin.confidence) / count;
    if (bin.count == 0) continue;
    bin.confidence /= static_cast<double>(bin.count);
    bin.accuracy /= static_cast<double>(bin.count);
  }
  return result;
}

}  // namespace digitpad
