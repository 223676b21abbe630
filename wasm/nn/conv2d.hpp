// The two-dimensional convolution (cross-correlation, as the field calls it), stride 1.
#pragma once

#include <optional>
#include <utility>

#include "nn/image_shape.hpp"
#include "nn/kernels/channels.hpp"
#include "nn/kernels/convolution.hpp"
#include "nn/kernels/weight_gradient.hpp"
#include "nn/layer.hpp"

namespace digitpad {

/// Works image by image. See nn/kernels.
template <class Scalar>
class Conv2d : public Layer<Scalar> {
 public:
  /// input: H x W x C. W: (kernel * kernel * C) x M, rows in the order ky, kx, channel. b: 1 x M.
  /// `padding` zeros on each side, at most kernel - 1.
  Conv2d(ImageShape input, Index kernel, Index padding, Matrix<Scalar> W, Matrix<Scalar> b)
      : input_(input),
        kernel_(kernel),
        output_{input.height + 2 * padding - kernel + 1, input.width + 2 * padding - kernel + 1,
                b.cols()},
        W_(std::move(W)),
        b_(std::move(b)),
        dW_(zeros<Scalar>(W_.rows(), W_.cols())),
        db_(zeros<Scalar>(1, b_.cols())),
        turned_(kernel * kernel * output_.channels, input.channels),
        convolution_(input, padding, kernel, output_.channels),
        turned_convolution_(output_, kernel - 1 - padding, kernel, input.channels),
        frame_(input, padding, kernel) {}

  ImageShape output_shape() const { return output_; }

  /// x: N x (H W C). out: N x (H' W' M), H' = H + 2 padding - kernel + 1:
  /// out_yxm = b_m + sum over ky, kx, c of x_(y+ky-padding)(x+kx-padding)c W_(ky kx c)m, x being 0
  /// outside.
  const Matrix<Scalar>& forward(ConstView<Scalar> x) override {
    x_.emplace(x);
    resize(out_, x.rows(), output_.size());
    convolution_.set_weights(W_.data());
    for (Index n = 0; n < x.rows(); ++n)
      convolution_.convolve(x.row(n).data(), b_.data(), out_.row(n).data());
    return out_;
  }

  /// dout: N x (H' W' M). dW: the windows' transpose times dout. dx: the convolution of dout, with
  /// kernel - 1 - padding zeros around it, with W turned by half a turn and its channels exchanged.
  const Matrix<Scalar>& backward(ConstView<Scalar> dout) override {
    resize(dx_, dout.rows(), input_.size());
    turn_weights();
    turned_convolution_.set_weights(turned_.data());
    clear_gradients();
    for (Index n = 0; n < dout.rows(); ++n) {
      add_gradients(dout, n);
      turned_convolution_.convolve(dout.row(n).data(), nullptr, dx_.row(n).data());
    }
    return dx_;
  }

  void backward_parameters(ConstView<Scalar> dout) override {
    clear_gradients();
    for (Index n = 0; n < dout.rows(); ++n) add_gradients(dout, n);
  }

  std::vector<Parameter<Scalar>> parameters() override {
    return {{"W", {kernel_, kernel_, input_.channels, output_.channels}, &W_, &dW_},
            {"b", {output_.channels}, &b_, &db_}};
  }

 private:
  using Layer<Scalar>::out_, Layer<Scalar>::dx_;

  void clear_gradients() {
    set_zero(dW_);
    set_zero(db_);
  }

  /// Those of W and b, of image n.
  [[gnu::noinline]] void add_gradients(const ConstView<Scalar>& dout, Index n) {
    const Scalar* const image = dout.row(n).data();
    frame_.fill(x_->row(n).data());
    kernels::add_weight_gradient(frame_, image, output_.channels, dW_.data());
    kernels::add_sums(image, output_.height * output_.width, output_.channels, db_.data());
  }

  void turn_weights() {
    const Index taps = kernel_ * kernel_, inputs = input_.channels, outputs = output_.channels;
    const Scalar* from = W_.data();
    for (Index tap = taps - 1; tap >= 0; --tap)
      for (Index c = 0; c < inputs; ++c)
        for (Index m = 0; m < outputs; ++m)
          turned_.data()[(tap * outputs + m) * inputs + c] = *from++;
  }

  ImageShape input_;
  Index kernel_;
  ImageShape output_;
  Matrix<Scalar> W_, b_, dW_, db_, turned_;
  kernels::Convolution<Scalar> convolution_, turned_convolution_;
  kernels::Frame<Scalar> frame_;
  std::optional<ConstView<Scalar>> x_;
};

}  // namespace digitpad
