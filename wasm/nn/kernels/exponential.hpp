// The exponential of a vector, for the activation and the softmax.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <type_traits>

#include "nn/kernels/vector.hpp"

namespace digitpad::kernels {

/// exp(x), number by number: x = n ln 2 + r, and 2^n by the exponent's bits times a polynomial of
/// r, Cephes' expf (S. Moshier, https://www.netlib.org/cephes). Off by at most 1.5e-7 of the
/// result; 0 where that would be subnormal, at most the largest float, and NaN of NaN. double:
/// std::exp.
template <class V>
inline V exponential(V x) {
  if constexpr (std::is_same_v<V, double>) {
    return std::exp(std::min(x, 709.0));
  } else {
    using Bits = Vector<std::uint32_t, kLanesIn<V, float>>;
    const V zero{}, most = zero + 88.72283f, least = zero - 87.33654f;
    const V capped = x > most ? most : x;
    // The sum has no bits left for a fraction, and n in its lowest ones.
    const V shifted = capped * 1.44269504f + 12582912.0f;
    const V n = shifted - 12582912.0f;
    const V r =
        capped - n * 0.693359375f + n * 2.12194440e-4f;  // ln 2 in two parts: the first exact
    V p = r * 1.9875691500e-4f + 1.3981999507e-3f;
    p = p * r + 8.3334519073e-3f;
    p = p * r + 4.1665795894e-2f;
    p = p * r + 1.6666665459e-1f;
    p = p * r + 5.0000001201e-1f;
    p = p * (r * r) + r + 1.0f;
    const Bits scaled = load<Bits>(&p) + (load<Bits>(&shifted) << 23);
    const V result = x < least ? zero : load<V>(&scaled);
    return x == x ? result : x;
  }
}

/// out_i = exp(x_i - shift), for n numbers.
template <class Scalar>
[[gnu::noinline]] void exponentials(const Scalar* x, Scalar shift, Index n, Scalar* out) {
  using V = Vector<Scalar, kLanesOf<Scalar>>;
  for (Index i = 0; i < n; i += kLanesOf<Scalar>) {
    const Index count = std::min<Index>(kLanesOf<Scalar>, n - i);
    store_first(exponential(load_first<V>(x + i, count) - shift), out + i, count);
  }
}

}  // namespace digitpad::kernels
