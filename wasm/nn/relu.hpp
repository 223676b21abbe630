// The rectifier, out = max(x, 0), element by element.
#pragma once

#include "nn/layer.hpp"

namespace digitpad {

template <class Scalar>
class Relu : public Layer<Scalar> {
 public:
  /// x: N x D. out: N x D.
  const Matrix<Scalar>& forward(ConstView<Scalar> x) override {
    out_ = x.cwiseMax(Scalar(0));
    return out_;
  }

  /// dout: N x D. dx = dout where x > 0, else 0 (0 at the kink, as in the tutorial).
  const Matrix<Scalar>& backward(ConstView<Scalar> dout) override {
    dx_ = (out_.array() > Scalar(0)).select(dout, Scalar(0));
    return dx_;
  }

  const Matrix<Scalar>& output() const override { return out_; }

 private:
  Matrix<Scalar> out_, dx_;
};

}  // namespace digitpad
