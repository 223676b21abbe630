// Weights as bytes: a quarter of float32 on the wire.
#pragma once

#include <string_view>
#include <vector>

#include "files/tensor.hpp"
#include "nn/status.hpp"

namespace digitpad {

/// Each tensor of two or more dimensions becomes I8, value = scale[channel] * number, the last
/// dimension being the output channel, with its scales in a tensor named like it with ".scale"
/// behind. The scale is the channel's largest magnitude / 31, so that an error is at most half a
/// 31st of it: 63 values compress to three quarters of what 255 do, and the reader loses nothing
/// by them. Others stay.
std::vector<Tensor> quantized(std::vector<Tensor> tensors);

/// The reverse: scales are multiplied in and gone. Tensors without a scale stay. Errors: scales
/// whose count is not that of the output channels, or that belong to no tensor.
Result<std::vector<Tensor>> dequantized(std::vector<Tensor> tensors, std::string_view source);

}  // namespace digitpad
