#include "digits/layer_types.hpp"

#include <algorithm>

#include "files/json_fields.hpp"
#include "files/messages.hpp"

namespace digitpad {
namespace {

constexpr Index kMostChannels = 512;
constexpr Index kLargestKernel = 7;

Status unknown_type(const std::string& source, std::string_view type) {
  return fault(StatusCode::architecture,
               {source, ": \"type\" is \"", type,
                "\"; digitpad has Affine, Relu, Sigmoid, Conv2d, MaxPool2d, AvgPool2d, BatchNorm "
                "and Dropout"});
}

}  // namespace

std::string_view name_of(LayerType type) { return kLayerTypes[static_cast<std::size_t>(type)]; }

Result<LayerSpec> parse_layer(JsonValue json, const std::string& source, ImageShape input) {
  JsonFields fields(json, source);
  const auto integer = [&](std::string_view field, Index least, Index most) {
    return static_cast<Index>(fields.integer(field, least, most));
  };
  const std::string type = fields.text("type");
  if (!fields.status().ok()) return fields.status();
  const auto known = std::find(kLayerTypes.begin(), kLayerTypes.end(), type);
  if (known == kLayerTypes.end()) return unknown_type(source, type);
  LayerSpec layer;
  layer.type = static_cast<LayerType>(known - kLayerTypes.begin());
  switch (layer.type) {
    case LayerType::affine:
      fields.only({"type", "units"});
      layer.units = integer("units", 1, kMostUnits);
      break;
    case LayerType::conv2d:
      fields.only({"type", "units", "kernel", "padding"});
      layer.units = integer("units", 1, kMostChannels);
      layer.kernel = integer("kernel", 1, kLargestKernel);
      layer.padding = integer("padding", 0, kLargestKernel - 1);
      if (layer.padding >= layer.kernel) fields.fail("padding", "must be below kernel");
      if (layer.kernel > std::min(input.height, input.width) + 2 * layer.padding)
        fields.fail("kernel", "is larger than the image that comes in");
      break;
    case LayerType::max_pool2d:
    case LayerType::avg_pool2d:
      fields.only({"type", "size"});
      layer.size = integer("size", 1, std::min(input.height, input.width));
      break;
    case LayerType::dropout:
      fields.only({"type", "rate"});
      layer.rate = fields.number("rate", 0, 0.9);
      break;
    case LayerType::relu:
    case LayerType::sigmoid:
    case LayerType::batch_norm:
      fields.only({"type"});
  }
  if (!fields.status().ok()) return fields.status();
  return layer;
}

void write_layer(const LayerSpec& spec, JsonText& json) {
  const auto integer = [&](std::string_view key, Index value) {
    json.key(key);
    json.integer(value);
  };
  json.open_object();
  json.key("type");
  json.text(name_of(spec.type));
  if (spec.units > 0) integer("units", spec.units);
  if (spec.type == LayerType::conv2d) {
    integer("kernel", spec.kernel);
    integer("padding", spec.padding);
  }
  if (spec.size > 0) integer("size", spec.size);
  if (spec.type == LayerType::dropout) {
    json.key("rate");
    json.number(spec.rate);
  }
  json.close_object();
}

ImageShape output_shape(const LayerSpec& spec, ImageShape input) {
  switch (spec.type) {
    case LayerType::affine:
      return {1, 1, spec.units};
    case LayerType::conv2d: {
      const Index lost = spec.kernel - 1 - 2 * spec.padding;
      return {input.height - lost, input.width - lost, spec.units};
    }
    case LayerType::max_pool2d:
    case LayerType::avg_pool2d:
      return {input.height / spec.size, input.width / spec.size, input.channels};
    default:
      return input;
  }
}

std::int64_t weight_count(const LayerSpec& spec, ImageShape input) {
  // Of one unit, to which a type without units adds nothing.
  const Index inputs =
      spec.type == LayerType::affine ? input.size() : spec.kernel * spec.kernel * input.channels;
  return std::int64_t{inputs} * spec.units;
}

}  // namespace digitpad
