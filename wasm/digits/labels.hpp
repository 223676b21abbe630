// Digit labels: which values are digits, and their one-hot form.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "nn/matrix.hpp"
#include "nn/status.hpp"

namespace digitpad {

/// Errors: a label above 9, with its place. `source` names the labels in the message.
Status check_labels(std::span<const std::uint8_t> labels, std::string_view source);

/// labels: N values 0 to 9, checked already. Returns N x 10 with a 1 where the label says.
Matrix<float> one_hot(std::span<const std::uint8_t> labels);

}  // namespace digitpad
