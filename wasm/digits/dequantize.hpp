// Weights stored as bytes, back to numbers. How they become bytes: quantize.hpp.
#pragma once

#include <string_view>
#include <vector>

#include "files/tensor.hpp"
#include "nn/status.hpp"

namespace digitpad {

/// What a tensor's scales are called: the tensor's name with this behind.
inline constexpr std::string_view kScaleEnding = ".scale";

/// Scales are multiplied in and gone. Tensors without a scale stay. Errors: scales whose count is
/// not that of the output channels, or that belong to no tensor.
Result<std::vector<Tensor>> dequantized(std::vector<Tensor> tensors, std::string_view source);

}  // namespace digitpad
