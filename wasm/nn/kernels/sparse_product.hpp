// Products with a matrix that is mostly zeros, as a batch of drawings is: no multiplication by 0.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <type_traits>
#include <vector>

#include "nn/kernels/vector.hpp"

namespace digitpad::kernels {

/// A number that is not 0, and which of its row's, or column's, numbers it is. The numbers are
/// copied because the lists are read in order, and a column's numbers lie far apart.
template <class Scalar>
struct Entry {
  std::uint32_t index;
  Scalar value;
};

/// For each row of a matrix, `vectors` sums: bias + the sum of value times `dense`'s row `index`
/// over the row's entries, from begins[row] to before ends[row]. The last vector begins at `last`,
/// and may overlap the one before it: what both hold is the same.
template <class V, int vectors, class Scalar>
[[gnu::noinline]] void sum_rows(const Entry<Scalar>* entries, const std::uint32_t* begins,
                                const std::uint32_t* ends, Index rows, const Scalar* dense,
                                Index stride, Index last, const Scalar* bias, Scalar* out) {
  [[maybe_unused]] constexpr Index lanes = kLanesIn<V, Scalar>;
  const auto at = [last](auto j) { return j + 1 < vectors ? j * lanes : last; };
  for (; rows > 0; --rows) {
    V sums[vectors]{};
    if (bias) unrolled<vectors>([&](auto j) { sums[j] = load<V>(bias + at(j)); });
    const Entry<Scalar>* const end = entries + *ends++;
#ifdef __clang__
#pragma clang loop unroll(disable)
#endif
    for (const Entry<Scalar>* entry = entries + *begins++; entry != end; ++entry) {
      const Scalar* row = dense + static_cast<Index>(entry->index) * stride;
      unrolled<vectors>(
          [&](auto j) { sums[j] = multiply_add(entry->value, load<V>(row + at(j)), sums[j]); });
    }
    unrolled<vectors>([&](auto j) { store(sums[j], out + at(j)); });
    out += stride;
  }
}

/// Keeps lists of x's numbers that are not 0.
template <class Scalar>
class SparseProduct {
 public:
  /// Lists x's numbers that are not 0, and returns true; or returns false as soon as more than
  /// `most`, a share of 0 to 1, of the numbers read so far are such.
  bool read(ConstView<Scalar> x, double most) {
    rows_ = x.rows();
    columns_ = x.cols();
    grow(row_begins_, rows_ + 1);
    grow(by_row_, static_cast<Index>(most * static_cast<double>(x.size())) + columns_ + 1);
    Entry<Scalar>* next = by_row_.data();
    for (Index n = 0; n < rows_; ++n) {
      next = append(x.data() + n * columns_, columns_, next);
      const Index count = next - by_row_.data();
      if (static_cast<double>(count) > most * static_cast<double>((n + 1) * columns_)) return false;
      row_begins_[static_cast<std::size_t>(n + 1)] = static_cast<std::uint32_t>(count);
    }
    return true;
  }

  /// out = x W + bias. W: D x columns. out: N x columns.
  void multiply(const Scalar* W, const Scalar* bias, Index columns, Scalar* out) const {
    sum<kLanesOf<Scalar>>(by_row_.data(), row_begins_.data(), row_begins_.data() + 1, rows_, W,
                          bias, columns, out);
  }

  /// dW = x^T dout. dout: N x columns. dW: D x columns.
  void multiply_transposed(const Scalar* dout, Index columns, Scalar* dW) {
    list_by_column();
    sum<kLanesOf<Scalar>>(by_column_.data(), column_begins_.data(), column_ends_.data(), columns_,
                          dout, nullptr, columns, dW);
  }

 private:
  template <class T>
  static void grow(std::vector<T>& memory, Index size) {
    if (static_cast<Index>(memory.size()) < size)
      memory = std::vector<T>(static_cast<std::size_t>(size));
  }

