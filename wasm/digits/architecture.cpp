#include "digits/architecture.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "digits/layer_types.hpp"
#include "files/json.hpp"

namespace digitpad {
namespace {

constexpr std::int64_t kMostLayers = 64;
constexpr Index kClasses = 10;
constexpr ImageShape kMnistShape{28, 28, 1};

bool is_mnist_shape(const rapidjson::Value& input) {
  const std::array<Index, 3> wanted{kMnistShape.height, kMnistShape.width, kMnistShape.channels};
  if (!input.IsArray() || input.Size() != wanted.size()) return false;
  for (rapidjson::SizeType i = 0; i < wanted.size(); ++i)
    if (!input[i].IsInt64() || input[i].GetInt64() != wanted[i]) return false;
  return true;
}

}  // namespace

Architecture two_layer_architecture(Index hidden, const std::string& activation) {
  return {kMnistShape,
          0.01,
          {{.type = "Affine", .units = hidden},
           {.type = activation},
           {.type = "Affine", .units = kClasses}}};
}

Result<Architecture> parse_architecture(std::string_view json, std::string_view source) {
  const Result<rapidjson::Document> document = parse_json(json, source);
  if (!document.ok()) return document.status();
  return parse_architecture(document.value(), source);
}

Result<Architecture> parse_architecture(const rapidjson::Value& json, std::string_view source) {
  JsonFields fields(json, std::string(source));
  fields.only({"input", "weightInitStd", "layers"});
  const rapidjson::Value* input = fields.member("input");
  if (input && !is_mnist_shape(*input))
    fields.fail("input", "must be [28, 28, 1]: height, width, channels of a digit");
  Architecture architecture{kMnistShape, 0, {}};
  if (fields.has("weightInitStd"))
    architecture.weight_init_std = fields.number("weightInitStd", 0, 10);
  const rapidjson::Value* layers = fields.member("layers");
  if (layers && !(layers->IsArray() && layers->Size() >= 1 && layers->Size() <= kMostLayers))
    fields.fail("layers", "must be a list of 1 to " + std::to_string(kMostLayers) + " layers");
  if (!fields.status().ok()) return fields.status();

  ImageShape shape = architecture.input;
  for (rapidjson::SizeType i = 0; i < layers->Size(); ++i) {
    const std::string where = std::string(source) + ": layers[" + std::to_string(i) + "]";
    Result<LayerSpec> layer = parse_layer((*layers)[i], where, shape);
    if (!layer.ok()) return layer.status();
    const bool follows_weights = i > 0 && (architecture.layers.back().type == "Affine" ||
                                           architecture.layers.back().type == "Conv2d");
    if (layer.value().type == "BatchNorm" && !follows_weights)
      return Status{StatusCode::architecture,
                    where +
                        ": a BatchNorm must come right after a Conv2d or an Affine, whose weights "
                        "it becomes part of when training is over"};
    shape = output_shape(layer.value(), shape);
    architecture.layers.push_back(std::move(layer).value());
  }
  if (architecture.layers.back().type != "Affine" || shape.size() != kClasses)
    return Status{StatusCode::architecture,
                  std::string(source) +
                      ": the last layer must be an Affine with 10 units, one for each digit"};
  return architecture;
}

std::string to_json(const Architecture& architecture) {
  JsonText json;
  json.StartObject();
  json.Key("input");
  json.StartArray();
  for (const Index size :
       {architecture.input.height, architecture.input.width, architecture.input.channels})
    json.Int64(size);
  json.EndArray();
  if (architecture.weight_init_std > 0) {
    json.Key("weightInitStd");
    json.Double(architecture.weight_init_std);
  }
  json.Key("layers");
  json.StartArray();
  for (const LayerSpec& layer : architecture.layers) write_layer(layer, json);
  json.EndArray();
  json.EndObject();
  return json.text();
}

std::vector<std::string> layer_names(const Architecture& architecture) {
  std::vector<std::string> types, names;
  for (const LayerSpec& spec : architecture.layers) {
    const auto earlier = std::count(types.begin(), types.end(), spec.type);
    types.push_back(spec.type);
    names.push_back(spec.type + std::to_string(earlier + 1));
  }
  return names;
}

}  // namespace digitpad
