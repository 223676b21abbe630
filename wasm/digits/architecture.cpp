#include "digits/architecture.hpp"

#include <algorithm>

#include "files/json.hpp"
#include "nn/two_layer_net.hpp"

namespace digitpad {
namespace {

constexpr std::int64_t kMostLayers = 64;
constexpr Index kClasses = 10;

bool is_known(const std::string& type) {
  return type == "Affine" || type == "Relu" || type == "Sigmoid";
}

Result<LayerSpec> parse_layer(const rapidjson::Value& value, const std::string& source) {
  JsonFields fields(value, source);
  LayerSpec layer{fields.text("type")};
  if (fields.status().ok() && !is_known(layer.type))
    return Status{StatusCode::architecture, source + ": \"type\" is \"" + layer.type +
                                                "\"; digitpad has Affine, Relu and Sigmoid"};
  if (layer.type == "Affine") {
    fields.only({"type", "units"});
    layer.units = static_cast<Index>(fields.integer("units", 1, kMostUnits));
  } else {
    fields.only({"type"});
  }
  if (!fields.status().ok()) return fields.status();
  return layer;
}

Status read_input(JsonFields& fields, Architecture& architecture) {
  const rapidjson::Value* input = fields.member("input");
  if (!input) return fields.status();
  bool right = input->IsArray() && input->Size() == 3;
  const std::array<Index, 3> mnist{28, 28, 1};
  for (rapidjson::SizeType i = 0; right && i < 3; ++i)
    right = (*input)[i].IsInt64() && (*input)[i].GetInt64() == mnist[i];
  if (!right) fields.fail("input", "must be [28, 28, 1]: height, width, channels of a digit");
  architecture.input = mnist;
  return fields.status();
}

}  // namespace

Architecture two_layer_architecture(Index hidden, const std::string& activation) {
  return {{28, 28, 1}, 0.01, {{"Affine", hidden}, {activation}, {"Affine", kClasses}}};
}

Result<Architecture> parse_architecture(std::string_view json, std::string_view source) {
  const Result<rapidjson::Document> document = parse_json(json, source);
  if (!document.ok()) return document.status();
  return parse_architecture(document.value(), source);
}

Result<Architecture> parse_architecture(const rapidjson::Value& json, std::string_view source) {
  JsonFields fields(json, std::string(source));
  fields.only({"input", "weightInitStd", "layers"});
  Architecture architecture{};
  if (Status status = read_input(fields, architecture); !status.ok()) return status;
  architecture.weight_init_std = fields.number("weightInitStd", 0, 10);
  const rapidjson::Value* layers = fields.member("layers");
  if (layers && !(layers->IsArray() && layers->Size() >= 1 && layers->Size() <= kMostLayers))
    fields.fail("layers", "must be a list of 1 to " + std::to_string(kMostLayers) + " layers");
  if (!fields.status().ok()) return fields.status();

  for (rapidjson::SizeType i = 0; i < layers->Size(); ++i) {
    const std::string where = std::string(source) + ": layers[" + std::to_string(i) + "]";
    Result<LayerSpec> layer = parse_layer((*layers)[i], where);
    if (!layer.ok()) return layer.status();
    architecture.layers.push_back(std::move(layer).value());
  }
  if (architecture.layers.back().units != kClasses)
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
  for (const Index size : architecture.input) json.Int64(size);
  json.EndArray();
  json.Key("weightInitStd");
  json.Double(architecture.weight_init_std);
  json.Key("layers");
  json.StartArray();
  for (const LayerSpec& layer : architecture.layers) {
    json.StartObject();
    json.Key("type");
    json.String(layer.type.c_str());
    if (layer.units > 0) {
      json.Key("units");
      json.Int64(layer.units);
    }
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  return json.text();
}

template <class Scalar>
Network<Scalar> build_network(const Architecture& architecture, Random& random,
                              SoftmaxWithLoss<Scalar> head) {
  Network<Scalar> network(std::move(head));
  std::vector<std::string> types;
  Index size = architecture.input_size();
  for (const LayerSpec& spec : architecture.layers) {
    const auto earlier = std::count(types.begin(), types.end(), spec.type);
    types.push_back(spec.type);
    const std::string name = spec.type + std::to_string(earlier + 1);
    if (spec.type == "Affine") {
      network.add(name,
                  make_affine<Scalar>(random, size, spec.units, architecture.weight_init_std));
      size = spec.units;
    } else if (spec.type == "Relu") {
      network.add(name, std::make_unique<Relu<Scalar>>());
    } else {
      network.add(name, std::make_unique<Sigmoid<Scalar>>());
    }
  }
  return network;
}

template Network<float> build_network(const Architecture&, Random&, SoftmaxWithLoss<float>);
template Network<double> build_network(const Architecture&, Random&, SoftmaxWithLoss<double>);

}  // namespace digitpad
