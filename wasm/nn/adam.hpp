// Adam with decoupled weight decay (D. Kingma, J. Ba, 2015; I. Loshchilov, F. Hutter, "AdamW",
// 2019).
#pragma once

#include <cmath>
#include <vector>

#include "nn/layer.hpp"

namespace digitpad {

template <class Scalar>
class Adam {
 public:
  /// `weight_decay`: the share of a weight, times the rate, that a step takes off; of matrices
  /// only, never of biases and scales.
  explicit Adam(Scalar weight_decay) : weight_decay_(weight_decay) {}

  /// m <- 0.9 m + 0.1 g, v <- 0.999 v + 0.001 g^2,
  /// value <- value (1 - rate decay) - rate m' / (sqrt(v') + 1e-8), m' and v' being freed of their
  /// start at 0.
  void update(const std::vector<Parameter<Scalar>>& parameters, Scalar learning_rate) {
    if (m_.empty())
      for (const Parameter<Scalar>& parameter : parameters) {
        m_.push_back(Matrix<Scalar>::Zero(parameter.value->rows(), parameter.value->cols()));
        v_.push_back(m_.back());
      }
    ++steps_;
    const Scalar m_start = Scalar(1 - std::pow(kBeta1, steps_));
    const Scalar v_start = Scalar(1 - std::pow(kBeta2, steps_));
    for (std::size_t i = 0; i < parameters.size(); ++i) {
      const auto g = parameters[i].gradient->array();
      auto value = parameters[i].value->array();
      m_[i].array() += Scalar(1 - kBeta1) * (g - m_[i].array());
      v_[i].array() += Scalar(1 - kBeta2) * (g.square() - v_[i].array());
      if (parameters[i].shape.size() > 1) value *= 1 - learning_rate * weight_decay_;
      value -= learning_rate * (m_[i].array() / m_start) /
               ((v_[i].array() / v_start).sqrt() + Scalar(1e-8));
    }
  }

 private:
  static constexpr double kBeta1 = 0.9, kBeta2 = 0.999;

  Scalar weight_decay_;
  int steps_ = 0;
  std::vector<Matrix<Scalar>> m_, v_;
};

}  // namespace digitpad
