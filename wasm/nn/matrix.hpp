// The one data layout of the network: row-major, one sample per row (N x D), as in numpy.
// Images are rows as well; a layer that needs height and width knows them itself.
#pragma once

#include <Eigen/Core>

namespace digitpad {

using Index = Eigen::Index;

template <class Scalar>
using Matrix = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// A read-only N x D batch in memory that somebody else owns: a Matrix, rows of one, or a buffer.
template <class Scalar>
class ConstView : public Eigen::Map<const Matrix<Scalar>> {
  using Base = Eigen::Map<const Matrix<Scalar>>;

 public:
  ConstView(const Scalar* data, Index rows, Index cols) : Base(data, rows, cols) {}
  ConstView(const Matrix<Scalar>& matrix) : Base(matrix.data(), matrix.rows(), matrix.cols()) {}

  /// Rows `first` to `first + count - 1`; nothing is copied.
  ConstView rows_from(Index first, Index count) const {
    return {this->data() + first * this->cols(), count, this->cols()};
  }
};

// Eigen's own would be compiled anew at every place that calls it.

/// Gives `matrix` so many elements, of which nothing is known.
template <class Scalar>
[[gnu::noinline]] void resize(Matrix<Scalar>& matrix, Index rows, Index cols) {
  matrix.resize(rows, cols);
}

template <class Scalar>
[[gnu::noinline]] void set_zero(Matrix<Scalar>& matrix) {
  matrix.setZero();
}

template <class Scalar>
[[gnu::noinline]] Matrix<Scalar> zeros(Index rows, Index cols) {
  return Matrix<Scalar>::Zero(rows, cols);
}

}  // namespace digitpad
