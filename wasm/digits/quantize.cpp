#include "digits/quantize.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace digitpad {
namespace {

constexpr std::string_view kEnding = ".scale";
constexpr double kMost = 31;

Tensor scales_of(const Tensor& tensor) {
  const std::size_t channels = static_cast<std::size_t>(tensor.shape.back());
  Tensor scales{tensor.name + std::string(kEnding),
                DType::f32,
                {tensor.shape.back()},
                std::vector<double>(channels)};
  for (std::size_t i = 0; i < tensor.values.size(); ++i)
    scales.values[i % channels] = std::max(scales.values[i % channels], std::abs(tensor.values[i]));
  for (double& scale : scales.values) scale = static_cast<float>(scale / kMost);
  return scales;
}

}  // namespace

std::vector<Tensor> quantized(std::vector<Tensor> tensors) {
  std::vector<Tensor> result;
  for (Tensor& tensor : tensors) {
    if (tensor.shape.size() < 2) {
      result.push_back(std::move(tensor));
      continue;
    }
    Tensor scales = scales_of(tensor);
    for (std::size_t i = 0; i < tensor.values.size(); ++i) {
      const double scale = scales.values[i % scales.values.size()];
      tensor.values[i] =
          scale > 0 ? std::clamp(std::round(tensor.values[i] / scale), -kMost, kMost) : 0;
    }
    tensor.dtype = DType::i8;
    result.push_back(std::move(tensor));
    result.push_back(std::move(scales));
  }
  return result;
}

Result<std::vector<Tensor>> dequantized(std::vector<Tensor> tensors, std::string_view source) {
  std::vector<Tensor> result;
  for (Tensor& tensor : tensors) {
    if (!tensor.name.ends_with(kEnding)) result.push_back(std::move(tensor));
  }
  for (const Tensor& scales : tensors) {
    if (!scales.name.ends_with(kEnding)) continue;
    const std::string name = scales.name.substr(0, scales.name.size() - kEnding.size());
    const auto scaled = std::find_if(result.begin(), result.end(),
                                     [&](const Tensor& tensor) { return tensor.name == name; });
    if (scaled == result.end() || scaled->shape.empty() ||
        scales.shape != std::vector<std::int64_t>{scaled->shape.back()})
      return Status{StatusCode::shape, std::string(source) + ": tensor " + scales.name +
                                           " must have one scale for each output channel of a "
                                           "tensor named " +
                                           name};
    for (std::size_t i = 0; i < scaled->values.size(); ++i)
      scaled->values[i] *= scales.values[i % scales.values.size()];
  }
  return result;
}

}  // namespace digitpad
