#include "digits/calibration.hpp"

#include <algorithm>
#include <cmath>

namespace digitpad {
namespace {

using Scores = Eigen::Array<double, 1, Eigen::Dynamic>;

double log_sum_exp(const Scores& x) {
  const double most = x.maxCoeff();
  return most + std::log((x - most).exp().sum());
}

double mean_loss(ConstView<float> scores, std::span<const std::uint8_t> labels,
                 double temperature) {
  double sum = 0;
  for (Index n = 0; n < scores.rows(); ++n) {
    const Scores x = scores.row(n).cast<double>() / temperature;
    sum += log_sum_exp(x) - x[labels[static_cast<std::size_t>(n)]];
  }
  return sum / static_cast<double>(scores.rows());
}

}  // namespace

double best_temperature(ConstView<float> scores, std::span<const std::uint8_t> labels) {
  // The loss is convex in 1 / T, so it has one least value, and a section search finds it. The
  // logarithm makes the precision a relative one.
  double low = std::log(0.05), high = std::log(20.0);
  while (high - low > 1e-3) {
    const double third = (high - low) / 3;
    const double lower_loss = mean_loss(scores, labels, std::exp(low + third));
    const double upper_loss = mean_loss(scores, labels, std::exp(high - third));
    (lower_loss < upper_loss ? high : low) += lower_loss < upper_loss ? -third : third;
  }
  return std::exp((low + high) / 2);
}

void cool(Network<float>& network, double temperature) {
  for (const Parameter<float>& parameter : network.layers().back().layer->parameters())
    *parameter.value /= static_cast<float>(temperature);
}

std::vector<double> confidences_of(ConstView<float> scores) {
  std::vector<double> confidences;
  for (Index n = 0; n < scores.rows(); ++n) {
    const Scores x = scores.row(n).cast<double>();
    const double confidence = std::exp(x.maxCoeff() - log_sum_exp(x));
    // Not a number could not be sorted.
    confidences.push_back(std::isfinite(confidence) ? confidence : 0);
  }
  return confidences;
}

double confidence_of_share(ConstView<float> scores, double share) {
  std::vector<double> confidences = confidences_of(scores);
  std::sort(confidences.begin(), confidences.end());
  // 1 - 0.9 is a little below a tenth, and ten times that must still be one row.
  constexpr double kRounding = 1e-9;
  const double below =
      std::floor((1 - share) * static_cast<double>(confidences.size()) + kRounding);
  return confidences[std::min(static_cast<std::size_t>(below), confidences.size() - 1)];
}

}  // namespace digitpad
