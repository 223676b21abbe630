// The same drawings as other people would have made them on other devices: smaller, faster, with a
// trackpad. For measuring what a model makes of them; training has `augment`.
#pragma once

#include <string_view>

#include "digits/strokes.hpp"
#include "nn/random.hpp"

namespace digitpad {

/// What happens to a drawing, from the first field to the last.
struct Variation {
  std::string_view name;
  double pen = 1;          // the pen's width, times that of the normalization
  std::size_t points = 0;  // each k-th is kept, so that a stroke has at most these; 0: all
  bool shake = false;      // a trackpad's: smooth noise and a coarse grid
  double size = 0;         // longer side, as a share of the pad's; 0: as and where it was drawn
  bool corner = false;     // in one of the pad's corners, not just anywhere
};

/// A quick stroke's: a sixth of a second of a screen that reports 60 points in each.
inline constexpr std::size_t kFewPoints = 10;

/// The first is plain: nothing happens.
inline constexpr Variation kVariations[] = {
    {.name = "plain"},
    {.name = "small", .size = 0.2},
    {.name = "in a corner", .size = 0.4, .corner = true},
    {.name = "thick", .pen = 1.4},
    {.name = "thin", .pen = 0.7},
    {.name = "fast", .points = kFewPoints},
    {.name = "small and fast", .points = kFewPoints, .size = 0.2},
    {.name = "trackpad", .shake = true},
};

/// A changed copy; all but the pen, which is the renderer's. Where `size` says so, it is drawn anew
/// on a pad of 300 x 300 pixels that reports whole ones. The same random numbers give the same
/// drawing.
Drawing vary(const Drawing& drawing, const Variation& variation, Random& random);

}  // namespace digitpad