  /// Writes each number behind the list, and counts those that are to stay: zeros come in runs and
  /// are skipped by the block, but inside a block a branch for each would be a gamble.
  static Entry<Scalar>* append(const Scalar* row, Index columns, Entry<Scalar>* next) {
    using Bits = std::conditional_t<sizeof(Scalar) == 4, std::uint32_t, std::uint64_t>;
    constexpr Index kBlockSize = 16;
    Index i = 0;
    const auto take = [&] {
      *next = {static_cast<std::uint32_t>(i), row[i]};
      next += load<Bits>(row + i) != 0;  // -0 may be listed
      ++i;
    };
    while (i + kBlockSize <= columns) {
      using Words = Vector<std::uint64_t, 2>;
      Words any{};
      for (Index at = 0; at < kBlockSize; at += sizeof(Words) / sizeof(Scalar))
        any |= load<Words>(row + i + at);
      if ((any[0] | any[1]) == 0)
        i += kBlockSize;
      else
#ifdef __clang__
#pragma clang loop unroll(disable)
#endif
        for (Index fours = 0; fours < kBlockSize / 4; ++fours) unrolled<4>([&](auto) { take(); });
    }
    while (i < columns) take();  // NOLINT(bugprone-infinite-loop): take() counts i
    return next;
  }

  /// Each column's list has room for all rows, so that one reading of the rows' lists fills them.
  void list_by_column() {
    grow(by_column_, rows_ * columns_);
    grow(column_begins_, columns_);
    grow(column_ends_, columns_);
    grow(places_, columns_);
    std::uint32_t *const begins = column_begins_.data(), *const ends = column_ends_.data();
    for (Index column = 0; column < columns_; ++column)
      begins[column] = ends[column] = static_cast<std::uint32_t>(column * rows_);
    Entry<Scalar>* const lists = by_column_.data();
    std::uint32_t* const places = places_.data();
    for (Index n = 0; n < rows_; ++n) {
      const Entry<Scalar>* const row = by_row_.data() + row_begins_[static_cast<std::size_t>(n)];
      const Index count = by_row_.data() + row_begins_[static_cast<std::size_t>(n + 1)] - row;
      // All places first: in one loop, each would wait until it is known where the last entry goes.
      for (Index i = 0; i < count; ++i) places[i] = ends[row[i].index]++;
      for (Index i = 0; i < count; ++i)
        lists[places[i]] = {static_cast<std::uint32_t>(n), row[i].value};
    }
  }

  template <int lanes>
  static void sum(const Entry<Scalar>* entries, const std::uint32_t* begins,
                  const std::uint32_t* ends, Index rows, const Scalar* dense, const Scalar* bias,
                  Index columns, Scalar* out) {
    if constexpr (lanes > 1)
      if (columns < lanes)
        return sum<(lanes <= 4 ? 1 : lanes / 2)>(entries, begins, ends, rows, dense, bias, columns,
                                                 out);
    const Index vectors = (columns + lanes - 1) / lanes;
    Index vector = 0;
    // Sums of `size` vectors while at least so many are left; the last ones may come again.
    const auto parts_of = [&](auto size, Index left) {
      for (; vectors >= size && vectors - vector >= left; vector += size) {
        const Index first = std::min<Index>(vector, vectors - size) * lanes;
        const Index last = std::min<Index>((size - 1) * lanes, columns - lanes - first);
        sum_rows<Vector<Scalar, lanes>, size>(entries, begins, ends, rows, dense + first, columns,
                                              last, bias ? bias + first : nullptr, out + first);
      }
    };
    // 13: the sums of 50 units in vectors of 4, and all that an engine's 15 registers have room
    // for beside a number and its product. A few sizes do: code is what a page waits for.
    if constexpr (lanes == 4) parts_of(std::integral_constant<int, 13>(), 13);
    if constexpr (lanes == kLanesOf<Scalar> && lanes != 4)
      parts_of(std::integral_constant<int, 8>(), 8);
    if constexpr (lanes > 1) parts_of(std::integral_constant<int, 4>(), 3);
    if constexpr (lanes > 1) parts_of(std::integral_constant<int, 2>(), 1);
    parts_of(std::integral_constant<int, 1>(), 1);
  }

  Index rows_ = 0, columns_ = 0;
  std::vector<Entry<Scalar>> by_row_, by_column_;
  std::vector<std::uint32_t> row_begins_{0}, column_begins_, column_ends_, places_;
};

}  // namespace digitpad::kernels
