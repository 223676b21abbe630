// The head of a classifier: softmax and cross-entropy in one, so that the loss is exact where a
// probability is too small to have a logarithm, and backward() is a subtraction.
#pragma once

#include <algorithm>
#include <optional>

#include "nn/elementary.hpp"
#include "nn/kernels/channels.hpp"
#include "nn/kernels/exponential.hpp"

namespace digitpad {

/// y_k = exp(x_k - max_j x_j) / sum_j exp(x_j - max), for a row of n scores: with the maximum taken
/// off no exp overflows. Returns log sum_j exp(x_j), so that log y_k = x_k - that.
template <class Scalar>
Scalar softmax_row(const Scalar* x, Index n, Scalar* y) {
  const Scalar max = *std::max_element(x, x + n);
  kernels::exponentials(x, max, n, y);
  Scalar sum = 0;
  for (Index k = 0; k < n; ++k) sum += y[k];
  for (Index k = 0; k < n; ++k) y[k] /= sum;
  return max + Scalar(natural_log(sum));
}

/// x: N x K scores. y: N x K, rows that are positive and sum to 1.
template <class Scalar>
void softmax(ConstView<Scalar> x, Matrix<Scalar>& y) {
  resize(y, x.rows(), x.cols());
  for (Index n = 0; n < x.rows(); ++n) softmax_row(x.row(n).data(), x.cols(), y.row(n).data());
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
    resize(y_, x.rows(), x.cols());
    Scalar loss = 0;
    for (Index n = 0; n < x.rows(); ++n) {
      const Scalar *x_n = x.row(n).data(), *t_n = t.row(n).data();
      Scalar* const y_n = y_.row(n).data();
      const Scalar log_sum = softmax_row(x_n, x.cols(), y_n);
      for (Index k = 0; k < x.cols(); ++k)
        loss -= t_n[k] *
                (log_epsilon_ > 0 ? Scalar(natural_log(y_n[k] + log_epsilon_)) : x_n[k] - log_sum);
    }
    return loss / Scalar(x.rows());
  }

  /// The mean loss's gradient with respect to x: (y - t) / N, N x K.
  const Matrix<Scalar>& backward() {
    resize(dx_, y_.rows(), y_.cols());
    const Scalar share = 1 / Scalar(y_.rows());
    kernels::for_each_vector<Scalar>(y_.size(), [&](Index i, auto load) {
      kernels::store((load(y_.data()) - load(t_->data())) * share, dx_.data() + i);
    });
    return dx_;
  }

 private:
  Scalar log_epsilon_;
  Matrix<Scalar> y_, dx_;
  std::optional<ConstView<Scalar>> t_;
};

}  // namespace digitpad
