// The mean of each size x size block of pixels, channel by channel.
#pragma once

#include "nn/image_shape.hpp"
#include "nn/layer.hpp"

namespace digitpad {

template <class Scalar>
class AvgPool2d : public Layer<Scalar> {
 public:
  /// input: H x W x C; what is left over of H and W at the bottom and the right is not looked at.
  AvgPool2d(ImageShape input, Index size)
      : input_(input),
        size_(size),
        output_{input.height / size, input.width / size, input.channels} {}

  ImageShape output_shape() const { return output_; }

  /// x: N x (H W C). out: N x (H/size W/size C).
  const Matrix<Scalar>& forward(ConstView<Scalar> x) override {
    out_ = Matrix<Scalar>::Zero(x.rows(), output_.size());
    for_each_pair([&](Index block, Index pixel) {
      out_.middleCols(block, output_.channels) += x.middleCols(pixel, input_.channels);
    });
    out_ /= Scalar(size_ * size_);
    return out_;
  }

  /// dout: N x (H/size W/size C). dx: each pixel of a block gets dout / size^2.
  const Matrix<Scalar>& backward(ConstView<Scalar> dout) override {
    dx_ = Matrix<Scalar>::Zero(dout.rows(), input_.size());
    for_each_pair([&](Index block, Index pixel) {
      dx_.middleCols(pixel, input_.channels) =
          dout.middleCols(block, output_.channels) / Scalar(size_ * size_);
    });
    return dx_;
  }

  const Matrix<Scalar>& output() const override { return out_; }

 private:
  /// use(column of a block in the output, column of one of its pixels in the input)
  template <class Use>
  void for_each_pair(Use&& use) const {
    for (Index y = 0; y < output_.height * size_; ++y)
      for (Index x = 0; x < output_.width * size_; ++x)
        use((y / size_ * output_.width + x / size_) * output_.channels,
            (y * input_.width + x) * input_.channels);
  }

  ImageShape input_;
  Index size_;
  ImageShape output_;
  Matrix<Scalar> out_, dx_;
};

}  // namespace digitpad
