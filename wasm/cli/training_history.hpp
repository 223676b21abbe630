// How a training went: the points of the tutorials' plot, and what the model reached.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "nn/matrix.hpp"

namespace digitpad::cli {

/// One point of the plot. Accuracies are 0 to 1.
struct Measurement {
  Index step;
  double loss;  // mean over the batches since the last point
  double train_accuracy;
  double held_accuracy;  // of images that were not learned: see TrainingHistory
};

struct TrainingHistory {
  std::string name;  // the model's
  /// Which images `held_accuracy` is of: a recipe that keeps some back is measured on those while
  /// it trains, and on the test set only once; the tutorials watch the test set.
  enum class Held { validation, test } held;
  std::vector<Measurement> points;
  std::optional<double> test_accuracy;  // of the weights as stored
};

std::string to_json(const TrainingHistory& history);

/// What to_json made. `source` names it in errors. Throws Failure: not JSON; a field missing or out
/// of range.
TrainingHistory parse_history(std::string_view text, const std::string& source);

}  // namespace digitpad::cli
