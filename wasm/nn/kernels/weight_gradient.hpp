// The gradient of a convolution's weights, from one image.
#pragma once

#include "nn/kernels/frame.hpp"

namespace digitpad::kernels {

/// rows x vectors sums: of the weights of `rows` neighbours in a window, for `vectors` vectors of
/// channels. `x`: the first of the neighbours in the first window.
template <class V, int rows, int vectors, class Scalar>
[[gnu::noinline]] void add_weight_gradient_tile(const Frame<Scalar>& frame, const Scalar* x,
                                                const Scalar* dout, Index channels, Scalar* dW) {
  constexpr Index lanes = kLanesIn<V, Scalar>;
  V sums[rows * vectors];
  unrolled<rows * vectors>(
      [&](auto i) { sums[i] = load<V>(dW + i / vectors * channels + i % vectors * lanes); });
  const Index pixel = frame.pixel_stride(), width = frame.output_width();
  for (Index left = frame.output_height(); left > 0; --left, x += frame.row_stride()) {
    const Scalar* value = x;
#ifdef __clang__
#pragma clang loop unroll(disable)
#endif
    for (Index i = 0; i < width; ++i, value += pixel, dout += channels) {
      V d[vectors];
      unrolled<vectors>([&](auto j) { d[j] = load<V>(dout + j * lanes); });
      unrolled<rows * vectors>(
          [&](auto k) { sums[k] = multiply_add(value[k / vectors], d[k % vectors], sums[k]); });
    }
  }
  unrolled<rows * vectors>(
      [&](auto i) { store(sums[i], dW + i / vectors * channels + i % vectors * lanes); });
}

/// dW += the sum over the frame's windows of window^T dout. dout: H' x W' x channels. dW: kernel
/// kernel C x channels.
template <class Scalar>
void add_weight_gradient(const Frame<Scalar>& frame, const Scalar* dout, Index channels,
                         Scalar* dW) {
  for_each_width<kLanesOf<Scalar>>(channels, [&](Index start, auto lanes, Index vectors) {
    for_each_part<kVectorsOf<decltype(lanes)::value>>(
        vectors, [&](Index first_vector, auto tile_vectors) {
          const Index first = start + first_vector * lanes;
          Scalar* rows_of_run = dW + first;
          for (const Index run : frame.runs()) {
            for_each_part<kRows>(frame.run_length(), [&](Index i, auto rows) {
              add_weight_gradient_tile<Vector<Scalar, lanes>, rows, tile_vectors>(
                  frame, frame.window(0, 0) + run + i, dout + first, channels,
                  rows_of_run + i * channels);
            });
            rows_of_run += frame.run_length() * channels;
          }
        });
  });
}

}  // namespace digitpad::kernels
