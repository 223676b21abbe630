// The logistic function, out = 1 / (1 + exp(-x)), element by element.
#pragma once

#include "nn/kernels/channels.hpp"
#include "nn/kernels/exponential.hpp"
#include "nn/layer.hpp"

namespace digitpad {

template <class Scalar>
class Sigmoid : public Layer<Scalar> {
 public:
  /// x: N x D. out: N x D, each in 0 to 1.
  const Matrix<Scalar>& forward(ConstView<Scalar> x) override {
    resize(out_, x.rows(), x.cols());
    kernels::exponentials(x.data(), Scalar(0), x.size(), out_.data());
    kernels::for_each_vector<Scalar>(x.size(), [&](Index i, auto load) {
      const auto e = load(out_.data());  // finite, so e / (1 + e) is a number
      kernels::store(e / (e + Scalar(1)), out_.data() + i);
    });
    return out_;
  }

  /// dout: N x D. dx = dout out (1 - out), since the derivative of the logistic function is s (1 -
  /// s).
  const Matrix<Scalar>& backward(ConstView<Scalar> dout) override {
    resize(dx_, dout.rows(), dout.cols());
    kernels::for_each_vector<Scalar>(dout.size(), [&](Index i, auto load) {
      const auto out = load(out_.data());
      kernels::store(load(dout.data()) * out * (Scalar(1) - out), dx_.data() + i);
    });
    return dx_;
  }

 private:
  using Layer<Scalar>::out_, Layer<Scalar>::dx_;
};

}  // namespace digitpad
