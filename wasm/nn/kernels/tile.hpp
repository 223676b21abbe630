// The product of rows of numbers with a matrix, its sums kept in registers: what a convolution and
// its gradients are made of.
#pragma once

#include <array>

#include "nn/kernels/vector.hpp"

namespace digitpad::kernels {

/// The channels that lie together, of so many.
inline Index block_of(Index channels) {
  return kBlocked && channels % kBlock == 0 ? kBlock : channels;
}

/// `count` times `length` numbers, which begin `offsets` from a place that goes without saying.
struct Runs {
  const Index* offsets;
  Index count, length;
};

/// The numbers of a row are in `runs` from `x` on, those of a run `step` apart; those of the next
/// row are `pitch` further on. So neighbouring windows overlap in place, and none is copied out.
template <class Scalar>
struct Rows {
  const Scalar* x;
  Index pitch, step;
  Runs runs;
  const Scalar* weights;  // as many rows of `channels` as a row has numbers
  Index channels;
  const Scalar* start;  // what the sums begin with: rows `start_pitch` apart, or nullptr for zeros
  Index start_pitch;
  Scalar* out;  // rows of `channels`
};

/// rows x vectors sums: of `rows` rows for `vectors` vectors of channels. known_pitch: `pitch`
/// where the compiler shall know it, or 0.
template <class V, int rows, int vectors, int known_pitch, class Scalar>
[[gnu::noinline]] void multiply_tile(const Rows<Scalar>& job) {
  constexpr Index lanes = kLanesIn<V, Scalar>;
  const Index pitch = known_pitch > 0 ? known_pitch : job.pitch;
  const Index step = job.step, channels = job.channels, start_pitch = job.start_pitch;
  const Runs runs = job.runs;
  const Scalar *const first = job.x, *weights = job.weights, *const start = job.start;
  Scalar* const out = job.out;
  V sums[rows * vectors];
  unrolled<rows * vectors>([&](auto i) {
    sums[i] = start ? load<V>(start + i / vectors * start_pitch + i % vectors * lanes) : V{};
  });
  for (Index run = 0; run < runs.count; ++run) {
    const Scalar* x = first + runs.offsets[run];
#ifdef __clang__
#pragma clang loop unroll(disable)
#endif
    for (Index i = 0; i < runs.length; ++i) {
      V w[vectors];
      unrolled<vectors>([&](auto j) { w[j] = load<V>(weights + j * lanes); });
      unrolled<rows * vectors>(
          [&](auto k) { sums[k] = multiply_add(x[k / vectors * pitch], w[k % vectors], sums[k]); });
      x += step;
      weights += channels;
    }
  }
  unrolled<rows * vectors>(
      [&](auto i) { store(sums[i], out + i / vectors * channels + i % vectors * lanes); });
}

template <class Scalar>
using Tile = void (*)(const Rows<Scalar>&);

/// The tile for 1 to kRows rows and 1 to kVectors vectors. From a table: an optimiser cannot put
/// all of them into one function, where an engine would run out of registers.
template <class Scalar, int lanes>
Tile<Scalar> tile_of(Index rows, Index vectors, Index pitch) {
  using V = Vector<Scalar, lanes>;
  constexpr int kMostRows = kRowsOf<Scalar>, kMostVectors = kVectorsOf<lanes>;
  if constexpr (kBlocked && lanes > 1) {
    if (rows == kMostRows && vectors == kMostVectors && pitch == kBlock)
      return multiply_tile<V, kMostRows, kMostVectors, kBlock, Scalar>;
    if (rows == kMostRows && vectors == kMostVectors && pitch == kBlock / 2)
      return multiply_tile<V, kMostRows, kMostVectors, kBlock / 2, Scalar>;
  }
  static constexpr auto kTiles = []<int... i>(std::integer_sequence<int, i...>) {
    constexpr int kSizes = kMostRows * kMostVectors;  // for each pitch: unknown, and 1
    return std::array<Tile<Scalar>, sizeof...(i)>{
        multiply_tile<V, i % kSizes / kMostVectors + 1, i % kMostVectors + 1, i / kSizes,
                      Scalar>...};
  }
  (std::make_integer_sequence<int, 2 * kMostRows * kMostVectors>());
  const Index of_pitch = pitch == 1 ? kMostRows : 0;
  return kTiles[(of_pitch + rows - 1) * kMostVectors + vectors - 1];
}

/// Some neighbouring channels, and the tiles for them.
template <class Scalar>
struct Panel {
  Index channel, vectors;
  Tile<Scalar> (*tile_of)(Index rows, Index vectors, Index pitch);

  void multiply(const Rows<Scalar>& job, Index rows) const {
    tile_of(rows, vectors, job.pitch)(job);
  }
};

/// use(panel), for panels of all channels.
template <class Scalar, class Use>
void for_each_panel(Index channels, Use&& use) {
  for_each_width<kLanesOf<Scalar>>(channels, [&](Index start, auto lanes, Index vectors) {
    for_each_part(vectors, kVectorsOf<decltype(lanes)::value>, [&](Index first, Index count) {
      use(Panel<Scalar>{start + first * lanes, count, tile_of<Scalar, decltype(lanes)::value>});
    });
  });
}

}  // namespace digitpad::kernels
