// A trained network without what only training needs.
#pragma once

#include "digits/model.hpp"

namespace digitpad {

/// The same function with fewer layers: each BatchNorm that follows a Conv2d or Affine becomes part
/// of its W and b, and Dropout goes. Probabilities differ by float32's rounding alone.
Model fold(const Model& model);

}  // namespace digitpad
