// The second tutorial's experiment: does backprop agree with numerical gradients? In steps, so that
// whoever waits can be told how far it is, and can give up.
#pragma once

#include <optional>
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

struct GradientCheckOptions {
  double log_epsilon = 0;  // see SoftmaxWithLoss
  /// Index of a layer that AveragesTwice is put around.
  std::optional<std::size_t> broken_layer = std::nullopt;
};

/// Compares both gradients of the mean loss over x (N x 784) and t (N x 10), in float64, by central
/// differences with h = 1e-4, for each parameter of a copy of `model`.
class GradientChecking {
 public:
  GradientChecking(const Model& model, ConstView<float> x, ConstView<float> t,
                   const GradientCheckOptions& options);

  /// Of all parameters, and how many of them step() has been through.
  Index elements() const { return elements_; }
  Index checked() const { return checked_; }
  bool done() const { return checked_ == elements_; }

  /// Checks the next element. Not to be called when done().
  void step();

  /// A row for each parameter, in the network's order; means are over the elements checked so far.
  std::vector<GradientCheck> checks() const;

 private:
  struct Sums {
    Index count = 0;
    double numerical = 0, difference = 0;
  };

  Network<double> network_;
  Matrix<double> x_, t_;
  std::vector<Sums> sums_;
  std::size_t parameter_ = 0;
  Index elements_ = 0, checked_ = 0;
};

}  // namespace digitpad
