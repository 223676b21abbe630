// Batch normalisation (S. Ioffe, C. Szegedy, 2015), channel by channel over a batch's images and
// pixels.
#pragma once

#include <optional>

#include "nn/kernels/channels.hpp"
#include "nn/layer.hpp"

namespace digitpad {

template <class Scalar>
class BatchNorm : public Layer<Scalar> {
 public:
  explicit BatchNorm(Index channels)
      : gamma_(Matrix<Scalar>::Ones(1, channels)),
        beta_(Matrix<Scalar>::Zero(1, channels)),
        dgamma_(beta_),
        dbeta_(beta_),
        running_mean_(beta_),
        running_var_(gamma_),
        mean_(beta_),
        inverse_std_(gamma_) {}

  void set_training(bool training) override { training_ = training; }

  /// x: N x (P C), P pixels of C channels. out = gamma (x - mean) / sqrt(variance + 1e-5) + beta,
  /// with the mean and variance of this batch while training, and their running averages otherwise.
  const Matrix<Scalar>& forward(ConstView<Scalar> x) override {
    x_.emplace(x);
    if (training_) {
      const Matrix<Scalar>& variance = measure(x);
      inverse_std_ = (variance.array() + kEpsilon).rsqrt();
      running_mean_ += kMomentum * (mean_ - running_mean_);
      running_var_ += kMomentum * (variance - running_var_);
    } else {
      mean_ = running_mean_;
      inverse_std_ = (running_var_.array() + kEpsilon).rsqrt();
    }
    scale_ = gamma_.array() * inverse_std_.array();
    out_.resize(x.rows(), x.cols());
    kernels::scale_and_shift(x.data(), mean_.data(), scale_.data(), beta_.data(), pixels(x),
                             channels(), out_.data());
    return out_;
  }

  /// dout: N x (P C). dgamma = sum dout normal, dbeta = sum dout, where normal = (x - mean) / std.
  /// While training, mean and std depend on x as well: dx = gamma / std (dout - mean(dout) - normal
  /// mean(dout normal)). Otherwise dx = gamma / std dout.
  const Matrix<Scalar>& backward(ConstView<Scalar> dout) override {
    dgamma_.setZero();
    dbeta_.setZero();
    for (Index n = 0; n < dout.rows(); ++n)
      kernels::add_sums_and_products(dout.row(n).data(), x_->row(n).data(), mean_.data(),
                                     dout.cols() / channels(), channels(), dbeta_.data(),
                                     dgamma_.data());
    dgamma_.array() *= inverse_std_.array();
    dx_.resize(dout.rows(), dout.cols());
    const Scalar share = training_ ? 1 / Scalar(pixels(dout)) : Scalar(0);
    x_scale_ = -share * scale_.array() * inverse_std_.array() * dgamma_.array();
    shift_ = -share * scale_.array() * dbeta_.array();
    kernels::scale_and_shift_both(dout.data(), scale_.data(), x_->data(), mean_.data(),
                                  x_scale_.data(), shift_.data(), pixels(dout), channels(),
                                  dx_.data());
    return dx_;
  }

  const Matrix<Scalar>& output() const override { return out_; }

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
  static constexpr Scalar kEpsilon = Scalar(1e-5);
  static constexpr Scalar kMomentum = Scalar(0.1);

  Index channels() const { return gamma_.cols(); }
  Index pixels(const ConstView<Scalar>& x) const { return x.size() / channels(); }

  /// Sets mean_ and returns the variance: the mean of the samples' variances, plus the variance of
  /// their means. So x is read from memory once, and no difference is between large numbers.
  const Matrix<Scalar>& measure(const ConstView<Scalar>& x) {
    const Index pixels_each = x.cols() / channels();
    sample_means_.setZero(x.rows(), channels());
    variance_.setZero(1, channels());
    for (Index n = 0; n < x.rows(); ++n) {
      Scalar* means = sample_means_.row(n).data();
      kernels::add_sums(x.row(n).data(), pixels_each, channels(), means);
      sample_means_.row(n) /= Scalar(pixels_each);
      kernels::add_squares(x.row(n).data(), means, pixels_each, channels(), variance_.data());
    }
    variance_ /= Scalar(pixels(x));
    mean_ = sample_means_.colwise().mean();
    variance_ +=
        (sample_means_.rowwise() - mean_.row(0)).array().square().colwise().mean().matrix();
    return variance_;
  }

  bool training_ = false;
  Matrix<Scalar> gamma_, beta_, dgamma_, dbeta_;
  Matrix<Scalar> running_mean_, running_var_, mean_, inverse_std_;
  Matrix<Scalar> sample_means_, variance_, scale_, x_scale_, shift_;
  Matrix<Scalar> out_, dx_;
  std::optional<ConstView<Scalar>> x_;
};

}  // namespace digitpad
