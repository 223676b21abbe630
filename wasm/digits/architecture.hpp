// What a network is made of, as data: read from recipes and weight files, and built into a Network.
#pragma once

#include <rapidjson/document.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "nn/network.hpp"
#include "nn/random.hpp"
#include "nn/status.hpp"

namespace digitpad {

/// The most units a layer may have: far above any use, far below what exhausts a browser's memory.
inline constexpr Index kMostUnits = 4096;

struct LayerSpec {
  std::string type;  // Affine, Relu, Sigmoid
  Index units = 0;   // Affine: how many outputs
};

struct Architecture {
  std::array<Index, 3> input;  // height, width, channels of one sample
  double weight_init_std;      // of a new network's weights
  std::vector<LayerSpec> layers;

  Index input_size() const { return input[0] * input[1] * input[2]; }
};

/// The tutorials': 784-50-10 with "Sigmoid" or "Relu" between.
Architecture two_layer_architecture(Index hidden, const std::string& activation);

/// {"input":[28,28,1],"weightInitStd":0.01,"layers":[{"type":"Affine","units":50},...]}.
/// `source` names it in errors: a file, or the call. Errors: a field missing, unknown or out of
/// range; a last layer that does not have 10 outputs.
Result<Architecture> parse_architecture(const rapidjson::Value& json, std::string_view source);
/// The same from text. Errors: as above, and what is not JSON.
Result<Architecture> parse_architecture(std::string_view json, std::string_view source);

std::string to_json(const Architecture& architecture);

/// A new network with weights drawn from `random`. Layers are named by type and order: Affine1,
/// Relu1.
template <class Scalar>
Network<Scalar> build_network(const Architecture& architecture, Random& random,
                              SoftmaxWithLoss<Scalar> head = SoftmaxWithLoss<Scalar>());

}  // namespace digitpad
