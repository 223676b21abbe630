// The gradient check that every layer must pass, in double, where rounding cannot hide a mistake.
#pragma once

#include "nn/testing.hpp"

namespace digitpad {

inline constexpr double kH = 1e-5;
inline constexpr double kGradientTolerance = 1e-8;

/// Checks dx and every parameter's gradient of the scalar sum(weights * forward(x)).
inline void expect_backward_is_the_gradient(Layer<double>& layer, Matrix<double> x) {
  Random random(3);
  const Matrix<double> y = layer.forward(x);
  const Matrix<double> dout = normal_matrix<double>(random, y.rows(), y.cols(), 1);
  const auto f = [&] { return (layer.forward(x).array() * dout.array()).sum(); };

  layer.forward(x);
  const Matrix<double> dx = layer.backward(dout);
  EXPECT_LT(mean_absolute_difference(dx, numerical_gradient<double>(f, x, kH)), kGradientTolerance);
  layer.forward(x);
  layer.backward_parameters(dout);
  for (const Parameter<double>& parameter : layer.parameters()) {
    const Matrix<double> gradient = *parameter.gradient;
    const Matrix<double> numerical = numerical_gradient<double>(f, *parameter.value, kH);
    EXPECT_LT(mean_absolute_difference(gradient, numerical), kGradientTolerance)
        << parameter.name();
  }
}

}  // namespace digitpad
