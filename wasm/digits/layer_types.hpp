// The layers that an architecture can have: their fields in JSON, the shapes they make, and the
// layers themselves. A new type is added in layer_types.cpp and make_layer.hpp, nowhere else.
#pragma once

#include <array>
#include <memory>
#include <string>

#include "digits/architecture.hpp"
#include "files/json_text.hpp"

namespace digitpad {

/// In the order of LayerType, as files call them.
inline constexpr std::array<std::string_view, 8> kLayerTypes{
    "Affine", "Relu", "Sigmoid", "Conv2d", "MaxPool2d", "AvgPool2d", "BatchNorm", "Dropout"};

/// `source` says where the layer stands, `input` what comes into it. Errors: an unknown type; a
/// field missing, unknown, out of range, or not fitting the input.
Result<LayerSpec> parse_layer(JsonValue json, const std::string& source, ImageShape input);

void write_layer(const LayerSpec& spec, JsonText& json);

/// What comes out when `input` comes in.
ImageShape output_shape(const LayerSpec& spec, ImageShape input);

/// How many weights the layer has, its bias aside, when `input` comes in.
std::int64_t weight_count(const LayerSpec& spec, ImageShape input);

/// weight_init_std: as Architecture's.
template <class Scalar>
std::unique_ptr<Layer<Scalar>> make_layer(const LayerSpec& spec, ImageShape input,
                                          double weight_init_std, Random& random);

}  // namespace digitpad
