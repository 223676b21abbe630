// From what was drawn to what the network sees: strokes to 28x28, MNIST's way. Works on the strokes
// themselves and never on a canvas, so the same strokes give the same pixels on every machine.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "nn/status.hpp"

namespace digitpad {

inline constexpr int kImageSide = 28;
inline constexpr int kImageSize = kImageSide * kImageSide;

/// One pen position, y down, in any unit.
struct Point {
  float x, y;
};

/// A drawing: all points in drawing order, and how many of them each stroke has.
struct Drawing {
  std::vector<Point> points;
  std::vector<std::uint32_t> stroke_lengths;
};

/// Renders `drawing` into `image` (row-major, 0 paper to 1 ink) as MNIST's images were made (Y.
/// LeCun, C. Cortes, C. Burges, "The MNIST database"): scaled with its aspect kept so that the ink
/// fits a box of 20x20 pixels, drawn anti-aliased, its centre of mass put in the middle of 28x28.
/// Returns false, and leaves `image` white, when no stroke has a point.
/// Errors: a coordinate that is not finite; stroke lengths that do not add up to the points.
Result<bool> render(const Drawing& drawing, std::span<float, kImageSize> image);

}  // namespace digitpad
