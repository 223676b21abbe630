// The square roots of a vector, for the optimiser.
#pragma once

#include <cmath>

#include "nn/kernels/vector.hpp"

namespace digitpad::kernels {

/// sqrt(x), number by number, correctly rounded.
template <class V>
inline V square_root(V x) {
  if constexpr (std::is_floating_point_v<V>) {
    return std::sqrt(x);
  } else {
    // With -fno-math-errno compilers make one instruction of it.
    unrolled<kLanesIn<V, float>>([&](auto i) { x[int(i)] = std::sqrt(x[int(i)]); });
    return x;
  }
}

}  // namespace digitpad::kernels
