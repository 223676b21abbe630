// The convolution of one image: forward, and with turned weights the gradient with respect to the
// input. For the gradient of the weights see weight_gradient.hpp.
#pragma once

#include <optional>

#include "nn/kernels/frame.hpp"
#include "nn/kernels/tile.hpp"
#include "nn/kernels/winograd.hpp"

namespace digitpad::kernels {

/// out: H' x W' x channels, for every window of the frame: bias + window weights. weights: kernel
/// kernel C x channels. bias: channels, or nullptr for zeros. Rows of a window that are above or
/// below the image are left out.
template <class Scalar>
void convolve(const Frame<Scalar>& frame, const Scalar* weights, const Scalar* bias, Index channels,
              Scalar* out) {
  const Runs window = frame.runs();
  const Index runs_in_row = window.count / frame.kernel();
  Rows<Scalar> job{};
  job.set_pitch(frame.pixel_stride());
  job.step = 1;
  job.runs.length = window.length;
  job.channels = channels;
  for_each_panel<Scalar>(channels, [&](const Panel<Scalar>& panel) {
    job.start = bias ? bias + panel.channel : nullptr;
    for (Index y = 0; y < frame.output_height(); ++y) {
      const Index first_run = frame.first_row_at(y) * runs_in_row;
      job.runs.offsets = window.offsets + first_run;
      job.runs.count = frame.rows_at(y) * runs_in_row;
      job.weights = weights + first_run * window.length * channels + panel.channel;
      Scalar* const row = out + y * frame.output_width() * channels + panel.channel;
      for_each_rows<Scalar>(frame.output_width(), [&](Index x, Index pixels) {
        job.x = frame.window(y, x);
        job.out = row + x * channels;
        panel.multiply(job, pixels);
      });
    }
  });
}

/// The same with all that it needs in memory, by the faster of the ways there are.
template <class Scalar>
class Convolution {
 public:
  Convolution(ImageShape image, Index padding, Index kernel, Index channels) : channels_(channels) {
    if constexpr (std::is_same_v<Scalar, float>)
      if (Winograd::suits(kernel, image.channels, channels)) {
        winograd_.emplace(image, padding, channels);
        return;
      }
    frame_.emplace(image, padding, kernel);
  }

  /// weights: kernel kernel C x channels. They must stay where they are, and as they are.
  void set_weights(const Scalar* weights) {
    weights_ = weights;
    if constexpr (std::is_same_v<Scalar, float>)
      if (winograd_) winograd_->set_weights(weights);
  }

  /// image: H x W x C. bias: channels, or nullptr for zeros. out: H' x W' x channels.
  void convolve(const Scalar* image, const Scalar* bias, Scalar* out) {
    if constexpr (std::is_same_v<Scalar, float>)
      if (winograd_) return winograd_->convolve(image, bias, out);
    frame_->fill(image);
    kernels::convolve(*frame_, weights_, bias, channels_, out);
  }

 private:
  Index channels_;
  const Scalar* weights_ = nullptr;
  std::optional<Frame<Scalar>> frame_;
  std::optional<Winograd> winograd_;
};

}  // namespace digitpad::kernels
