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

/// The numbers of a row are in `runs`, those of a run `step` apart; row r begins at x[rows[r]]. So
/// neighbouring windows overlap in place, and none is copied out.
template <class Scalar>
struct Rows {
  const Scalar* x;
  std::array<Index, kRows> rows;
  Index pitch;  // from row to row, where that is always the same; else 0
  Index step;
  Runs runs;
  const Scalar* weights;  // as many rows of `channels` as a row has numbers
  Index channels;
  const Scalar* start;  // what the sums begin with: rows `start_pitch` apart, or nullptr for zeros
  Index start_pitch;
  Scalar* out;  // rows of `channels`

  void set_pitch(Index numbers) {
    pitch = numbers;
    for (Index r = 0; r < kRows; ++r) rows[static_cast<std::size_t>(r)] = r * numbers;
  }
};

/// rows x vectors sums: of `rows` rows for `vectors` vectors of channels. known_pitch: `pitch`
/// where the compiler shall know it, or 0.
template <class V, int rows, int vectors, int known_pitch, class Scalar>
[[gnu::noinline]] void multiply_tile(const Rows<Scalar>& job) {
  constexpr Index lanes = kLanesIn<V, Scalar>;
  const Index step = job.step, channels = job.channels, start_pitch = job.start_pitch;
  const Runs runs = job.runs;
  const Scalar *const first = job.x + job.rows[0], *weights = job.weights, *const start = job.start;
  Scalar* const out = job.out;
  Index offsets[rows];
  unrolled<rows>([&](auto r) {
    offsets[r] = known_pitch > 0 ? Index(r * known_pitch) : job.rows[r] - job.rows[0];
  });
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
      unrolled<rows * vectors>([&](auto k) {
        sums[k] = multiply_add(x[offsets[k / vectors]], w[k % vectors], sums[k]);
      });
      x += step;
      weights += channels;
    }
  }
  unrolled<rows * vectors>(
      [&](auto i) { store(sums[i], out + i / vectors * channels + i % vectors * lanes); });
}

template <class Scalar>
using Tile = void (*)(const Rows<Scalar>&);

/// The tile for so many rows and vectors. From a table: an optimiser cannot put all of them into
/// one function, where an engine would run out of registers.
template <class Scalar, int lanes>
Tile<Scalar> tile_of(Index rows, Index vectors, Index pitch) {
  using V = Vector<Scalar, lanes>;
  constexpr int kMostRows = kRowsOf<Scalar>, kMostVectors = kVectorsOf<lanes>;
  if constexpr (lanes > 1)
    if (rows == kMostRows && vectors == kMostVectors) {
      if (pitch == 1) return multiply_tile<V, kMostRows, kMostVectors, 1, Scalar>;
      if constexpr (kBlocked) {
        if (pitch == kBlock) return multiply_tile<V, kMostRows, kMostVectors, kBlock, Scalar>;
        if (pitch == kBlock / 2)
          return multiply_tile<V, kMostRows, kMostVectors, kBlock / 2, Scalar>;
      }
    }
  static constexpr auto kTiles = []<int... i>(std::integer_sequence<int, i...>) {
    return std::array<Tile<Scalar>, sizeof...(i)>{
        multiply_tile < V, i / kMostVectors + 1 == kNoTile ? 1 : i / kMostVectors + 1,
        i % kMostVectors + 1, 0, Scalar > ...};
  }
  (std::make_integer_sequence<int, kMostRows * kMostVectors>());
  return kTiles[(rows - 1) * kMostVectors + vectors - 1];
}

/// Some neighbouring channels, and the tiles for them.
template <class Scalar>
struct Panel {
  Index channel, channels, vectors;
  Tile<Scalar> (*tile_of)(Index rows, Index vectors, Index pitch);

  void multiply(const Rows<Scalar>& job, Index rows) const {
    tile_of(rows, vectors, job.pitch)(job);
  }
};

/// The panel that begins at `channel`: of the widest vectors, or what is left over of narrower.
template <class Scalar, int lanes = kLanesOf<Scalar>>
Panel<Scalar> panel_at(Index channel, Index channels) {
  const Index vectors = (channels - channel) / lanes;
  if constexpr (lanes > 1)
    if (vectors == 0) return panel_at<Scalar, (lanes <= 4 ? 1 : lanes / 2)>(channel, channels);
  constexpr Index most = kVectorsOf<lanes>;
  const Index panels = (vectors + most - 1) / most, size = (vectors + panels - 1) / panels;
  return {channel, size * lanes, size, tile_of<Scalar, lanes>};
}

/// use(panel), for panels of all channels.
template <class Scalar, class Use>
void for_each_panel(Index channels, Use&& use) {
  for (Index channel = 0; channel < channels;) {
    const Panel<Scalar> panel = panel_at<Scalar>(channel, channels);
    use(panel);
    channel += panel.channels;
  }
}

/// use(first, count) for rows 0 to n - 1, in parts that there are tiles for, as equal as can be.
template <class Scalar, class Use>
void for_each_rows(Index n, Use&& use) {
  constexpr Index most = kRowsOf<Scalar>;
  for (Index first = 0, count = 0; first < n; first += count) {
    const Index parts = (n - first + most - 1) / most;
    count = (n - first + parts - 1) / parts;
    if (count == kNoTile) count = 1;
    use(first, count);
  }
}

}  // namespace digitpad::kernels
