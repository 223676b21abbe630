// An image with zeros around it, laid out for the convolution's hot loops.
#pragma once

#include <algorithm>
#include <iterator>
#include <vector>

#include "nn/image_shape.hpp"
#include "nn/kernels/tile.hpp"

namespace digitpad::kernels {

/// The pixels lie in blocks of channels: all pixels of the first block, then those of the next.
template <class Scalar>
class Frame {
 public:
  Frame(ImageShape image, Index padding, Index kernel)
      : image_(image),
        padding_(padding),
        kernel_(kernel),
        width_(image.width + 2 * padding),
        height_(image.height + 2 * padding),
        block_(block_of(image.channels)),
        pixels_(zeros<Scalar>(1, height_ * width_ * image.channels)) {
    const Index row = kernel * image.channels, runs_in_row = row / run_length();
    offsets_.resize(static_cast<std::size_t>(kernel * runs_in_row + output_height()));
    for (Index run = 0; run < kernel * runs_in_row; ++run) {
      const Index ky = run / runs_in_row, i = run % runs_in_row * run_length();
      offsets_[static_cast<std::size_t>(run)] =
          ((i % image.channels / block_ * height_ + ky) * width_ + i / image.channels) * block_;
    }
    for (Index y = 0; y < output_height(); ++y)
      offsets_[offsets_.size() - static_cast<std::size_t>(output_height() - y)] =
          y * width_ * block_;
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

  /// Of the pixel at the top left of the window (y, x).
  const Scalar* window(Index y, Index x) const {
    return pixels_.data() + (y * width_ + x) * block_;
  }

  /// From a number to the same of the next pixel.
  Index pixel_stride() const { return block_; }

  Index kernel() const { return kernel_; }
  Index channels() const { return image_.channels; }
  Index output_height() const { return height_ - kernel_ + 1; }
  Index output_width() const { return width_ - kernel_ + 1; }

  /// From a window's first pixel, the numbers of a window in the order ky, kx, channel, as a
  /// convolution's weights are: a run is a row, or a pixel's block of channels.
  Runs runs() const {
    return {offsets_.data(), std::ssize(offsets_) - output_height(), run_length()};
  }

  /// The kernel's rows that meet the image in the windows of row y, and not only zeros.
  Index first_row_at(Index y) const { return std::max<Index>(0, padding_ - y); }
  Index rows_at(Index y) const {
    return std::min(kernel_, padding_ + image_.height - y) - first_row_at(y);
  }

  /// From a number in the first window, the same number in all windows.
  Runs windows() const { return {offsets_.data() + runs().count, output_height(), output_width()}; }

 private:
  Index run_length() const { return block_ == image_.channels ? kernel_ * block_ : block_; }

  ImageShape image_;
  Index padding_, kernel_, width_, height_, block_;
  Matrix<Scalar> pixels_;
  std::vector<Index> offsets_;  // of a window's runs, then of the rows of windows
};

}  // namespace digitpad::kernels
