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
  const auto [left, right] = std::minmax_element(points.begin(), points.end(),
                                                 [](const P& a, const P& b) { return a.x < b.x; });
  const auto [top, bottom] = std::minmax_element(points.begin(), points.end(),
                                                 [](const P& a, const P& b) { return a.y < b.y; });
  return {left->x, top->y, double(right->x) - left->x, double(bottom->y) - top->y};
}

}  // namespace digitpad
