// Pixels as bytes, to the numbers that the network takes.
#pragma once

#include <cstdint>

#include "nn/kernels/vector.hpp"

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#endif

namespace digitpad::kernels {

/// to_i = from_i / 255, correctly rounded; for n bytes.
inline void from_bytes(const std::uint8_t* from, Index n, float* to) {
  // 1 / 255 in two parts, the first with so few bits that its product with a byte is exact: two
  // products and a sum are faster than a division.
  constexpr float kFirst = 0x1.0101p-8f, kRest = static_cast<float>(1 / 255.0 - double(kFirst));
  const auto scaled = [](auto ink) { return ink * kFirst + ink * kRest; };
  Index i = 0;
#if defined(__wasm_simd128__)
  // Compilers convert widened bytes one by one. As the lowest bits of 2^23 they need no conversion.
  const v128_t shift = wasm_f32x4_const_splat(8388608.0f);
  const auto put = [&](v128_t bits, float* at) {
    const v128_t ink = wasm_f32x4_sub(wasm_v128_or(bits, shift), shift);
    store(scaled(load<Vector<float, 4>>(&ink)), at);
  };
  for (; i + 8 <= n; i += 8) {
    const v128_t ink = wasm_u16x8_load8x8(from + i);
    put(wasm_u32x4_extend_low_u16x8(ink), to + i);
    put(wasm_u32x4_extend_high_u16x8(ink), to + i + 4);
  }
#endif
  for (; i < n; ++i) to[i] = scaled(static_cast<float>(from[i]));
}

}  // namespace digitpad::kernels
