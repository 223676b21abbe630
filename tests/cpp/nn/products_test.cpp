// The products of dense layers against plain ones, where tiles and vectors do not come out even.
#include "nn/affine.hpp"
#include "nn/testing.hpp"

namespace digitpad {
namespace {

constexpr Index kSizes[] = {1, 2, 3, 4, 5, 8, 9, 17, 50};
constexpr Index kColumns[] = {1, 2, 3, 4, 5, 8, 10, 13, 16, 30, 50, 101};

template <class Scalar>
class Products : public testing::Test {
 protected:
  Matrix<Scalar> numbers(Index rows, Index cols) {
    return normal_matrix<Scalar>(random_, rows, cols, 0.25);
  }

  /// Rows as drawings are: most numbers 0; the last row and the last column have no ink at all.
  Matrix<Scalar> drawings(Index rows, Index cols) {
    Matrix<Scalar> x = numbers(rows, cols);
    for (Index i = 0; i < x.size(); ++i)
      if (i * 7 % 11 > 3 || i / cols == rows - 1 || i % cols == cols - 1) x.data()[i] = 0;
    return x;
  }

  static Matrix<double> wide(const Matrix<Scalar>& matrix) {
    return matrix.template cast<double>();
  }

  static void expect_same(const Matrix<Scalar>& value, const Matrix<double>& wanted) {
    ASSERT_EQ(value.rows(), wanted.rows());
    ASSERT_EQ(value.cols(), wanted.cols());
    EXPECT_LT((wide(value) - wanted).cwiseAbs().maxCoeff(), kTolerance<Scalar>);
  }

  /// use(rows, depth, columns) for every shape.
  template <class Use>
  static void for_each_shape(Use&& use) {
    for (const Index rows : kSizes)
      for (const Index depth : kSizes)
        for (const Index columns : kColumns) {
          SCOPED_TRACE(std::to_string(rows) + " x " + std::to_string(depth) + " x " +
                       std::to_string(columns));
          use(rows, depth, columns);
        }
  }

 private:
  Random random_{11};
};

TYPED_TEST_SUITE(Products, Scalars, ScalarName);

TYPED_TEST(Products, AreRightForEveryShapeAndTranspose) {
  using Strided = kernels::Strided<TypeParam>;
  kernels::Product<TypeParam> product;  // one for all: what an earlier product left does no harm
  this->for_each_shape([&](Index rows, Index depth, Index columns) {
    const auto a = this->numbers(rows, depth), b = this->numbers(depth, columns);
    const auto bias = this->numbers(1, columns);
    const Matrix<TypeParam> aT = a.transpose(), bT = b.transpose();
    const Matrix<double> wanted = this->wide(a) * this->wide(b);
    Matrix<TypeParam> out(rows, columns);
    product.multiply(a, b, bias.data(), rows, depth, columns, out.data());
    this->expect_same(out, wanted.rowwise() + this->wide(bias).row(0));
    product.multiply(Strided(aT).transpose(), b, nullptr, rows, depth, columns, out.data());
    this->expect_same(out, wanted);
    product.multiply(a, Strided(bT).transpose(), nullptr, rows, depth, columns, out.data());
    this->expect_same(out, wanted);
  });
}

TYPED_TEST(Products, WithDrawingsAreThoseOfTheDensePath) {
  kernels::SparseProduct<TypeParam> product;
  this->for_each_shape([&](Index rows, Index depth, Index columns) {
    const auto x = this->drawings(rows, depth), W = this->numbers(depth, columns);
    const auto b = this->numbers(1, columns), dout = this->numbers(rows, columns);
    ASSERT_TRUE(product.read(x, 1));
    Matrix<TypeParam> out(rows, columns), dW = this->numbers(depth, columns);
    product.multiply(W.data(), b.data(), columns, out.data());
    this->expect_same(out, (this->wide(x) * this->wide(W)).rowwise() + this->wide(b).row(0));
    product.multiply_transposed(dout.data(), columns, dW.data());
    this->expect_same(dW, this->wide(x).transpose() * this->wide(dout));
  });
}

TYPED_TEST(Products, AreSparseOnlyUpToTheShareAskedFor) {
  kernels::SparseProduct<TypeParam> product;
  Matrix<TypeParam> x = Matrix<TypeParam>::Zero(6, 40);
  x.leftCols(10).setOnes();
  EXPECT_TRUE(product.read(x, 0.25));
  EXPECT_FALSE(product.read(x, 0.2));
}

/// The layer chooses by how much ink there is, and nobody can tell which way it chose.
TYPED_TEST(Products, OfAffineDoNotDependOnTheInk) {
  for (const Index ink : {0, 5, 24, 25, 49, 50}) {
    for (const Index rows : {1, 3, 4, 21}) {
      SCOPED_TRACE(std::to_string(rows) + " rows, columns with ink: " + std::to_string(ink));
      auto x = this->numbers(rows, 50);
      x.rightCols(50 - ink).setZero();
      const auto W = this->numbers(50, 13), b = this->numbers(1, 13);
      const auto dout = this->numbers(rows, 13);
      Affine<TypeParam> affine(W, b);
      this->expect_same(affine.forward(x),
                        (this->wide(x) * this->wide(W)).rowwise() + this->wide(b).row(0));
      this->expect_same(affine.backward(dout), this->wide(dout) * this->wide(W).transpose());
      this->expect_same(*affine.parameters()[0].gradient,
                        this->wide(x).transpose() * this->wide(dout));
      this->expect_same(*affine.parameters()[1].gradient, this->wide(dout).colwise().sum());
    }
  }
}

}  // namespace
}  // namespace digitpad
