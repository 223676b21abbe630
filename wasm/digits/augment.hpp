// New training images from old ones: what another hand, another pen or another scanner would have
// made of the same digit.
#pragma once

#include <span>

#include "digits/strokes.hpp"
#include "nn/random.hpp"

namespace digitpad {

/// How far each change may go; each is drawn evenly from its range for each image. 0 leaves it out.
struct Augmentation {
  double rotation = 0;  // degrees, to either side
  double scale = 0;     // of width and of height: 1 - scale to 1 + scale
  double shear = 0;     // pixels sideways for a pixel down, to either side
  double shift = 0;     // pixels, in x and in y
  double elastic = 0;   // pixels, for each node of a 5 x 5 grid over the image, in x and in y
  double pen = 0;       // 0 to 1: how far towards an image a pixel thicker, or thinner
  double gain = 0;      // ink times 1 / (1 + gain) to 1 + gain
};

/// Writes a changed copy of `image` to `changed`; both 28 x 28, 0 to 1. The same random numbers
/// give the same image.
void augment(std::span<const float, kImageSize> image, const Augmentation& augmentation,
             Random& random, std::span<float, kImageSize> changed);

}  // namespace digitpad
