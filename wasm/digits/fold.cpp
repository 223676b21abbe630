#include "digits/fold.hpp"

#include "nn/batch_norm.hpp"

namespace digitpad {
namespace {

bool has_weights(const LayerSpec& spec) {
  return spec.type == LayerType::conv2d || spec.type == LayerType::affine;
}

}  // namespace

Model fold(const Model& model) {
  const std::vector<LayerSpec>& specs = model.architecture.layers;
  Architecture architecture = model.architecture;
  architecture.layers.clear();
  std::vector<Matrix<float>> weights;
  for (std::size_t i = 0; i < specs.size(); ++i) {
    Layer<float>& layer = *model.network.layers()[i].layer;
    if (specs[i].type == LayerType::batch_norm && i > 0 && has_weights(specs[i - 1])) {
      // (x W + b) scale + shift = x (W scale) + (b scale + shift), for each output channel
      const auto& norm = static_cast<const BatchNorm<float>&>(layer);
      Matrix<float>& W = weights[weights.size() - 2];
      Matrix<float>& b = weights[weights.size() - 1];
      W.array().rowwise() *= norm.scale().array().row(0);
      b = b.array() * norm.scale().array() + norm.shift().array();
    } else if (specs[i].type != LayerType::dropout) {
      architecture.layers.push_back(specs[i]);
      for (const Parameter<float>& parameter : layer.parameters())
        weights.push_back(*parameter.value);
    }
  }
  Model folded = new_model(model.name, std::move(architecture), 0);
  folded.digit_threshold = model.digit_threshold;
  for (std::size_t i = 0; i < weights.size(); ++i)
    *folded.network.parameters()[i].value = weights[i];
  return folded;
}

}  // namespace digitpad
