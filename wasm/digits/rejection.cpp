#include "digits/rejection.hpp"

#include <algorithm>
#include <vector>

#include "digits/calibration.hpp"

namespace digitpad {
namespace {

double share_from(std::span<const double> confidences, double threshold) {
  const auto from = std::count_if(confidences.begin(), confidences.end(),
                                  [&](double confidence) { return confidence >= threshold; });
  return static_cast<double>(from) / static_cast<double>(confidences.size());
}

}  // namespace

double area_under_roc(std::span<const double> digits, std::span<const double> others) {
  struct Ranked {
    double confidence;
    bool digit;
  };
  std::vector<Ranked> all;
  for (const double confidence : digits) all.push_back({confidence, true});
  for (const double confidence : others) all.push_back({confidence, false});
  std::sort(all.begin(), all.end(), [](Ranked a, Ranked b) { return a.confidence < b.confidence; });

  double rank_sum = 0;  // of the digits; the lowest has rank 1
  for (std::size_t first = 0; first < all.size();) {
    std::size_t end = first;
    double tied_digits = 0;
    for (; end < all.size() && all[end].confidence == all[first].confidence; ++end)
      tied_digits += all[end].digit;
    rank_sum += tied_digits * static_cast<double>(first + 1 + end) / 2;
    first = end;
  }
  const auto count = static_cast<double>(digits.size());
  return (rank_sum - count * (count + 1) / 2) / (count * static_cast<double>(others.size()));
}

Rejection measure_rejection(ConstView<float> digit_scores, ConstView<float> other_scores,
                            double threshold) {
  const std::vector<double> digits = confidences_of(digit_scores);
  const std::vector<double> others = confidences_of(other_scores);
  const double threshold_for_99 = confidence_of_share(digit_scores, 0.99);
  return {.digits = digit_scores.rows(),
          .others = other_scores.rows(),
          .threshold = threshold,
          .digits_accepted = share_from(digits, threshold),
          .others_refused = 1 - share_from(others, threshold),
          .area = area_under_roc(digits, others),
          .threshold_for_99 = threshold_for_99,
          .others_refused_at_99 = 1 - share_from(others, threshold_for_99)};
}

}  // namespace digitpad
