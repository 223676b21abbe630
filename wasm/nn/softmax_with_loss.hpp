// The head of a classifier: softmax and cross-entropy in one, so that the loss is exact where a
// probability is too small to have a logarithm, and backward() is a subtraction.
#pragma once

#include <cmath>
#include <optional>

#include "nn/matrix.hpp"

namespace digitpad {

/// x: N x K scores. y: N x K, rows that are positive and sum to 1: exp(x_k) / sum_j exp(x_j), with
/// the row's maximum taken off first so that no exp overflows.
template <class Scalar>
void softmax(ConstView<Scalar> x, Matrix<Scalar>& y) {
  y.resize(x.rows(), x.cols());
  for (Index n = 0; n < x.rows(); ++n) {
    y.row(n) = (x.row(n).array() - x.row(n).maxCoeff()).exp();
    y.row(n) /= y.row(n).sum();
  }
}

template <class Scalar>
class SoftmaxWithLoss {
 public:
  /// `log_epsilon` above 0 reproduces the tutorials' loss, -sum t log(y + log_epsilon), whose
  /// gradient is no longer exactly backward()'s. 0 is the exact loss.
  explicit SoftmaxWithLoss(Scalar log_epsilon = 0) : log_epsilon_(log_epsilon) {}

  /// x: N x K scores. t: N x K, the wanted probabilities (one-hot, or any rows that sum to 1).
  /// Returns the batch's mean cross-entropy in nats, -1/N sum_nk t_nk log y_nk.
  Scalar forward(ConstView<Scalar> x, ConstView<Scalar> t) {
    t_.emplace(t);
    softmax(x, y_);
    if (log_epsilon_ > 0)
      return -(t.array() * (y_.array() + log_epsilon_).log()).sum() / Scalar(x.rows());
    // log y_k = x_k - max - log sum_j exp(x_j - max)
    Scalar loss = 0;
    for (Index n = 0; n < x.rows(); ++n) {
      const Scalar max = x.row(n).maxCoeff();
      const Scalar log_sum = std::log((x.row(n).array() - max).exp().sum());
      loss -= (t.row(n).array() * (x.row(n).array() - max - log_sum)).sum();
    }
    return loss / Scalar(x.rows());
  }

  /// The mean loss's gradient with respect to x: (y - t) / N, N x K.
  const Matrix<Scalar>& backward() {
    dx_ = (y_ - *t_) / Scalar(y_.rows());
    return dx_;
  }

 private:
  Scalar log_epsilon_;
  Matrix<Scalar> y_, dx_;
  std::optional<ConstView<Scalar>> t_;
};

}  // namespace digitpad
