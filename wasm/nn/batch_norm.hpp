// Batch normalisation (S. Ioffe, C. Szegedy, 2015), channel by channel over a batch's images and
// pixels.
#pragma once

#include <cmath>
#include <optional>

#include "nn/kernels/channels.hpp"
#include "nn/layer.hpp"

namespace digitpad {

template <class Scalar>
class BatchNorm : public Layer<Scalar> {
 public:
  explicit BatchNorm(Index channels) {
    for (Matrix<Scalar>* vector :
         {&gamma_, &beta_, &dgamma_, &dbeta_, &running_mean_, &running_var_, &mean_, &inverse_std_,
          &scale_, &x_scale_, &shift_, &variance_, &between_})
      *vector = zeros<Scalar>(1, channels);
    gamma_.setOnes();
    running_var_.setOnes();
  }

  void set_training(bool training) override { training_ = training; }

  /// x: N x (P C), P pixels of C channels. out = gamma (x - mean) / sqrt(variance + 1e-5) + beta,
  /// with the mean and variance of this batch while training, and their running averages otherwise.
  const Matrix<Scalar>& forward(ConstView<Scalar> x) override {
    x_.emplace(x);
    if (training_) measure(x);
    for (Index c = 0; c < channels(); ++c) {
      Scalar &running_mean = running_mean_(c), &running_var = running_var_(c);
      if (training_) {
        running_mean += kMomentum * (mean_(c) - running_mean);
        running_var += kMomentum * (variance_(c) - running_var);
      } else {
        mean_(c) = running_mean;
        variance_(c) = running_var;
      }
      inverse_std_(c) = 1 / std::sqrt(variance_(c) + kEpsilon);
      scale_(c) = gamma_(c) * inverse_std_(c);
    }
    resize(out_, x.rows(), x.cols());
    kernels::scale_and_shift(x.data(), mean_.data(), scale_.data(), beta_.data(), pixels(x),
                             channels(), out_.data());
    return out_;
  }

  /// dout: N x (P C). dgamma = sum dout normal, dbeta = sum dout, where normal = (x - mean) / std.
  /// While training, mean and std depend on x as well: dx = gamma / std (dout - mean(dout) - normal
  /// mean(dout normal)). Otherwise dx = gamma / std dout.
  const Matrix<Scalar>& backward(ConstView<Scalar> dout) override {
    set_zero(dgamma_);
    set_zero(dbeta_);
    for (Index n = 0; n < dout.rows(); ++n)
      kernels::add_sums_and_products(dout.row(n).data(), x_->row(n).data(), mean_.data(),
                                     dout.cols() / channels(), channels(), dbeta_.data(),
                                     dgamma_.data());
    const Scalar share = training_ ? 1 / Scalar(pixels(dout)) : Scalar(0);
    for (Index c = 0; c < channels(); ++c) {
      dgamma_(c) *= inverse_std_(c);
      x_scale_(c) = -share * scale_(c) * inverse_std_(c) * dgamma_(c);
      shift_(c) = -share * scale_(c) * dbeta_(c);
    }
    resize(dx_, dout.rows(), dout.cols());
    kernels::scale_and_shift_both(dout.data(), scale_.data(), x_->data(), mean_.data(),
                                  x_scale_.data(), shift_.data(), pixels(dout), channels(),
                                  dx_.data());
    return dx_;
  }

  std::vector<Parameter<Scalar>> parameters() override {
    return {{"gamma", {gamma_.cols()}, &gamma_, &dgamma_},
            {"beta", {beta_.cols()}, &beta_, &dbeta_}};
  }

  std::vector<Parameter<Scalar>> buffers() override {
    return {{"running_mean", {gamma_.cols()}, &running_mean_, nullptr},
            {"running_var", {gamma_.cols()}, &running_var_, nullptr}};
  }

  /// Outside training the layer is out = x scale + shift, channel by channel.
  Matrix<Scalar> scale() const {
    return gamma_.array() * (running_var_.array() + kEpsilon).rsqrt();
  }
  Matrix<Scalar> shift() const { return beta_.array() - running_mean_.array() * scale().array(); }

 private:
  using Layer<Scalar>::out_, Layer<Scalar>::dx_;

  static constexpr Scalar kEpsilon = Scalar(1e-5);
  static constexpr Scalar kMomentum = Scalar(0.1);

  Index channels() const { return gamma_.cols(); }
  Index pixels(const ConstView<Scalar>& x) const { return x.size() / channels(); }

  /// Sets mean_ and variance_, which is the mean of the samples' variances, plus the variance of
  /// their means. So x is read from memory once, and no difference is between large numbers.
  void measure(const ConstView<Scalar>& x) {
    const Index pixels_each = x.cols() / channels();
    resize(sample_means_, x.rows(), channels());
    for (Matrix<Scalar>* sums : {&sample_means_, &variance_, &mean_, &between_}) set_zero(*sums);
    for (Index n = 0; n < x.rows(); ++n) {
      const Scalar* const sample = x.data() + n * x.cols();
      Scalar* const means = sample_means_.data() + n * channels();
      kernels::add_sums(sample, pixels_each, channels(), means);
      for (Index c = 0; c < channels(); ++c) means[c] /= Scalar(pixels_each);
      kernels::add_squares(sample, means, pixels_each, channels(), variance_.data());
    }
    kernels::add_sums(sample_means_.data(), x.rows(), channels(), mean_.data());
    for (Index c = 0; c < channels(); ++c) mean_(c) /= Scalar(x.rows());
    kernels::add_squares(sample_means_.data(), mean_.data(), x.rows(), channels(), between_.data());
    for (Index c = 0; c < channels(); ++c)
      variance_(c) = variance_(c) / Scalar(pixels(x)) + between_(c) / Scalar(x.rows());
  }

  bool training_ = false;
  Matrix<Scalar> gamma_, beta_, dgamma_, dbeta_;
  Matrix<Scalar> running_mean_, running_var_, mean_, inverse_std_, scale_, x_scale_, shift_;
  Matrix<Scalar> variance_, between_, sample_means_;
  std::optional<ConstView<Scalar>> x_;
};

}  // namespace digitpad
