// The gradient of a convolution's weights, from one image.
#pragma once

#include "nn/kernels/frame.hpp"
#include "nn/kernels/tile.hpp"

namespace digitpad::kernels {

/// dW += the sum over the frame's windows of window^T dout. dout: H' x W' x channels. dW: kernel
/// kernel C x channels.
template <class Scalar>
void add_weight_gradient(const Frame<Scalar>& frame, const Scalar* dout, Index channels,
                         Scalar* dW) {
  // A row of the product: one number of the window, in all windows.
  Rows<Scalar> job{};
  job.pitch = 1;
  job.step = frame.pixel_stride();
  job.runs = frame.windows();
  job.channels = job.start_pitch = channels;
  const Runs window = frame.runs();
  for_each_panel<Scalar>(channels, [&](const Panel<Scalar>& panel) {
    job.weights = dout + panel.channel;
    job.out = dW + panel.channel;
    for (Index run = 0; run < window.count; ++run)
      for_each_part(window.length, kRowsOf<Scalar>, [&](Index first, Index numbers) {
        job.x = frame.window(0, 0) + window.offsets[run] + first;
        job.start = job.out;
        panel.multiply(job, numbers);
        job.out += numbers * channels;
      });
  });
}

}  // namespace digitpad::kernels
