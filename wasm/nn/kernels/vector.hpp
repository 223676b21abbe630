// Vectors of a few numbers, and how large a tile of them the hot loops keep in registers. One
// source for WebAssembly, with and without SIMD, and for processors with wider vectors.
#pragma once

#include <algorithm>
#include <cstring>
#include <type_traits>
#include <utility>

#include "nn/matrix.hpp"

#if defined(__AVX512F__) || (defined(__AVX2__) && defined(__FMA__))
#include <immintrin.h>
#endif

namespace digitpad::kernels {

/// Numbers in the widest vector; a tile's most rows (each a number that is multiplied by vectors),
/// and its most vectors side by side. A tile's sums must stay in registers, and be as many as
/// hides the time that an addition takes.
#if defined(__AVX512F__)
inline constexpr int kLanes = 16, kRows = 8, kVectors = 3;
#elif defined(__AVX2__) && defined(__FMA__)
inline constexpr int kLanes = 8, kRows = 6, kVectors = 2;
#elif defined(__wasm__) && !defined(__wasm_simd128__)
inline constexpr int kLanes = 1, kRows = 2, kVectors = 4;
#else
inline constexpr int kLanes = 4, kRows = 4, kVectors = 2;  // engines spill from the ninth sum on
#endif

/// Channels that lie together in a frame, where the image has a multiple of them. An engine's
/// addresses are cheap when the step from pixel to pixel is a constant; a compiler's always are.
inline constexpr Index kBlock = 16;
#if defined(__wasm__)
inline constexpr bool kBlocked = true;
#else
inline constexpr bool kBlocked = false;
#endif

/// Of so many rows there is no tile, to save code: parts of 3 and 4 make up all but 1, 2 and 5.
#if defined(__wasm_simd128__)
inline constexpr Index kNoTile = 2;
#else
inline constexpr Index kNoTile = 0;
#endif

/// Only gradient checks run in double: one number at a time is fast enough, and small.
template <class Scalar>
inline constexpr int kLanesOf = std::is_same_v<Scalar, float> ? kLanes : 1;
template <class Scalar>
inline constexpr int kRowsOf = std::is_same_v<Scalar, float> ? kRows : 1;

/// Of vectors narrower than the widest, the channels that are left over fill one.
template <int lanes>
inline constexpr int kVectorsOf = lanes == kLanes ? kVectors : 1;

template <class Scalar, int lanes>
struct VectorOf {
  typedef Scalar Type __attribute__((vector_size(lanes * sizeof(Scalar))));
};
template <class Scalar>
struct VectorOf<Scalar, 1> {
  using Type = Scalar;
};
template <class Scalar, int lanes>
using Vector = typename VectorOf<Scalar, lanes>::Type;

/// How many numbers a vector holds. V may be Scalar itself: there the lint takes it for a slip.
template <class V, class Scalar>
inline constexpr Index kLanesIn = sizeof(V) / sizeof(Scalar);  // NOLINT(bugprone-sizeof-expression)

/// `from` may have any alignment; so may `to`.
template <class V, class Scalar>
inline V load(const Scalar* from) {
  V vector;
  std::memcpy(&vector, from, sizeof(V));
  return vector;
}
template <class V, class Scalar>
inline void store(const V& vector, Scalar* to) {
  std::memcpy(to, &vector, sizeof(V));
}

/// The first `count` numbers of a vector, 0 for the others of it; and only those to memory.
template <class V, class Scalar>
inline V load_first(const Scalar* from, Index count) {
  if (count == kLanesIn<V, Scalar>) return load<V>(from);
  Scalar numbers[kLanesIn<V, Scalar>]{};
  std::copy_n(from, count, numbers);
  return load<V>(numbers);
}
template <class V, class Scalar>
inline void store_first(const V& vector, Scalar* to, Index count) {
  if (count == kLanesIn<V, Scalar>) return store(vector, to);
  Scalar numbers[kLanesIn<V, Scalar>];
  store(vector, numbers);
  std::copy_n(numbers, count, to);
}

/// sum + a b, rounded once where the processor can: the build lets no compiler do that by itself.
template <class V, class Scalar>
inline V multiply_add(Scalar a, V b, V sum) {
#if defined(__AVX512F__)
  if constexpr (std::is_same_v<V, Vector<float, 16>>)
    return _mm512_fmadd_ps(_mm512_set1_ps(a), b, sum);
#endif
#if defined(__AVX2__) && defined(__FMA__)
  if constexpr (std::is_same_v<V, Vector<float, 8>>)
    return _mm256_fmadd_ps(_mm256_set1_ps(a), b, sum);
  if constexpr (std::is_same_v<V, Vector<float, 4>>) return _mm_fmadd_ps(_mm_set1_ps(a), b, sum);
#endif
  return sum + a * b;
}

/// use(std::integral_constant<int, i>) for i = 0 to n - 1, without a loop: sums in an array only
/// stay in registers when every index is known.
template <int n, class Use>
[[gnu::always_inline]] inline void unrolled(Use&& use) {
  [&]<int... i>(std::integer_sequence<int, i...>) __attribute__((always_inline)) {
    (use(std::integral_constant<int, i>()), ...);
  }
  (std::make_integer_sequence<int, n>());
}

/// use(first, size) for parts of 0 to n - 1 of at most `most`, as equal as can be: 14 is 4 + 4 + 3
/// + 3, and no part is almost empty.
template <class Use>
void for_each_part(Index n, Index most, Use&& use) {
  Index first = 0;
  for (Index parts = (n + most - 1) / most; parts > 0; --parts) {
    const Index size = (n - first + parts - 1) / parts;
    use(first, size);
    first += size;
  }
}

/// use(first, std::integral_constant<int, size>) for the same parts.
template <int most, class Use>
void for_each_part(Index n, Use&& use) {
  for_each_part(n, most, [&](Index first, Index size) {
    unrolled<most>([&](auto i) {
      if (size == i + 1) use(first, std::integral_constant<int, i + 1>());
    });
  });
}

/// use(first, std::integral_constant<int, lanes>, vectors): the channels `first` to `first +
/// lanes * vectors - 1`, the widest vectors first and narrower ones for what is left.
template <int lanes, class Use>
void for_each_width(Index channels, Use&& use, Index first = 0) {
  const Index vectors = (channels - first) / lanes;
  if (vectors > 0) use(first, std::integral_constant<int, lanes>(), vectors);
  first += vectors * lanes;
  if constexpr (lanes > 1) {
    if (first < channels) for_each_width<lanes <= 4 ? 1 : lanes / 2>(channels, use, first);
  }
}

}  // namespace digitpad::kernels
