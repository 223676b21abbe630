// What a network is made of, as data: read from recipes and weight files, and built into a Network.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "files/json.hpp"
#include "nn/image_shape.hpp"
#include "nn/network.hpp"
#include "nn/random.hpp"
#include "nn/status.hpp"

namespace digitpad {

/// The most units a layer may have: far above any use, far below what exhausts a browser's memory.
inline constexpr Index kMostUnits = 4096;

/// The same for all layers together: weights, and values that an image has on its way through.
inline constexpr std::int64_t kMostWeights = 1 << 24;
inline constexpr std::int64_t kMostValues = 1 << 22;

enum class LayerType { affine, relu, sigmoid, conv2d, max_pool2d, avg_pool2d, batch_norm, dropout };

/// As in files: "Affine", "Relu", ...
std::string_view name_of(LayerType type);

/// One layer. A type uses the fields that its line names; the others are 0.
struct LayerSpec {
  LayerType type = LayerType::affine;
  Index units = 0;    // Affine: outputs. Conv2d: output channels
  Index kernel = 0;   // Conv2d: height and width of a window
  Index padding = 0;  // Conv2d: zeros on each side
  Index size = 0;     // MaxPool2d, AvgPool2d: height and width of a block
  double rate = 0;    // Dropout: the share set to 0
  // Relu, Sigmoid, BatchNorm: nothing more
};

struct Architecture {
  ImageShape input;
  double weight_init_std;  // of a new network's weights; 0: He's, sqrt(2 / inputs of a unit)
  std::vector<LayerSpec> layers;
};

/// The tutorials': 784-50-10 with a sigmoid or relu between.
Architecture two_layer_architecture(Index hidden, LayerType activation);

/// {"input":[28,28,1],"weightInitStd":0.01,"layers":[{"type":"Affine","units":50},...]}; without
/// weightInitStd the weights are He's (K. He et al., 2015).
/// `source` names it in errors: a file, or the call. Errors: a field missing, unknown or out of
/// range; a last layer that does not have 10 outputs; more than kMostWeights or kMostValues.
Result<Architecture> parse_architecture(JsonValue json, std::string_view source);
/// The same from text. Errors: as above, and what is not JSON.
Result<Architecture> parse_architecture(std::string_view json, std::string_view source);

std::string to_json(const Architecture& architecture);

/// By type and order: Affine1, Relu1, Affine2.
std::vector<std::string> layer_names(const Architecture& architecture);

/// A new network with weights drawn from `random`.
template <class Scalar>
Network<Scalar> build_network(const Architecture& architecture, Random& random,
                              SoftmaxWithLoss<Scalar> head = SoftmaxWithLoss<Scalar>());

}  // namespace digitpad
