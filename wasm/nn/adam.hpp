// Adam with decoupled weight decay (D. Kingma, J. Ba, 2015; I. Loshchilov, F. Hutter, "AdamW",
// 2019).
#pragma once

#include <utility>
#include <vector>

#include "nn/elementary.hpp"
#include "nn/kernels/channels.hpp"
#include "nn/kernels/square_root.hpp"
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
        for (auto* moments : {&m, &v})
          moments->push_back(zeros<Scalar>(parameter.value->rows(), parameter.value->cols()));
      }
    ++steps;
    const Scalar m_start = Scalar(1 - power(kBeta1, steps));
    const Scalar v_start = Scalar(1 - power(kBeta2, steps));
    for (std::size_t i = 0; i < parameters.size(); ++i) {
      const Parameter<Scalar>& parameter = parameters[i];
      const Scalar kept =
          parameter.shape.size() > 1 ? 1 - learning_rate * weight_decay_ : Scalar(1);
      Scalar *const value = parameter.value->data(), *const m_i = m[i].data();
      Scalar* const v_i = v[i].data();
      kernels::for_each_vector<Scalar>(parameter.value->size(), [&](Index at, auto load) {
        const auto g = load(parameter.gradient->data());
        auto m_at = load(m_i), v_at = load(v_i);
        m_at += Scalar(1 - kBeta1) * (g - m_at);
        v_at += Scalar(1 - kBeta2) * (g * g - v_at);
        kernels::store(m_at, m_i + at);
        kernels::store(v_at, v_i + at);
        const auto step = learning_rate * (m_at / m_start) /
                          (kernels::square_root(v_at / v_start) + Scalar(1e-8));
        kernels::store(load(value) * kept - step, value + at);
      });
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
