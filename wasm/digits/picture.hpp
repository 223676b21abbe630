// From a picture of a digit, such as a photograph of paper or a scan, to what the network sees: the
// ink is found, and brought to the form of MNIST's images as the strokes of a drawing are.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "digits/strokes.hpp"

namespace digitpad {

/// Grey pixels, row by row from the top, 0 black to 255 white.
struct Picture {
  std::span<const std::uint8_t> grey;
  int width, height;
};

/// Pixels of a fine image for one of the network's.
inline constexpr int kFine = 4;
inline constexpr int kFineSide = kFine * kImageSide;

/// 0 paper to 1 ink, row by row.
using FineImage = std::array<float, std::size_t{kFineSide} * kFineSide>;

/// Renders the digit in `picture` into `image` as `render` does a drawing's strokes, and into
/// `fine`, the same with four pixels for one: for people to look at. Ink is what is darker than its
/// surroundings, or lighter where that is the rarer tone (chalk); specks are left out; strokes
/// thinner than the pen are drawn with the pen. Edges are as fine as the picture's pixels: 300 of
/// them a side are plenty. Returns false, and leaves both images white, when there is no ink.
/// Errors: a side below 1 or above 4096; fewer or more pixels than width x height.
Result<bool> render(const Picture& picture, std::span<float, kImageSize> image, FineImage& fine);

}  // namespace digitpad
