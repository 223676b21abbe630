// Stochastic gradient descent: each parameter a step against its gradient.
#pragma once

#include <vector>

#include "nn/kernels/channels.hpp"
#include "nn/layer.hpp"

namespace digitpad {

template <class Scalar>
struct Sgd {
  Scalar learning_rate;

  /// value <- value - learning_rate * gradient
  void update(const std::vector<Parameter<Scalar>>& parameters) const {
    for (const Parameter<Scalar>& parameter : parameters) {
      Scalar* const value = parameter.value->data();
      const Scalar* const gradient = parameter.gradient->data();
      kernels::for_each_vector<Scalar>(parameter.value->size(), [&](Index i, auto load) {
        kernels::store(load(value) - learning_rate * load(gradient), value + i);
      });
    }
  }
};

}  // namespace digitpad
