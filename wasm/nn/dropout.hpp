// Dropout (N. Srivastava et al., 2014), inverted: what is kept is scaled up while training, so that
// nothing need be done afterwards.
#pragma once

#include "nn/layer.hpp"
#include "nn/random.hpp"

namespace digitpad {

template <class Scalar>
class Dropout : public Layer<Scalar> {
 public:
  /// `rate`: the share of elements set to 0 while training, 0 to below 1.
  Dropout(double rate, std::uint64_t seed) : rate_(rate), random_(seed) {}

  void set_training(bool training) override { training_ = training; }
  void set_seed(std::uint64_t seed) override { random_ = Random(seed); }

  /// x: N x D. out: N x D; x itself outside training.
  const Matrix<Scalar>& forward(ConstView<Scalar> x) override {
    resize(mask_, x.rows(), x.cols());
    const Scalar kept = Scalar(1 / (1 - rate_));
    for (Index i = 0; i < mask_.size(); ++i)
      mask_.data()[i] = !training_ ? Scalar(1) : random_.uniform() < rate_ ? Scalar(0) : kept;
    out_ = x.cwiseProduct(mask_);
    return out_;
  }

  /// dout: N x D. dx = dout where an element was kept, scaled as it was; else 0.
  const Matrix<Scalar>& backward(ConstView<Scalar> dout) override {
    dx_ = dout.cwiseProduct(mask_);
    return dx_;
  }

 private:
  using Layer<Scalar>::out_, Layer<Scalar>::dx_;

  double rate_;
  Random random_;
  bool training_ = false;
  Matrix<Scalar> mask_;
};

}  // namespace digitpad
