// A model as an ONNX file, which any runtime can serve.
#pragma once

#include <cstdint>
#include <vector>

#include "digits/model.hpp"

namespace digitpad {

/// Input "image" (N x 784, 0 to 1), output "probabilities" (N x 10). What only training needs is
/// left out.
std::vector<std::uint8_t> to_onnx(const Model& model);

}  // namespace digitpad
