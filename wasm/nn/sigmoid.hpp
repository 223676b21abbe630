// The logistic function, out = 1 / (1 + exp(-x)), element by element.
#pragma once

#include "nn/layer.hpp"

namespace digitpad {

template <class Scalar>
class Sigmoid : public Layer<Scalar> {
 public:
  /// x: N x D. out: N x D, each in 0 to 1.
  const Matrix<Scalar>& forward(ConstView<Scalar> x) override {
    out_ = ((-x.array()).exp() + Scalar(1)).inverse();
    return out_;
  }

  /// dout: N x D. dx = dout out (1 - out), since the derivative of the logistic function is s (1 -
  /// s).
  const Matrix<Scalar>& backward(ConstView<Scalar> dout) override {
    dx_ = dout.array() * out_.array() * (Scalar(1) - out_.array());
    return dx_;
  }

  const Matrix<Scalar>& output() const override { return out_; }

 private:
  Matrix<Scalar> out_, dx_;
};

}  // namespace digitpad
