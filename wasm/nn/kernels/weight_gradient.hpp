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
  job.x = frame.window(0, 0);
  job.step = frame.pixel_stride();
  job.runs = frame.windows();
  job.channels = job.start_pitch = channels;
  const Runs window = frame.runs();
  for_each_panel<Scalar>(channels, [&](const Panel<Scalar>& panel) {
    job.weights = dout + panel.channel;
    for_each_rows<Scalar>(window.count * window.length, [&](Index first, Index rows) {
      for (Index r = 0; r < rows; ++r)
        job.rows[static_cast<std::size_t>(r)] =
            window.offsets[(first + r) / window.length] + (first + r) % window.length;
      job.pitch = job.rows[static_cast<std::size_t>(rows - 1)] - job.rows[0] == rows - 1 ? 1 : 0;
      job.start = job.out = dW + first * channels + panel.channel;
      panel.multiply(job, rows);
    });
  });
}

}  // namespace digitpad::kernels
