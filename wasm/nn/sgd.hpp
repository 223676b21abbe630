// Stochastic gradient descent: each parameter a step against its gradient.
#pragma once

#include <vector>

#include "nn/layer.hpp"

namespace digitpad {

template <class Scalar>
struct Sgd {
  Scalar learning_rate;

  /// value <- value - learning_rate * gradient
  void update(const std::vector<Parameter<Scalar>>& parameters) const {
    for (const Parameter<Scalar>& parameter : parameters)
      *parameter.value -= learning_rate * *parameter.gradient;
  }
};

}  // namespace digitpad
