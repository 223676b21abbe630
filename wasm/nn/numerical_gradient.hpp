// Gradients by central differences: slow, and independent of every backward(), which is why they
// can check it.
#pragma once

#include "nn/matrix.hpp"

namespace digitpad {

/// df/dx by (f(x + h) - f(x - h)) / 2h; the error is of the order of h^2. `f` takes no argument,
/// reads `x` and returns a Scalar. x is the same afterwards.
template <class Scalar, class Function>
Scalar numerical_derivative(Function&& f, Scalar& x, Scalar h) {
  const Scalar value = x;
  x = value + h;
  const Scalar above = f();
  x = value - h;
  const Scalar below = f();
  x = value;
  return (above - below) / (2 * h);
}

/// The same for each element of `x`. grad: x's shape.
template <class Scalar, class Function>
Matrix<Scalar> numerical_gradient(Function&& f, Matrix<Scalar>& x, Scalar h) {
  Matrix<Scalar> grad(x.rows(), x.cols());
  for (Index i = 0; i < x.size(); ++i)
    grad.data()[i] = numerical_derivative<Scalar>(f, x.data()[i], h);
  return grad;
}

/// What a gradient check prints: mean |a - b|.
template <class Scalar>
Scalar mean_absolute_difference(const Matrix<Scalar>& a, const Matrix<Scalar>& b) {
  return (a - b).cwiseAbs().mean();
}

}  // namespace digitpad
