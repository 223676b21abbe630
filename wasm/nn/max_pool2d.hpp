// The largest of each size x size block of pixels, channel by channel.
#pragma once

#include <vector>

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
    for (Index n = 0; n < x.rows(); ++n) {
      for (Index i = 0; i < output_.size(); ++i) {
        const Index first = first_of_block(i);
        Index best = first;
        for (Index dy = 0; dy < size_; ++dy)
          for (Index dx = 0; dx < size_; ++dx) {
            const Index candidate = first + (dy * input_.width + dx) * input_.channels;
            if (x(n, candidate) > x(n, best)) best = candidate;
          }
        out_(n, i) = x(n, best);
        source_(n, i) = best;
      }
    }
    return out_;
  }

  /// dout: N x (H/size W/size C). dx: dout where the largest was, 0 elsewhere.
  const Matrix<Scalar>& backward(ConstView<Scalar> dout) override {
    dx_ = Matrix<Scalar>::Zero(dout.rows(), input_.size());
    for (Index n = 0; n < dout.rows(); ++n)
      for (Index i = 0; i < output_.size(); ++i) dx_(n, source_(n, i)) += dout(n, i);
    return dx_;
  }

  const Matrix<Scalar>& output() const override { return out_; }

 private:
  Index first_of_block(Index i) const {
    const Index channel = i % output_.channels;
    const Index x = i / output_.channels % output_.width;
    const Index y = i / output_.channels / output_.width;
    return (y * size_ * input_.width + x * size_) * input_.channels + channel;
  }

  ImageShape input_;
  Index size_;
  ImageShape output_;
  Matrix<Scalar> out_, dx_;
  Matrix<Index> source_;  // for each output, which input it is
};

}  // namespace digitpad
