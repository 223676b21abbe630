// The fully connected layer, out = x W + b.
#pragma once

#include <optional>
#include <utility>

#include "nn/kernels/channels.hpp"
#include "nn/kernels/product.hpp"
#include "nn/kernels/sparse_product.hpp"
#include "nn/layer.hpp"

namespace digitpad {

template <class Scalar>
class Affine : public Layer<Scalar> {
 public:
  /// W: D x M. b: 1 x M. Their product must be defined; it is not checked here.
  Affine(Matrix<Scalar> W, Matrix<Scalar> b)
      : W_(std::move(W)),
        b_(std::move(b)),
        dW_(zeros<Scalar>(W_.rows(), W_.cols())),
        db_(zeros<Scalar>(1, b_.cols())) {}

  /// x: N x D. out = x W + b: N x M.
  const Matrix<Scalar>& forward(ConstView<Scalar> x) override {
    x_.emplace(x);
    resize(out_, x.rows(), W_.cols());
    is_sparse_ = sparse_product_.read(x, x.rows() < kFewRows ? 1 : kMostInk);
    if (is_sparse_)
      sparse_product_.multiply(W_.data(), b_.data(), W_.cols(), out_.data());
    else
      product_.multiply(x, W_, b_.data(), x.rows(), x.cols(), W_.cols(), out_.data());
    return out_;
  }

  /// dout: N x M. dW = x^T dout, db = the sum of dout's rows, dx = dout W^T: the chain rule on
  /// out_nm = sum_d x_nd W_dm + b_m.
  const Matrix<Scalar>& backward(ConstView<Scalar> dout) override {
    backward_parameters(dout);
    resize(dx_, dout.rows(), W_.rows());
    product_.multiply(dout, kernels::Strided<Scalar>(W_).transpose(), nullptr, dout.rows(),
                      W_.cols(), W_.rows(), dx_.data());
    return dx_;
  }

  void backward_parameters(ConstView<Scalar> dout) override {
    if (is_sparse_) {
      sparse_product_.multiply_transposed(dout.data(), dout.cols(), dW_.data());
    } else {
      product_.multiply(kernels::Strided<Scalar>(*x_).transpose(), dout, nullptr, W_.rows(),
                        dout.rows(), W_.cols(), dW_.data());
    }
    set_zero(db_);
    kernels::add_sums(dout.data(), dout.rows(), dout.cols(), db_.data());
  }

  std::vector<Parameter<Scalar>> parameters() override {
    return {{"W", {W_.rows(), W_.cols()}, &W_, &dW_}, {"b", {b_.cols()}, &b_, &db_}};
  }

 private:
  using Layer<Scalar>::out_, Layer<Scalar>::dx_;

  /// The share of x's numbers that are not 0 up to which lists of them are faster than the dense
  /// product, which gets more out of each number of W that it reads. Of so few rows it gets
  /// nothing.
  static constexpr double kMostInk = 0.5;
  static constexpr Index kFewRows = 4;

  Matrix<Scalar> W_, b_, dW_, db_;
  kernels::SparseProduct<Scalar> sparse_product_;
  kernels::Product<Scalar> product_;
  bool is_sparse_ = false;
  std::optional<ConstView<Scalar>> x_;
};

}  // namespace digitpad
