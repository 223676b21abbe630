// The convolution of one image: forward, and with turned weights the gradient with respect to the
// input. No window is copied out: a tile of neighbouring pixels reads overlapping windows in place.
#pragma once

#include "nn/kernels/frame.hpp"

namespace digitpad::kernels {

/// rows x vectors sums: of `rows` windows from `window` on, for `vectors` vectors of channels.
template <class V, int rows, int vectors, class Scalar, class Stride>
[[gnu::noinline]] void convolve_tile(const Frame<Scalar>& frame, Stride pixel, const Scalar* window,
                                     const Scalar* weights, const Scalar* bias, Index channels,
                                     Scalar* out) {
  constexpr Index lanes = kLanesIn<V, Scalar>;
  V sums[rows * vectors];
  unrolled<rows * vectors>(
      [&](auto i) { sums[i] = bias ? load<V>(bias + i % vectors * lanes) : V{}; });
  const Index length = frame.run_length();
  for (const Index run : frame.runs()) {
    const Scalar* x = window + run;
#ifdef __clang__
#pragma clang loop unroll(disable)
#endif
    for (Index i = 0; i < length; ++i, ++x, weights += channels) {
      V w[vectors];
      unrolled<vectors>([&](auto j) { w[j] = load<V>(weights + j * lanes); });
      unrolled<rows * vectors>(
          [&](auto k) { sums[k] = multiply_add(x[k / vectors * pixel], w[k % vectors], sums[k]); });
    }
  }
  unrolled<rows * vectors>(
      [&](auto i) { store(sums[i], out + i / vectors * channels + i % vectors * lanes); });
}

/// out: H' x W' x channels, for every window of the frame: bias + window weights. weights: kernel
/// kernel C x channels. bias: channels, or nullptr for zeros.
template <class Scalar>
void convolve(const Frame<Scalar>& frame, const Scalar* weights, const Scalar* bias, Index channels,
              Scalar* out) {
  const auto with_stride = [&](auto pixel) {
    for_each_width<kLanesOf<Scalar>>(channels, [&](Index start, auto lanes, Index vectors) {
      for_each_part<kVectorsOf<decltype(lanes)::value>>(vectors, [&](Index first_vector,
                                                                     auto tile_vectors) {
        const Index first = start + first_vector * lanes;
        for (Index y = 0; y < frame.output_height(); ++y)
          for_each_part<kRows>(frame.output_width(), [&](Index x, auto rows) {
            convolve_tile<Vector<Scalar, lanes>, rows, tile_vectors>(
                frame, pixel, frame.window(y, x), weights + first, bias ? bias + first : nullptr,
                channels, out + (y * frame.output_width() + x) * channels + first);
          });
      });
    });
  };
  if constexpr (kBlocked)
    if (frame.pixel_stride() == kBlock) return with_stride(std::integral_constant<Index, kBlock>());
  with_stride(frame.pixel_stride());
}

}  // namespace digitpad::kernels
