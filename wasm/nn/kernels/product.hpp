// The product of two dense matrices, each of which may be given as its transpose.
#pragma once

#include <algorithm>
#include <vector>

#include "nn/kernels/vector.hpp"

namespace digitpad::kernels {

/// A matrix in somebody's memory: (i, k) is at data[i * row + k * column].
template <class Scalar>
struct Strided {
  const Scalar* data;
  Index row, column;

  Strided(const Scalar* data, Index row, Index column) : data(data), row(row), column(column) {}
  Strided(ConstView<Scalar> matrix) : Strided(matrix.data(), matrix.cols(), 1) {}
  Strided(const Matrix<Scalar>& matrix) : Strided(ConstView<Scalar>(matrix)) {}
  Strided transpose() const { return {data, column, row}; }
};

/// kRows x vectors sums of `depth` products. a: depth x kRows. b: a row for the sums to begin with,
/// then depth x (vectors of numbers). Row r of the sums goes to out + r * stride.
template <class V, int vectors, class Scalar>
[[gnu::noinline]] void product_tile(const Scalar* a, const Scalar* b, Index depth, Scalar* out,
                                    Index stride) {
  constexpr Index lanes = kLanesIn<V, Scalar>;
  V sums[kRows * vectors];
  unrolled<kRows * vectors>([&](auto i) { sums[i] = load<V>(b + i % vectors * lanes); });
#ifdef __clang__
#pragma clang loop unroll(disable)
#endif
  for (; depth > 0; --depth) {
    b += vectors * lanes;
    V w[vectors];
    unrolled<vectors>([&](auto j) { w[j] = load<V>(b + j * lanes); });
    unrolled<kRows * vectors>(
        [&](auto k) { sums[k] = multiply_add(a[k / vectors], w[k % vectors], sums[k]); });
    a += kRows;
  }
  unrolled<kRows * vectors>(
      [&](auto i) { store(sums[i], out + i / vectors * stride + i % vectors * lanes); });
}

/// Keeps its working memory: both factors are copied into the order in which the tiles read them,
/// with zeros at the edges, so that all tiles are whole and all their steps known.
template <class Scalar>
class Product {
 public:
  /// out = a b, with `bias` added to each row unless it is nullptr. a: rows x depth. b: depth x
  /// columns. out: rows x columns.
  void multiply(Strided<Scalar> a, Strided<Scalar> b, const Scalar* bias, Index rows, Index depth,
                Index columns, Scalar* out) {
    const Index vectors = (columns + kLanesHere - 1) / kLanesHere;
    const Scalar* strips = packed(b, bias, depth, columns, vectors);
    grow(panel_, depth * kRows);
    for (Index row = 0; row < rows; row += kRows) {
      const Index tile_rows = std::min<Index>(kRows, rows - row);
      pack({a.data + row * a.row, a.row, a.column}, tile_rows, kRows, depth, panel_.data());
      for_each_part<kVectors>(vectors, [&](Index first, auto tile_vectors) {
        constexpr Index width = tile_vectors * kLanesHere;
        const Index column = first * kLanesHere;
        const Scalar* strip = strips + column * (depth + 1);
        const Index tile_columns = std::min(width, columns - column);
        Scalar* const to = out + row * columns + column;
        if (tile_rows == kRows && tile_columns == width)
          return product_tile<V, tile_vectors>(panel_.data(), strip, depth, to, columns);
        Scalar edge[kRows * width];
        product_tile<V, tile_vectors>(panel_.data(), strip, depth, edge, width);
        for (Index r = 0; r < tile_rows; ++r)
          std::copy_n(edge + r * width, tile_columns, to + r * columns);
      });
    }
  }

 private:
  static constexpr Index kLanesHere = kLanesOf<Scalar>;
  using V = Vector<Scalar, kLanesHere>;

  static void grow(std::vector<Scalar>& memory, Index size) {
    if (static_cast<Index>(memory.size()) < size)
      memory = std::vector<Scalar>(static_cast<std::size_t>(size));
  }

  /// to: depth x width, the transpose of the first `rows` rows of `from`, then zeros.
  [[gnu::noinline]] static void pack(Strided<Scalar> from, Index rows, Index width, Index depth,
                                     Scalar* to) {
    constexpr Index kTogether = kLanesHere >= 4 ? 4 : 1;
    using Together = Vector<Scalar, kTogether>;
    Index done = 0;
    if (rows == width && width % kTogether == 0) {
      if (from.row == 1)
        for (; done < depth; ++done)
          for (Index i = 0; i < width; i += kTogether)
            store(load<Together>(from.data + done * from.column + i), to + done * width + i);
      if constexpr (kTogether == 4)
        if (from.column == 1)
          for (; done + 4 <= depth; done += 4)
            for (Index i = 0; i < width; i += 4)
              transpose_four(from.data + i * from.row + done, from.row, to + done * width + i,
                             width);
    }
    for (Index k = done; k < depth; ++k)
      for (Index i = 0; i < width; ++i)
        to[k * width + i] = i < rows ? from.data[i * from.row + k * from.column] : Scalar(0);
  }

  /// The transpose of 4 x 4 numbers, whose rows are `from_row` and `to_row` apart.
  static void transpose_four(const Scalar* from, Index from_row, Scalar* to, Index to_row) {
    using Four = Vector<Scalar, 4>;
    const Four a = load<Four>(from), b = load<Four>(from + from_row);
    const Four c = load<Four>(from + 2 * from_row), d = load<Four>(from + 3 * from_row);
    const Four ab = __builtin_shufflevector(a, b, 0, 4, 1, 5);
    const Four cd = __builtin_shufflevector(c, d, 0, 4, 1, 5);
    const Four ab_after = __builtin_shufflevector(a, b, 2, 6, 3, 7);
    const Four cd_after = __builtin_shufflevector(c, d, 2, 6, 3, 7);
    store(__builtin_shufflevector(ab, cd, 0, 1, 4, 5), to);
    store(__builtin_shufflevector(ab, cd, 2, 3, 6, 7), to + to_row);
    store(__builtin_shufflevector(ab_after, cd_after, 0, 1, 4, 5), to + 2 * to_row);
    store(__builtin_shufflevector(ab_after, cd_after, 2, 3, 6, 7), to + 3 * to_row);
  }

  /// b in strips of the tiles' widths, each below its part of the bias.
  const Scalar* packed(Strided<Scalar> b, const Scalar* bias, Index depth, Index columns,
                       Index vectors) {
    grow(strips_, (depth + 1) * vectors * kLanesHere);
    for_each_part<kVectors>(vectors, [&](Index first, auto tile_vectors) {
      constexpr Index width = tile_vectors * kLanesHere;
      const Index column = first * kLanesHere;
      Scalar* const strip = strips_.data() + column * (depth + 1);
      const Index used = std::min(width, columns - column);
      std::fill_n(strip, width, Scalar(0));
      if (bias) std::copy_n(bias + column, used, strip);
      pack({b.data + column * b.column, b.column, b.row}, used, width, depth, strip + width);
    });
    return strips_.data();
  }

  std::vector<Scalar> strips_, panel_;
};

}  // namespace digitpad::kernels
