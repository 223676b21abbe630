// The second tutorial's experiment: does backprop agree with numerical gradients?
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "digits/model.hpp"

namespace digitpad {

struct GradientCheck {
  std::string parameter;
  Index size;
  double backprop;    // mean |gradient|
  double numerical;   // mean |gradient|
  double difference;  // mean |backprop - numerical|
};

/// Compares both gradients of the mean loss over x (N x 784) and t (N x 10), in float64, by central
/// differences with h = 1e-4, for each parameter of a copy of `model`.
/// `log_epsilon`: see SoftmaxWithLoss. `progress(done, total)` is told how many elements are done.
std::vector<GradientCheck> check_gradients(const Model& model, ConstView<float> x,
                                           ConstView<float> t, double log_epsilon,
                                           const std::function<void(Index, Index)>& progress);

}  // namespace digitpad
