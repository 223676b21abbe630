// A digit reader as it is kept: a name, an architecture and a network with its weights; and how it
// comes from tensors and goes back to them. Knows tensors, not where their bytes were.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "digits/architecture.hpp"
#include "files/safetensors.hpp"

namespace digitpad {

struct Model {
  std::string name;
  Architecture architecture;
  Network<float> network;
  /// An answer whose probability is below this is no digit, 0 to 1.
  float digit_threshold = 0.5f;
};

/// A model that has learned nothing yet: its weights are drawn from a generator seeded with `seed`.
Model new_model(std::string name, Architecture architecture, std::uint64_t seed);

/// The model in `file`, whose metadata must say how it is built. `source` names the file in errors.
/// Errors: no digitpad metadata; a digitThreshold outside 0..1; a tensor missing, unknown, of
/// another shape, or not finite; more than 1000 of them; weights whose sums are not finite.
Result<Model> model_from_safetensors(const SafetensorsFile& file, std::string_view source);

/// The model whose weights are w1, b1, w2, b2 (as the tutorials save them, in capitals or not). The
/// tensors do not say which `activation`, sigmoid or relu, stands between. Errors: as above.
Result<Model> model_from_tutorial(std::vector<Tensor> tensors, LayerType activation,
                                  std::string_view source);

/// W1, b1, ... with the values that training left in them.
std::vector<Tensor> tensors_of(const Model& model, DType dtype);

/// With the metadata that model_from_safetensors needs.
SafetensorsFile to_safetensors(const Model& model, DType dtype);
/// The same with `tensors` as the weights: the model's as quantized() made them, for example.
SafetensorsFile to_safetensors(const Model& model, std::vector<Tensor> tensors);

}  // namespace digitpad
