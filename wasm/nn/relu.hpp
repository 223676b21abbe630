// The rectifier, out = max(x, 0), element by element.
#pragma once

#include "nn/kernels/channels.hpp"
#include "nn/layer.hpp"

namespace digitpad {

template <class Scalar>
class Relu : public Layer<Scalar> {
 public:
  /// x: N x D. out: N x D.
  const Matrix<Scalar>& forward(ConstView<Scalar> x) override {
    resize(out_, x.rows(), x.cols());
    kernels::for_each_vector<Scalar>(x.size(), [&](Index i, auto load) {
      auto value = load(x.data());
      const decltype(value) zero{};
      kernels::store(value < zero ? zero : value, out_.data() + i);  // NaN stays
    });
    return out_;
  }

  /// dout: N x D. dx = dout where x > 0, else 0 (0 at the kink, as in the tutorial).
  const Matrix<Scalar>& backward(ConstView<Scalar> dout) override {
    resize(dx_, dout.rows(), dout.cols());
    kernels::for_each_vector<Scalar>(dout.size(), [&](Index i, auto load) {
      auto slope = load(dout.data());
      const decltype(slope) zero{};
      kernels::store(load(out_.data()) > zero ? slope : zero, dx_.data() + i);
    });
    return dx_;
  }

 private:
  using Layer<Scalar>::out_, Layer<Scalar>::dx_;
};

}  // namespace digitpad
