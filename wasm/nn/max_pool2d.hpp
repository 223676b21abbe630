// The largest of each size x size block of pixels, channel by channel.
#pragma once

#include <algorithm>

#include "nn/image_shape.hpp"
#include "nn/layer.hpp"

namespace digitpad {

template <class Scalar>
class MaxPool2d : public Layer<Scalar> {
 public:
  /// input: H x W x C; what is left over of H and W at the bottom and the right is not looked at.
  MaxPool2d(ImageShape input, Index size)
      : input_(input),
        size_(size),
        output_{input.height / size, input.width / size, input.channels} {}

  ImageShape output_shape() const { return output_; }

  /// x: N x (H W C). out: N x (H/size W/size C).
  const Matrix<Scalar>& forward(ConstView<Scalar> x) override {
    out_.resize(x.rows(), output_.size());
    source_.resize(x.rows(), output_.size());
    for_each_pixel(x.rows(), [&](Index n, Index block, Index pixel, Index candidate) {
      const Scalar* __restrict from = x.row(n).data() + pixel;
      Scalar* __restrict best = out_.row(n).data() + block;
      Scalar* __restrict source = source_.row(n).data() + block;
      if (candidate == 0) {
        std::copy_n(from, input_.channels, best);
        std::fill_n(source, input_.channels, Scalar(0));
        return;
      }
      const Scalar number = Scalar(candidate);
      for (Index c = 0; c < input_.channels; ++c) {
        const Scalar value = from[c], old = best[c], old_source = source[c];
        best[c] = value > old ? value : old;
        source[c] = value > old ? number : old_source;
      }
    });
    return out_;
  }

  /// dout: N x (H/size W/size C). dx: dout where the largest was, 0 elsewhere.
  const Matrix<Scalar>& backward(ConstView<Scalar> dout) override {
    // What belongs to no block stays 0; all else is set anew.
    if (dx_.rows() != dout.rows()) dx_ = Matrix<Scalar>::Zero(dout.rows(), input_.size());
    for_each_pixel(dout.rows(), [&](Index n, Index block, Index pixel, Index candidate) {
      const Scalar* __restrict from = dout.row(n).data() + block;
      const Scalar* __restrict source = source_.row(n).data() + block;
      Scalar* __restrict to = dx_.row(n).data() + pixel;
      const Scalar number = Scalar(candidate);
      for (Index c = 0; c < input_.channels; ++c) {
        const Scalar value = from[c];
        to[c] = source[c] == number ? value : Scalar(0);
      }
    });
    return dx_;
  }

  const Matrix<Scalar>& output() const override { return out_; }

 private:
  /// use(sample, column of a block in the output, column of one of its pixels in the input, which
  /// of the block's pixels it is)
  template <class Use>
  void for_each_pixel(Index samples, Use&& use) const {
    for (Index n = 0; n < samples; ++n)
      for (Index y = 0; y < output_.height; ++y)
        for (Index x = 0; x < output_.width; ++x)
          for (Index i = 0; i < size_ * size_; ++i)
            use(n, (y * output_.width + x) * output_.channels,
                ((y * size_ + i / size_) * input_.width + x * size_ + i % size_) * input_.channels,
                i);
  }

  ImageShape input_;
  Index size_;
  ImageShape output_;
  Matrix<Scalar> out_, dx_;
  Matrix<Scalar> source_;  // for each output, which of its block's pixels it is
};

}  // namespace digitpad
