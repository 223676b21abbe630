// Gradient descent with a memory of where it was going (B. Polyak, 1964).
#pragma once

#include <utility>
#include <vector>

#include "nn/kernels/channels.hpp"
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
        v_.push_back(zeros<Scalar>(parameter.value->rows(), parameter.value->cols()));
    for (std::size_t i = 0; i < parameters.size(); ++i) {
      Scalar *const v = v_[i].data(), *const value = parameters[i].value->data();
      kernels::for_each_vector<Scalar>(v_[i].size(), [&](Index at, auto load) {
        const auto next =
            momentum_ * load(v) - learning_rate * load(parameters[i].gradient->data());
        kernels::store(next, v + at);
        kernels::store(load(value) + next, value + at);
      });
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
