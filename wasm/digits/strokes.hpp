// From what was drawn to what the network sees: strokes to 28x28, MNIST's way. Works on the strokes
// themselves and never on a canvas, so the same strokes give the same pixels on every machine.
#pragma once

#include <cstdint>
#include <optional>
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

/// The area that somebody drew in, from 0, 0 to its far corner, in the drawing's unit.
struct Canvas {
  double width, height;
};

/// How a drawing is brought to the form of MNIST's images. The defaults are what the models read;
/// the rest is there to measure what each choice is worth.
struct Normalization {
  enum class Centre {
    mass,  // the ink's centre of mass in the middle
    box    // the middle of the ink's bounding box
  };
  enum class Path {
    smooth,   // curves through the points: a hand draws no straight lines between samples
    straight  // points joined by straight lines
  };

  double box = 20;   // pixels, above pen; the longer side of the ink's bounding box
  double pen = 2.0;  // pixels across, above 0; the same whatever size one drew
  Centre centre = Centre::mass;
  Path path = Path::smooth;
  /// Instead of box and centre: this canvas as it is, squeezed to 28x28. Sides above 0.
  std::optional<Canvas> squeeze = std::nullopt;
};

/// Renders `drawing` into `image` (row-major, 0 paper to 1 ink) as MNIST's images were made (Y.
/// LeCun, C. Cortes, C. Burges, "The MNIST database"): scaled with its aspect kept so that the ink
/// fits a box of 20x20 pixels, drawn anti-aliased, its centre of mass put in the middle of 28x28.
/// Ink outside of 28x28 is cut off. Returns false, and leaves `image` white, when no stroke has a
/// point. Errors: a coordinate that is not finite; stroke lengths that do not add up to the points.
Result<bool> render(const Drawing& drawing, std::span<float, kImageSize> image,
                    const Normalization& normalization = {});

}  // namespace digitpad
