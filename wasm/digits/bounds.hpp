// The upright rectangle around points.
#pragma once

#include <algorithm>
#include <vector>

namespace digitpad {

/// In the points' unit.
struct Bounds {
  double left, top, width, height;

  double longer() const { return std::max(width, height); }
};

/// `points` have x and y, and are not empty.
template <class P>
Bounds bounds_of(const std::vector<P>& points) {
  double left = points[0].x, right = left, top = points[0].y, bottom = top;
  for (const P& point : points) {
    left = std::min<double>(left, point.x);
    right = std::max<double>(right, point.x);
    top = std::min<double>(top, point.y);
    bottom = std::max<double>(bottom, point.y);
  }
  return {left, top, right - left, bottom - top};
}

}  // namespace digitpad
