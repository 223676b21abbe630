// Gradients by central differences: slow, and independent of every backward(), which is why they
// can check it.
#pragma once

#include "nn/matrix.hpp"

namespace digitpad {

/// df/dx by (f(x + h) - f(x - h)) / 2h, one element at a time; the error is of the order of h^2.
/// `f` takes no argument, reads `x` and returns a Scalar. x is the same afterwards. grad: x's
/// shape.
template <class Scalar, class Function>
Matrix<Scalar> numerical_gradient(Function&& f, Matrix<Scalar>& x, Scalar h) {
  Matrix<Scalar> grad(x.rows(), x.cols());
  for (Index i = 0; i < x.size(); ++i) {
    Scalar& element = x.data()[i];
    const Scalar value = element;
    element = value + h;
    const Scalar above = f();
    element = value - h;
    const Scalar below = f();
    element = value;
    grad.data()[i] = (above - below) / (2 * h);
  }
  return grad;
}

/// What a gradient check prints: mean |a - b|.
template <class Scalar>
Scalar mean_absolute_difference(const Matrix<Scalar>& a, const Matrix<Scalar>& b) {
  return (a - b).cwiseAbs().mean();
}

}  // namespace digitpad
