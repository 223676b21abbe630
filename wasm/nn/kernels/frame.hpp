// An image with zeros around it, laid out for the convolution's hot loops.
#pragma once

#include <algorithm>
#include <vector>

#include "nn/image_shape.hpp"
#include "nn/kernels/vector.hpp"

namespace digitpad::kernels {

/// The numbers of a kernel x kernel window are in `runs` of `run_length` neighbours: those of one
/// row of the window, or of one pixel's block of channels. In the order ky, kx, channel, as the
/// rows of a convolution's weights are.
template <class Scalar>
class Frame {
 public:
  Frame(ImageShape image, Index padding, Index kernel)
      : image_(image),
        padding_(padding),
        width_(image.width + 2 * padding),
        height_(image.height + 2 * padding),
        block_(kBlocked && image.channels % kBlock == 0 ? kBlock : image.channels),
        run_length_(block_ == image.channels ? kernel * block_ : block_),
        output_height_(height_ - kernel + 1),
        output_width_(width_ - kernel + 1),
        pixels_(Matrix<Scalar>::Zero(1, height_ * width_ * image.channels)) {
    for (Index ky = 0; ky < kernel; ++ky)
      for (Index i = 0; i < kernel * image.channels; i += run_length_)
        runs_.push_back(
            ((i % image.channels / block_ * height_ + ky) * width_ + i / image.channels) * block_);
  }

  /// image: H x W x C.
  void fill(const Scalar* image) {
    for (Index first = 0; first < image_.channels; first += block_)
      for (Index y = 0; y < image_.height; ++y) {
        Scalar* row = pixels_.data() +
                      ((first / block_ * height_ + y + padding_) * width_ + padding_) * block_;
        const Scalar* from = image + y * image_.width * image_.channels + first;
        if (block_ == image_.channels)
          std::copy_n(from, image_.width * block_, row);
        else
          for (Index x = 0; x < image_.width; ++x)
            std::copy_n(from + x * image_.channels, kBlock, row + x * kBlock);
      }
  }

  /// Of the pixel at the top left of the window (y, x); the window's runs begin at runs() from it.
  const Scalar* window(Index y, Index x) const {
    return pixels_.data() + (y * width_ + x) * block_;
  }

  /// From a number to the same of the next pixel.
  Index pixel_stride() const { return block_; }
  Index row_stride() const { return width_ * block_; }

  const std::vector<Index>& runs() const { return runs_; }
  Index run_length() const { return run_length_; }
  Index output_height() const { return output_height_; }
  Index output_width() const { return output_width_; }

 private:
  ImageShape image_;
  Index padding_, width_, height_, block_, run_length_, output_height_, output_width_;
  Matrix<Scalar> pixels_;
  std::vector<Index> runs_;
};

}  // namespace digitpad::kernels
