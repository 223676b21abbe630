#include "digits/quantize.hpp"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>
#include <string>

#include "digits/dequantize.hpp"
#include "digits/layer_types.hpp"

namespace digitpad {
namespace {

constexpr Index kImages = 1500;
constexpr Index kManyWeights = 10'000;
/// Added to the inputs' squares, as a share of their mean: an input that is always 0 has none.
constexpr double kDamping = 0.01;

double levels_for(const Matrix<float>& W) { return W.size() > kManyWeights ? 10 : 31; }

/// What the layer multiplies by W for one image: a row for each window (Conv2d), or the image.
Matrix<float> windows(const LayerSpec& spec, ImageShape shape, const float* image) {
  if (spec.type == LayerType::affine) return ConstView<float>(image, 1, shape.size());
  const ImageShape out = output_shape(spec, shape);
  Matrix<float> rows =
      Matrix<float>::Zero(out.height * out.width, spec.kernel * spec.kernel * shape.channels);
  for (Index i = 0; i < rows.rows(); ++i)
    for (Index tap = 0; tap < spec.kernel * spec.kernel; ++tap) {
      const Index y = i / out.width + tap / spec.kernel - spec.padding;
      const Index x = i % out.width + tap % spec.kernel - spec.padding;
      if (y < 0 || y >= shape.height || x < 0 || x >= shape.width) continue;
      std::copy_n(image + (y * shape.width + x) * shape.channels, shape.channels,
                  rows.row(i).data() + tap * shape.channels);
    }
  return rows;
}

/// The inputs' products with one another, summed over all windows of all images: D x D.
Matrix<double> products(const LayerSpec& spec, ImageShape shape, ConstView<float> inputs) {
  Matrix<double> sum;
  for (Index n = 0; n < inputs.rows(); ++n) {
    const Matrix<float> rows = windows(spec, shape, inputs.row(n).data());
    if (n == 0) sum.setZero(rows.cols(), rows.cols());
    sum += (rows.transpose() * rows).cast<double>();
  }
  return sum;
}

/// Rounds W (D x M) to multiples of its scales (M), row after row. Returns the whole numbers.
Matrix<double> round_rows(Matrix<double> W, const Eigen::RowVectorXd& scales, double levels,
                          Matrix<double> products) {
  products.diagonal().array() += kDamping * products.diagonal().mean() + 1e-12;
  const Index D = W.rows();
  const Matrix<double> inverse = products.llt().solve(Matrix<double>::Identity(D, D));
  const Matrix<double> U = inverse.llt().matrixU();  // inverse = U^T U
  Matrix<double> numbers(D, W.cols());
  for (Index i = 0; i < D; ++i) {
    numbers.row(i) = (W.row(i).array() / scales.array()).round().cwiseMin(levels).cwiseMax(-levels);
    const Eigen::RowVectorXd error = (W.row(i) - numbers.row(i).cwiseProduct(scales)) / U(i, i);
    const Index rest = D - i - 1;
    W.bottomRows(rest) -= U.row(i).tail(rest).transpose() * error;
  }
  return numbers;
}

}  // namespace

std::vector<Tensor> quantized(const Model& model, ConstView<float> images) {
  Model rounded = new_model(model.name, model.architecture, 0);
  copy_state(model.network, rounded.network);
  const ConstView<float> x = images.rows_from(0, std::min(kImages, images.rows()));
  std::vector<Tensor> tensors = tensors_of(model, DType::f32), result;
  auto tensor = tensors.begin();
  ImageShape shape = model.architecture.input;
  for (std::size_t i = 0; i < model.architecture.layers.size(); ++i) {
    const LayerSpec& spec = model.architecture.layers[i];
    const auto& layers = rounded.network.layers();
    const std::vector<Parameter<float>> parameters = layers[i].layer->parameters();
    if (!parameters.empty()) {
      // With the layers before this one rounded already: it makes good what they did, too.
      rounded.network.predict(x);
      Matrix<float>& W = *parameters[0].value;
      const double levels = levels_for(W);
      const auto largest = W.cwiseAbs().colwise().maxCoeff().cast<double>();
      // 1 for a channel of zeros; as float32, since that is how it is stored.
      const Eigen::RowVectorXd scales =
          (largest.array() > 0).select(largest / levels, 1).cast<float>().cast<double>();
      const Matrix<double> numbers = round_rows(
          W.cast<double>(), scales, levels,
          products(spec, shape, i == 0 ? x : ConstView<float>(layers[i - 1].layer->output())));
      W = (numbers.array().rowwise() * scales.array()).cast<float>();
      tensor->dtype = DType::i8;
      tensor->values.assign(numbers.data(), numbers.data() + numbers.size());
      const std::string name = tensor->name + std::string(kScaleEnding);
      result.push_back(std::move(*tensor++));
      result.push_back({name,
                        DType::f32,
                        {scales.size()},
                        std::vector<double>(scales.data(), scales.data() + scales.size())});
      result.push_back(std::move(*tensor++));  // b
    }
    shape = output_shape(spec, shape);
  }
  return result;
}

}  // namespace digitpad
