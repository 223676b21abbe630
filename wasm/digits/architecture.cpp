#include "digits/architecture.hpp"

#include <utility>

#include "digits/layer_types.hpp"
#include "files/json_fields.hpp"
#include "files/json_text.hpp"
#include "files/messages.hpp"

namespace digitpad {
namespace {

constexpr std::size_t kMostLayers = 64;
constexpr Index kClasses = 10;
constexpr ImageShape kMnistShape{28, 28, 1};

bool is_mnist_shape(JsonValue input) {
  if (!input.is_list() || input.size() != 3) return false;
  JsonItems items(input);
  for (const Index wanted : {kMnistShape.height, kMnistShape.width, kMnistShape.channels})
    if (!items.next() || items.value().integer() != wanted) return false;
  return true;
}

bool has_weights(LayerType type) { return type == LayerType::affine || type == LayerType::conv2d; }

/// Appends the layers and their shapes' checks; `list` is a JSON list.
Status read_layers(JsonValue list, std::string_view source, Architecture& architecture) {
  ImageShape shape = architecture.input;
  std::vector<LayerSpec>& layers = architecture.layers;
  std::int64_t weights = 0, values = 0;
  for (JsonItems items(list); items.next();) {
    const std::string where = joined({source, ": layers[", layers.size(), "]"});
    Result<LayerSpec> layer = parse_layer(items.value(), where, shape);
    if (!layer.ok()) return layer.status();
    const bool follows_weights = !layers.empty() && has_weights(layers.back().type);
    if (layer.value().type == LayerType::batch_norm && !follows_weights)
      return fault(StatusCode::architecture,
                   {where,
                    ": a BatchNorm must come right after a Conv2d or an Affine, whose weights it "
                    "becomes part of when training is over"});
    weights += weight_count(layer.value(), shape);
    shape = output_shape(layer.value(), shape);
    values += shape.size();
    // Before the layers are made: a text of a few bytes must not take all memory.
    if (weights > kMostWeights || values > kMostValues)
      return fault(StatusCode::architecture,
                   {where, ": up to here the network has ", weights, " weights, and ", values,
                    " values for an image; it may have ", kMostWeights, " and ", kMostValues});
    layers.push_back(layer.value());
  }
  if (layers.back().type != LayerType::affine || shape.size() != kClasses)
    return fault(StatusCode::architecture,
                 {source, ": the last layer must be an Affine with 10 units, one for each digit"});
  return {};
}

}  // namespace

Architecture two_layer_architecture(Index hidden, LayerType activation) {
  return {kMnistShape,
          0.01,
          {{.type = LayerType::affine, .units = hidden},
           {.type = activation},
           {.type = LayerType::affine, .units = kClasses}}};
}

Result<Architecture> parse_architecture(std::string_view json, std::string_view source) {
  const Result<JsonValue> value = parse_json(json, source);
  if (!value.ok()) return value.status();
  return parse_architecture(value.value(), source);
}

Result<Architecture> parse_architecture(JsonValue json, std::string_view source) {
  JsonFields fields(json, std::string(source));
  fields.only({"input", "weightInitStd", "layers"});
  const std::optional<JsonValue> input = fields.member("input");
  if (input && !is_mnist_shape(*input))
    fields.fail("input", "must be [28, 28, 1]: height, width, channels of a digit");
  Architecture architecture{kMnistShape, 0, {}};
  if (fields.has("weightInitStd"))
    architecture.weight_init_std = fields.number("weightInitStd", 0, 10);
  const std::optional<JsonValue> layers = fields.member("layers");
  if (layers && !(layers->is_list() && layers->size() >= 1 && layers->size() <= kMostLayers))
    fields.fail("layers", joined({"must be a list of 1 to ", kMostLayers, " layers"}));
  if (!fields.status().ok()) return fields.status();
  if (Status status = read_layers(*layers, source, architecture); !status.ok()) return status;
  return architecture;
}

std::string to_json(const Architecture& architecture) {
  JsonText json;
  json.open_object();
  json.key("input");
  json.open_list();
  for (const Index size :
       {architecture.input.height, architecture.input.width, architecture.input.channels})
    json.integer(size);
  json.close_list();
  if (architecture.weight_init_std > 0) {
    json.key("weightInitStd");
    json.number(architecture.weight_init_std);
  }
  json.key("layers");
  json.open_list();
  for (const LayerSpec& layer : architecture.layers) write_layer(layer, json);
  json.close_list();
  json.close_object();
  return json.json();
}

std::vector<std::string> layer_names(const Architecture& architecture) {
  std::vector<std::string> names;
  unsigned counts[kLayerTypes.size()]{};
  for (const LayerSpec& spec : architecture.layers)
    names.push_back(joined({name_of(spec.type), ++counts[static_cast<std::size_t>(spec.type)]}));
  return names;
}

}  // namespace digitpad
