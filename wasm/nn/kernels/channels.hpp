// What is done channel by channel over an image's pixels: sums, and lines through the numbers.
#pragma once

#include "nn/kernels/vector.hpp"

namespace digitpad::kernels {

/// For vectors of neighbouring channels: use(first channel, load), where load(row) is the vector of
/// a row of `channels` numbers.
template <class Scalar, class Use>
void for_each_vector(Index channels, Use&& use) {
  for_each_width<kLanesOf<Scalar>>(channels, [&](Index start, auto lanes, Index vectors) {
    using V = Vector<Scalar, decltype(lanes)::value>;
    for (Index first = start; first < start + vectors * lanes; first += lanes)
      use(first, [first](const Scalar* row) { return load<V>(row + first); });
  });
}

/// sums_c += sum over the pixels of x_c. x: pixels x channels.
template <class Scalar>
[[gnu::noinline]] void add_sums(const Scalar* x, Index pixels, Index channels, Scalar* sums) {
  for_each_vector<Scalar>(channels, [&](Index first, auto load) {
    auto sum = load(sums);
    for (Index i = 0; i < pixels; ++i) sum += load(x + i * channels);
    store(sum, sums + first);
  });
}

/// sums_c += sum over the pixels of (x_c - mean_c)^2.
template <class Scalar>
[[gnu::noinline]] void add_squares(const Scalar* x, const Scalar* means, Index pixels,
                                   Index channels, Scalar* sums) {
  for_each_vector<Scalar>(channels, [&](Index first, auto load) {
    auto sum = load(sums);
    const auto mean = load(means);
    for (Index i = 0; i < pixels; ++i) {
      const auto difference = load(x + i * channels) - mean;
      sum += difference * difference;
    }
    store(sum, sums + first);
  });
}

/// sums_c += sum over the pixels of y_c, products_c += sum of y_c (x_c - mean_c).
template <class Scalar>
[[gnu::noinline]] void add_sums_and_products(const Scalar* y, const Scalar* x, const Scalar* means,
                                             Index pixels, Index channels, Scalar* sums,
                                             Scalar* products) {
  for_each_vector<Scalar>(channels, [&](Index first, auto load) {
    auto sum = load(sums), product = load(products);
    const auto mean = load(means);
    for (Index i = 0; i < pixels; ++i) {
      const auto yi = load(y + i * channels);
      sum += yi;
      product += yi * (load(x + i * channels) - mean);
    }
    store(sum, sums + first);
    store(product, products + first);
  });
}

/// out_c = (x_c - mean_c) scale_c + shift_c for every pixel.
template <class Scalar>
[[gnu::noinline]] void scale_and_shift(const Scalar* x, const Scalar* means, const Scalar* scales,
                                       const Scalar* shifts, Index pixels, Index channels,
                                       Scalar* out) {
  for_each_vector<Scalar>(channels, [&](Index first, auto load) {
    const auto mean = load(means), scale = load(scales), shift = load(shifts);
    for (Index i = 0; i < pixels; ++i)
      store((load(x + i * channels) - mean) * scale + shift, out + i * channels + first);
  });
}

/// out_c = y_c y_scale_c + (x_c - mean_c) scale_c + shift_c for every pixel.
template <class Scalar>
[[gnu::noinline]] void scale_and_shift_both(const Scalar* y, const Scalar* y_scales,
                                            const Scalar* x, const Scalar* means,
                                            const Scalar* scales, const Scalar* shifts,
                                            Index pixels, Index channels, Scalar* out) {
  for_each_vector<Scalar>(channels, [&](Index first, auto load) {
    const auto y_scale = load(y_scales), mean = load(means), scale = load(scales),
               shift = load(shifts);
    for (Index i = 0; i < pixels; ++i) {
      const Index pixel = i * channels;
      store(load(y + pixel) * y_scale + (load(x + pixel) - mean) * scale + shift,
            out + pixel + first);
    }
  });
}

}  // namespace digitpad::kernels
