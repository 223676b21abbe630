// Gradient descent with a memory of where it was going (B. Polyak, 1964).
#pragma once

#include <utility>
#include <vector>

#include "nn/layer.hpp"

namespace digitpad {

template <class Scalar>
class Momentum {
 public:
  /// `momentum`: how much of the velocity stays at each step, 0 to below 1.
  explicit Momentum(Scalar momentum) : momentum_(momentum) {}

  /// v <- momentum v - rate gradient, value <- value + v; v begins at 0.
  void update(const std::vector<Parameter<Scalar>>& parameters, Scalar learning_rate) {
    if (v_.empty())
      for (const Parameter<Scalar>& parameter : parameters)
        v_.push_back(Matrix<Scalar>::Zero(parameter.value->rows(), parameter.value->cols()));
    for (std::size_t i = 0; i < parameters.size(); ++i) {
      v_[i] = momentum_ * v_[i] - learning_rate * *parameters[i].gradient;
      *parameters[i].value += v_[i];
    }
  }

  /// A velocity for each parameter, in their order; none before the first update.
  const std::vector<Matrix<Scalar>>& velocities() const { return v_; }
  /// Goes on from velocities that an equal network's updates left.
  void resume(std::vector<Matrix<Scalar>> velocities) { v_ = std::move(velocities); }

 private:
  Scalar momentum_;
  std::vector<Matrix<Scalar>> v_;
};

}  // namespace digitpad
