// The mean of each size x size block of pixels, channel by channel.
#pragma once

#include "nn/image_shape.hpp"
#include "nn/kernels/pool.hpp"
#include "nn/layer.hpp"

namespace digitpad {

template <class Scalar>
class AvgPool2d : public Layer<Scalar> {
 public:
  /// input: H x W x C; what is left over of H and W at the bottom and the right is not looked at.
  AvgPool2d(ImageShape input, Index size) : blocks_{input, size} {}

  ImageShape output_shape() const { return blocks_.output(); }

  /// x: N x (H W C). out: N x (H/size W/size C).
  const Matrix<Scalar>& forward(ConstView<Scalar> x) override {
    resize(out_, x.rows(), output_shape().size());
    for (Index n = 0; n < x.rows(); ++n)
      kernels::pool_mean(blocks_, x.row(n).data(), out_.row(n).data());
    return out_;
  }

  /// dout: N x (H/size W/size C). dx: each pixel of a block gets dout / size^2.
  const Matrix<Scalar>& backward(ConstView<Scalar> dout) override {
    // What belongs to no block stays 0; all else is set anew.
    if (dx_.rows() != dout.rows()) dx_ = zeros<Scalar>(dout.rows(), blocks_.image.size());
    for (Index n = 0; n < dout.rows(); ++n)
      kernels::unpool_mean(blocks_, dout.row(n).data(), dx_.row(n).data());
    return dx_;
  }

 private:
  using Layer<Scalar>::out_, Layer<Scalar>::dx_;

  kernels::Blocks blocks_;
};

}  // namespace digitpad
