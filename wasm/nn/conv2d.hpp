// The two-dimensional convolution (cross-correlation, as the field calls it), stride 1.
#pragma once

#include <algorithm>
#include <optional>
#include <utility>

#include "nn/image_shape.hpp"
#include "nn/layer.hpp"

namespace digitpad {

/// Works image by image on a frame: the image with its padding. In a frame, the `kernel` pixels of
/// one row of a window are next to each other, and so are the windows' beginnings; a convolution is
/// then `kernel` matrix products over overlapping rows, and no window is copied out. Windows that
/// reach over a frame's right edge give numbers that nobody reads.
template <class Scalar>
class Conv2d : public Layer<Scalar> {
 public:
  /// input: H x W x C. W: (kernel * kernel * C) x M, rows in the order ky, kx, channel. b: 1 x M.
  /// `padding` zeros on each side, at most kernel - 1.
  Conv2d(ImageShape input, Index kernel, Index padding, Matrix<Scalar> W, Matrix<Scalar> b)
      : input_(input),
        kernel_(kernel),
        padding_(padding),
        frame_width_(input.width + 2 * padding),
        output_{input.height + 2 * padding - kernel + 1, frame_width_ - kernel + 1, b.cols()},
        positions_(output_.height * frame_width_),
        W_(std::move(W)),
        b_(std::move(b)),
        dW_(Matrix<Scalar>::Zero(W_.rows(), W_.cols())),
        db_(Matrix<Scalar>::Zero(1, b_.cols())),
        frame_(Matrix<Scalar>::Zero((input.height + 2 * padding) * frame_width_ + kernel - 1,
                                    input.channels)),
        out_frame_(positions_, output_.channels),
        dout_frame_(Matrix<Scalar>::Zero(positions_ + 2 * reach(), output_.channels)),
        dx_frame_(input.height * frame_width_, input.channels),
        turned_(kernel * kernel * output_.channels, input.channels) {}

  ImageShape output_shape() const { return output_; }

  /// x: N x (H W C). out: N x (H' W' M), H' = H + 2 padding - kernel + 1:
  /// out_yxm = b_m + sum over ky, kx, c of x_(y+ky-padding)(x+kx-padding)c W_(ky kx c)m, x being 0
  /// outside.
  const Matrix<Scalar>& forward(ConstView<Scalar> x) override {
    x_.emplace(x);
    out_.resize(x.rows(), output_.size());
    for (Index n = 0; n < x.rows(); ++n) {
      fill_frame(x, n);
      for (Index ky = 0; ky < kernel_; ++ky)
        add_product(windows(frame_, ky * frame_width_, positions_), window_weights(W_, ky), ky == 0,
                    out_frame_);
      Eigen::Map<Matrix<Scalar>> out(out_.row(n).data(), output_.height * output_.width,
                                     output_.channels);
      for (Index y = 0; y < output_.height; ++y)
        out.middleRows(y * output_.width, output_.width) =
            out_frame_.middleRows(y * frame_width_, output_.width).rowwise() + b_.row(0);
    }
    return out_;
  }

  /// dout: N x (H' W' M). dW: the windows' transpose times dout. dx: the convolution of dout, with
  /// kernel - 1 zeros around it, with W turned by half a turn and its channels exchanged.
  const Matrix<Scalar>& backward(ConstView<Scalar> dout) override {
    dx_.resize(dout.rows(), input_.size());
    turn_weights();
    backward_parameters(dout, [&](Index n) {
      // The pixel's own row of the frame, without the padding above the image.
      const Index first = reach() + padding_ * frame_width_;
      for (Index ky = 0; ky < kernel_; ++ky)
        add_product(windows(dout_frame_, first - ky * frame_width_ - (kernel_ - 1),
                            input_.height * frame_width_),
                    window_weights(turned_, ky), ky == 0, dx_frame_);
      Eigen::Map<Matrix<Scalar>> dx(dx_.row(n).data(), input_.height * input_.width,
                                    input_.channels);
      for (Index y = 0; y < input_.height; ++y)
        dx.middleRows(y * input_.width, input_.width) =
            dx_frame_.middleRows(y * frame_width_ + padding_, input_.width);
    });
    return dx_;
  }

  void backward_parameters(ConstView<Scalar> dout) override {
    backward_parameters(dout, [](Index) {});
  }

  const Matrix<Scalar>& output() const override { return out_; }

  std::vector<Parameter<Scalar>> parameters() override {
    return {{"W", {kernel_, kernel_, input_.channels, output_.channels}, &W_, &dW_},
            {"b", {output_.channels}, &b_, &db_}};
  }

 private:
  /// How many pixels a window reaches beyond the one it begins at, in frame order.
  Index reach() const { return (kernel_ - 1) * (frame_width_ + 1); }

  /// `count` rows, each the `kernel` pixels of `frame` that begin one pixel after the row before.
  auto windows(const Matrix<Scalar>& frame, Index first, Index count) const {
    return Eigen::Map<const Matrix<Scalar>, 0, Eigen::OuterStride<>>(
        frame.row(first).data(), count, kernel_ * frame.cols(), Eigen::OuterStride<>(frame.cols()));
  }

  auto window_weights(const Matrix<Scalar>& weights, Index ky) const {
    return weights.middleRows(ky * (weights.rows() / kernel_), weights.rows() / kernel_);
  }

  template <class A, class B>
  static void add_product(const A& a, const B& b, bool first, Matrix<Scalar>& sum) {
    if (first)
      sum.noalias() = a * b;
    else
      sum.noalias() += a * b;
  }

  void fill_frame(const ConstView<Scalar>& x, Index n) {
    const Index row = input_.width * input_.channels;
    for (Index y = 0; y < input_.height; ++y)
      std::copy_n(x.row(n).data() + y * row, row,
                  frame_.row((y + padding_) * frame_width_ + padding_).data());
  }

  /// The gradients of W and b; after each image, dout_frame_ holding its dout, calls `each`.
  template <class Each>
  void backward_parameters(ConstView<Scalar> dout, Each&& each) {
    dW_.setZero();
    db_.setZero();
    const Index row = output_.width * output_.channels;
    for (Index n = 0; n < dout.rows(); ++n) {
      fill_frame(*x_, n);
      for (Index y = 0; y < output_.height; ++y)
        std::copy_n(dout.row(n).data() + y * row, row,
                    dout_frame_.row(reach() + y * frame_width_).data());
      const auto douts = dout_frame_.middleRows(reach(), positions_);
      for (Index ky = 0; ky < kernel_; ++ky)
        dW_.middleRows(ky * (dW_.rows() / kernel_), dW_.rows() / kernel_).noalias() +=
            windows(frame_, ky * frame_width_, positions_).transpose() * douts;
      db_ += douts.colwise().sum();
      each(n);
    }
  }

  void turn_weights() {
    for (Index ky = 0; ky < kernel_; ++ky)
      for (Index kx = 0; kx < kernel_; ++kx)
        turned_.middleRows((ky * kernel_ + kernel_ - 1 - kx) * output_.channels, output_.channels) =
            W_.middleRows((ky * kernel_ + kx) * input_.channels, input_.channels).transpose();
  }

  ImageShape input_;
  Index kernel_, padding_, frame_width_;
  ImageShape output_;
  Index positions_;  // of windows in a frame, those over its right edge included
  Matrix<Scalar> W_, b_, dW_, db_;
  Matrix<Scalar> frame_, out_frame_, dout_frame_, dx_frame_, turned_;
  Matrix<Scalar> out_, dx_;
  std::optional<ConstView<Scalar>> x_;
};

}  // namespace digitpad
