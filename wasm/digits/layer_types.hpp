// The layers that an architecture can have: their fields in JSON, the shapes they make, and the
// layers themselves. A new type is added in layer_types.cpp and make_layer.hpp, nowhere else.
#pragma once

#include <memory>
#include <string>

#include "digits/architecture.hpp"
#include "files/json.hpp"

namespace digitpad {

/// `source` says where the layer stands, `input` what comes into it. Errors: an unknown type; a
/// field missing, unknown, out of range, or not fitting the input.
Result<LayerSpec> parse_layer(const rapidjson::Value& json, const std::string& source,
                              ImageShape input);

void write_layer(const LayerSpec& spec, JsonText& json);

/// What comes out when `input` comes in.
ImageShape output_shape(const LayerSpec& spec, ImageShape input);

/// weight_init_std: as Architecture's.
template <class Scalar>
std::unique_ptr<Layer<Scalar>> make_layer(const LayerSpec& spec, ImageShape input,
                                          double weight_init_std, Random& random);

}  // namespace digitpad
