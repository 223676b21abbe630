// Batch normalisation (S. Ioffe, C. Szegedy, 2015), channel by channel over a batch's images and
// pixels.
#pragma once

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
    const ConstView<Scalar> pixels = pixels_of(x.data(), x.size());
    if (training_) {
      mean_ = pixels.colwise().mean();
      const Matrix<Scalar> variance =
          (pixels.rowwise() - mean_.row(0)).array().square().colwise().mean();
      inverse_std_ = (variance.array() + kEpsilon).rsqrt();
      running_mean_ += kMomentum * (mean_ - running_mean_);
      running_var_ += kMomentum * (variance - running_var_);
    } else {
      mean_ = running_mean_;
      inverse_std_ = (running_var_.array() + kEpsilon).rsqrt();
    }
    normal_.resize(pixels.rows(), pixels.cols());
    normal_ = (pixels.rowwise() - mean_.row(0)).array().rowwise() * inverse_std_.array().row(0);
    out_.resize(x.rows(), x.cols());
    Eigen::Map<Matrix<Scalar>>(out_.data(), pixels.rows(), pixels.cols()) =
        (normal_.array().rowwise() * gamma_.array().row(0)).rowwise() + beta_.array().row(0);
    return out_;
  }

  /// dout: N x (P C). dgamma = sum dout normal, dbeta = sum dout, where normal = (x - mean) / std.
  /// While training, mean and std depend on x as well: dx = gamma / std (dout - mean(dout) - normal
  /// mean(dout normal)). Otherwise dx = gamma / std dout.
  const Matrix<Scalar>& backward(ConstView<Scalar> dout) override {
    const ConstView<Scalar> douts = pixels_of(dout.data(), dout.size());
    dgamma_ = (douts.array() * normal_.array()).colwise().sum();
    dbeta_ = douts.colwise().sum();
    dx_.resize(dout.rows(), dout.cols());
    Eigen::Map<Matrix<Scalar>> dx(dx_.data(), douts.rows(), douts.cols());
    dx = douts;
    if (training_) {
      const Scalar count = Scalar(douts.rows());
      dx.rowwise() -= dbeta_.row(0) / count;
      dx.array() -= normal_.array().rowwise() * (dgamma_.array().row(0) / count);
    }
    dx.array().rowwise() *= gamma_.array().row(0) * inverse_std_.array().row(0);
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

  ConstView<Scalar> pixels_of(const Scalar* data, Index size) const {
    return {data, size / gamma_.cols(), gamma_.cols()};
  }

  bool training_ = false;
  Matrix<Scalar> gamma_, beta_, dgamma_, dbeta_;
  Matrix<Scalar> running_mean_, running_var_, mean_, inverse_std_;
  Matrix<Scalar> normal_, out_, dx_;
};

}  // namespace digitpad
