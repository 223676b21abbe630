// Adam with decoupled weight decay (D. Kingma, J. Ba, 2015; I. Loshchilov, F. Hutter, "AdamW",
// 2019).
#pragma once

#include <cmath>
#include <utility>
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
    auto& [steps, m, v] = moments_;
    if (m.empty())
      for (const Parameter<Scalar>& parameter : parameters) {
        m.push_back(Matrix<Scalar>::Zero(parameter.value->rows(), parameter.value->cols()));
        v.push_back(m.back());
      }
    ++steps;
    const Scalar m_start = Scalar(1 - std::pow(kBeta1, steps));
    const Scalar v_start = Scalar(1 - std::pow(kBeta2, steps));
    for (std::size_t i = 0; i < parameters.size(); ++i) {
      const auto g = parameters[i].gradient->array();
      auto value = parameters[i].value->array();
      m[i].array() += Scalar(1 - kBeta1) * (g - m[i].array());
      v[i].array() += Scalar(1 - kBeta2) * (g.square() - v[i].array());
      if (parameters[i].shape.size() > 1) value *= 1 - learning_rate * weight_decay_;
      value -= learning_rate * (m[i].array() / m_start) /
               ((v[i].array() / v_start).sqrt() + Scalar(1e-8));
    }
  }

  /// What the updates so far left, in the parameters' order; nothing before the first.
  struct Moments {
    int steps = 0;
    std::vector<Matrix<Scalar>> m, v;
  };
  const Moments& moments() const { return moments_; }
  /// Goes on from moments that an equal network's updates left.
  void resume(Moments moments) { moments_ = std::move(moments); }

 private:
  static constexpr double kBeta1 = 0.9, kBeta2 = 0.999;

  Scalar weight_decay_;
  Moments moments_;
};

}  // namespace digitpad
