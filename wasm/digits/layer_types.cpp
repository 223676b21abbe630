#include "digits/layer_types.hpp"

#include <cmath>

#include "nn/avg_pool2d.hpp"
#include "nn/batch_norm.hpp"
#include "nn/conv2d.hpp"
#include "nn/dropout.hpp"
#include "nn/max_pool2d.hpp"
#include "nn/two_layer_net.hpp"

namespace digitpad {
namespace {

constexpr Index kMostChannels = 512;
constexpr Index kLargestKernel = 7;

bool is_pool(const std::string& type) { return type == "MaxPool2d" || type == "AvgPool2d"; }

double he_std(Index inputs) { return std::sqrt(2 / static_cast<double>(inputs)); }

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

template <class Scalar>
std::unique_ptr<Layer<Scalar>> make_layer(const LayerSpec& spec, ImageShape input,
                                          double weight_init_std, Random& random) {
  const auto std_for = [&](Index inputs) {
    return weight_init_std > 0 ? weight_init_std : he_std(inputs);
  };
  if (spec.type == "Affine")
    return make_affine<Scalar>(random, input.size(), spec.units, std_for(input.size()));
  if (spec.type == "Conv2d") {
    const Index inputs = spec.kernel * spec.kernel * input.channels;
    return std::make_unique<Conv2d<Scalar>>(
        input, spec.kernel, spec.padding,
        normal_matrix<Scalar>(random, inputs, spec.units, std_for(inputs)),
        Matrix<Scalar>::Zero(1, spec.units));
  }
  if (spec.type == "MaxPool2d") return std::make_unique<MaxPool2d<Scalar>>(input, spec.size);
  if (spec.type == "AvgPool2d") return std::make_unique<AvgPool2d<Scalar>>(input, spec.size);
  if (spec.type == "BatchNorm") return std::make_unique<BatchNorm<Scalar>>(input.channels);
  if (spec.type == "Dropout")
    return std::make_unique<Dropout<Scalar>>(
        spec.rate, static_cast<std::uint64_t>(random.uniform() * 0x1.0p53));
  if (spec.type == "Relu") return std::make_unique<Relu<Scalar>>();
  return std::make_unique<Sigmoid<Scalar>>();
}

template std::unique_ptr<Layer<float>> make_layer(const LayerSpec&, ImageShape, double, Random&);
template std::unique_ptr<Layer<double>> make_layer(const LayerSpec&, ImageShape, double, Random&);

}  // namespace digitpad
