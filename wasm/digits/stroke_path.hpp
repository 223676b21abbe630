// The line a pen took between the few points that a device reported. Knows no pixels: `strokes`
// places and draws it.
#pragma once

#include <span>
#include <vector>

#include "digits/strokes.hpp"

namespace digitpad {

struct Position {
  double x, y;
};

/// Appends the points of `stroke` to `path`, to be joined by straight lines.
void append_straight(std::span<const Point> stroke, std::vector<Position>& path);

/// Appends positions of a smooth curve through the points of `stroke`, at most about `step` (in the
/// drawing's unit, above 0) apart: a centripetal Catmull-Rom spline, which forms no loops where
/// points lie unevenly (C. Yuksel, S. Schaefer, J. Keyser, "Parameterization and applications of
/// Catmull-Rom curves", CAD 43, 2011). Where the pen turned sharply the curve keeps the corner.
void append_smooth(std::span<const Point> stroke, double step, std::vector<Position>& path);

}  // namespace digitpad
