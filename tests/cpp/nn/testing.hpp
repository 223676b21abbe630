// What the network's tests share: the tolerance, and matrices from golden values.
#pragma once

#include <gtest/gtest.h>

#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "nn/golden.hpp"
#include "nn/network.hpp"
#include "nn/random.hpp"

namespace digitpad {

/// How far a result may be from numpy's, relative to 1 or to the value, whichever is larger: some
/// hundred roundings of the scalar in use. The one place where it is said, for double, float and
/// WebAssembly.
template <class Scalar>
inline constexpr double kTolerance = 200 * std::numeric_limits<Scalar>::epsilon();

template <class Scalar>
Matrix<Scalar> matrix(Index rows, Index cols, const std::vector<double>& values) {
  Matrix<Scalar> result(rows, cols);
  for (Index i = 0; i < result.size(); ++i)
    result.data()[i] = static_cast<Scalar>(values[static_cast<std::size_t>(i)]);
  return result;
}

template <class Scalar>
void expect_near(Scalar value, double wanted) {
  EXPECT_NEAR(value, wanted, kTolerance<Scalar> * std::max(1.0, std::abs(wanted)));
}

template <class Scalar>
void expect_near(const Matrix<Scalar>& matrix, const std::vector<double>& wanted) {
  ASSERT_EQ(matrix.size(), static_cast<Index>(wanted.size()));
  for (Index i = 0; i < matrix.size(); ++i) {
    SCOPED_TRACE("element " + std::to_string(i));
    expect_near(matrix.data()[i], wanted[static_cast<std::size_t>(i)]);
  }
}

/// What a result is compared in, and the names of the tests that do.
struct ScalarName {
  template <class Scalar>
  static std::string GetName(int) {
    return sizeof(Scalar) == sizeof(float) ? "float" : "double";
  }
};

using Scalars = testing::Types<float, double>;

/// One-hot rows for labels.
template <class Scalar>
Matrix<Scalar> targets(const std::vector<Index>& labels, Index classes) {
  Matrix<Scalar> t = Matrix<Scalar>::Zero(static_cast<Index>(labels.size()), classes);
  for (std::size_t n = 0; n < labels.size(); ++n) t(static_cast<Index>(n), labels[n]) = 1;
  return t;
}

}  // namespace digitpad
