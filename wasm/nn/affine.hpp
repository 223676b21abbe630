// The fully connected layer, out = x W + b.
#pragma once

#include <optional>
#include <utility>

#include "nn/layer.hpp"

namespace digitpad {

template <class Scalar>
class Affine : public Layer<Scalar> {
 public:
  /// W: D x M. b: 1 x M. Their product must be defined; it is not checked here.
  Affine(Matrix<Scalar> W, Matrix<Scalar> b)
      : W_(std::move(W)),
        b_(std::move(b)),
        dW_(Matrix<Scalar>::Zero(W_.rows(), W_.cols())),
        db_(Matrix<Scalar>::Zero(1, b_.cols())) {}

  /// x: N x D. out = x W + b: N x M.
  const Matrix<Scalar>& forward(ConstView<Scalar> x) override {
    x_.emplace(x);
    out_.resize(x.rows(), W_.cols());
    out_.noalias() = x * W_;
    out_.rowwise() += b_.row(0);
    return out_;
  }

  /// dout: N x M. dW = x^T dout, db = the sum of dout's rows, dx = dout W^T: the chain rule on
  /// out_nm = sum_d x_nd W_dm + b_m.
  const Matrix<Scalar>& backward(ConstView<Scalar> dout) override {
    backward_parameters(dout);
    dx_.resize(dout.rows(), W_.rows());
    dx_.noalias() = dout * W_.transpose();
    return dx_;
  }

  void backward_parameters(ConstView<Scalar> dout) override {
    dW_.noalias() = x_->transpose() * dout;
    db_.noalias() = dout.colwise().sum();
  }

  const Matrix<Scalar>& output() const override { return out_; }

  std::vector<Parameter<Scalar>> parameters() override {
    return {{"W", {W_.rows(), W_.cols()}, &W_, &dW_}, {"b", {b_.cols()}, &b_, &db_}};
  }

 private:
  Matrix<Scalar> W_, b_, dW_, db_;
  Matrix<Scalar> out_, dx_;
  std::optional<ConstView<Scalar>> x_;
};

}  // namespace digitpad
