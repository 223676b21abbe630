// Where height, width and channels are in a row: rows are images with the channels of one pixel
// next to each other (N x H x W x C), so that a window's rows are contiguous.
#pragma once

#include "nn/matrix.hpp"

namespace digitpad {

struct ImageShape {
  Index height, width, channels;

  Index size() const { return height * width * channels; }
};

}  // namespace digitpad
