#include "digits/layer_types.hpp"

#include <algorithm>

namespace digitpad {
namespace {

constexpr Index kMostChannels = 512;
constexpr Index kLargestKernel = 7;

bool is_pool(const std::string& type) { return type == "MaxPool2d" || type == "AvgPool2d"; }

}  // namespace

Result<LayerSpec> parse_layer(const rapidjson::Value& json, const std::string& source,
                              ImageShape input) {
  JsonFields fields(json, source);
  const auto integer = [&](const char* field, Index least, Index most) {
    return static_cast<Index>(fields.integer(field, least, most));
  };
  LayerSpec layer;
  layer.type = fields.text("type");
  if (layer.type == "Affine") {
    fields.only({"type", "units"});
    layer.units = integer("units", 1, kMostUnits);
  } else if (layer.type == "Conv2d") {
    fields.only({"type", "units", "kernel", "padding"});
    layer.units = integer("units", 1, kMostChannels);
    layer.kernel = integer("kernel", 1, kLargestKernel);
    layer.padding = integer("padding", 0, kLargestKernel - 1);
    if (layer.padding >= layer.kernel) fields.fail("padding", "must be below kernel");
    if (layer.kernel > std::min(input.height, input.width) + 2 * layer.padding)
      fields.fail("kernel", "is larger than the image that comes in");
  } else if (is_pool(layer.type)) {
    fields.only({"type", "size"});
    layer.size = integer("size", 1, std::min(input.height, input.width));
  } else if (layer.type == "Dropout") {
    fields.only({"type", "rate"});
    layer.rate = fields.number("rate", 0, 0.9);
  } else if (layer.type == "Relu" || layer.type == "Sigmoid" || layer.type == "BatchNorm") {
    fields.only({"type"});
  } else if (fields.status().ok()) {
    return Status{StatusCode::architecture,
                  source + ": \"type\" is \"" + layer.type +
                      "\"; digitpad has Affine, Relu, Sigmoid, Conv2d, MaxPool2d, AvgPool2d, "
                      "BatchNorm and Dropout"};
  }
  if (!fields.status().ok()) return fields.status();
  return layer;
}

void write_layer(const LayerSpec& spec, JsonText& json) {
  const auto integer = [&](const char* key, Index value) {
    json.Key(key);
    json.Int64(value);
  };
  json.StartObject();
  json.Key("type");
  json.String(spec.type.c_str());
  if (spec.units > 0) integer("units", spec.units);
  if (spec.type == "Conv2d") {
    integer("kernel", spec.kernel);
    integer("padding", spec.padding);
  }
  if (spec.size > 0) integer("size", spec.size);
  if (spec.type == "Dropout") {
    json.Key("rate");
    json.Double(spec.rate);
  }
  json.EndObject();
}

ImageShape output_shape(const LayerSpec& spec, ImageShape input) {
  if (spec.type == "Affine") return {1, 1, spec.units};
  if (spec.type == "Conv2d") {
    const Index lost = spec.kernel - 1 - 2 * spec.padding;
    return {input.height - lost, input.width - lost, spec.units};
  }
  if (is_pool(spec.type))
    return {input.height / spec.size, input.width / spec.size, input.channels};
  return input;
}

}  // namespace digitpad
