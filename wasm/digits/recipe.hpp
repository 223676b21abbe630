// How a model is trained, as data (model/recipes/*.json). The training itself is in training.hpp.
#pragma once

#include <string>
#include <string_view>

#include "digits/augment.hpp"
#include "digits/model.hpp"

namespace digitpad {

struct Recipe {
  std::string name;
  Architecture architecture;
  enum class Optimizer { sgd, momentum, adam } optimizer;
  float learning_rate;
  float momentum;          // Momentum: how much of the velocity stays at each step
  float weight_decay;      // Adam; the share of a weight that a step takes off, times the rate
  bool one_cycle;          // the rate rises to learning_rate and falls to 0, else it stays
  double label_smoothing;  // the share of the target that goes to all ten digits evenly
  double
      weight_average;  // decay of the moving average that becomes the model; 0: the last weights do
  Augmentation augmentation;
  double easing;      // the share of the steps, the last ones, over which augmentation fades away
  double drawn;       // the share of the images that are digits drawn by rule, instead of MNIST's
  double not_digits;  // the share that is no digit, drawn by rule
  Index validation;   // how many of the last training images are kept for choosing, not learned
  Index batch_size;
  Index
      replicas;  // parts of a batch that learn side by side, each with its own BatchNorm statistics
  Index steps;
  Index evaluate_every;  // steps
  std::uint64_t seed;
  DType stored_as;  // the dtype of the weights in the file
};

/// Fields with a default may be missing: schedule, labelSmoothing, weightAverage, augmentation,
/// easing, drawn, notDigits, validation, replicas. `source` names the recipe in errors. Errors: not
/// JSON; a field missing, unknown or out of range.
Result<Recipe> parse_recipe(std::string_view json, std::string_view source);

}  // namespace digitpad
