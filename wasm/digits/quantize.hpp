// Weights as few whole numbers, which compress to half of what float16 does. Native only: training
// ends with it; what reads them is dequantize.hpp.
#pragma once

#include <vector>

#include "digits/model.hpp"

namespace digitpad {

/// The weights of a folded model (fold.hpp) as I8, value = scale[channel] * number, the last
/// dimension being the output channel, each with its scales in a tensor of its name and
/// kScaleEnding. A scale is the channel's largest magnitude / 31, or / 10 where a tensor has more
/// than 10,000 weights. Biases stay float32.
///
/// Rounded not one by one, but row after row so that x W stays: what rounding a row does to it for
/// the inputs that `images` (N x 784; the first 1,500 are looked at) bring to the layer, the rows
/// still to come make good (E. Frantar et al., "GPTQ", 2022, after B. Hassibi, D. Stork, "Optimal
/// Brain Surgeon", 1993). Takes a few seconds.
std::vector<Tensor> quantized(const Model& model, ConstView<float> images);

}  // namespace digitpad
