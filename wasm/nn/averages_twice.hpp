// A layer with a mistake in its backward(), for showing that a gradient check finds it. Nothing
// that learns uses it.
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "nn/layer.hpp"

namespace digitpad {

/// `inner`, but backward() takes the mean over the batch although the head has taken it already:
/// what comes of writing the head as one course does and the layers as another, dW = x^T dout / N.
/// The gradients of this layer and of all before it are too small by the batch's size, so a batch
/// of one shows nothing.
template <class Scalar>
class AveragesTwice : public Layer<Scalar> {
 public:
  explicit AveragesTwice(std::unique_ptr<Layer<Scalar>> inner) : inner_(std::move(inner)) {}

  /// x: N x D. out: N x M, inner's.
  const Matrix<Scalar>& forward(ConstView<Scalar> x) override {
    this->out_ = inner_->forward(x);
    return this->out_;
  }

  /// dout: N x M. dx: N x D, inner's for dout / N.
  const Matrix<Scalar>& backward(ConstView<Scalar> dout) override {
    mean_ = dout / Scalar(dout.rows());
    return inner_->backward(mean_);
  }

  std::vector<Parameter<Scalar>> parameters() override { return inner_->parameters(); }
  std::vector<Parameter<Scalar>> buffers() override { return inner_->buffers(); }
  void set_training(bool training) override { inner_->set_training(training); }
  void set_seed(std::uint64_t seed) override { inner_->set_seed(seed); }

 private:
  std::unique_ptr<Layer<Scalar>> inner_;
  Matrix<Scalar> mean_;
};

}  // namespace digitpad
