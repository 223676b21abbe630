// The notation in which the glyphs are written down: strokes as lines, curves and arcs through a
// few points. Exact; what a hand makes of them is handwriting.hpp's.
#pragma once

#include <vector>

namespace digitpad::glyphs {

/// y down. A glyph is about 1 high, its top at 0.
struct Vec {
  double x, y;
};

using Polyline = std::vector<Vec>;
using Strokes = std::vector<Polyline>;

inline Vec operator+(Vec a, Vec b) { return {a.x + b.x, a.y + b.y}; }
inline Vec operator-(Vec a, Vec b) { return {a.x - b.x, a.y - b.y}; }
inline Vec operator*(double factor, Vec a) { return {factor * a.x, factor * a.y}; }

double length(Vec a);
double length(const Polyline& line);

/// The same line with its points about `step` apart, both ends kept.
Polyline resample(const Polyline& line, double step);

class Path {
 public:
  /// Straight to each point; the pen turns sharply there.
  Path& line(const Polyline& points);
  /// Smoothly through each point.
  Path& curve(const Polyline& points);

  /// Part of an ellipse, smoothly joined to what comes before and after it. Degrees: 0 right, 90
  /// down. `drift`: the radii's factor at its end.
  struct Arc {
    Vec centre;
    double width, height;  // radii
    double from, turn;
    double drift = 1;
    double square = 1;  // below 1: towards a rectangle
  };
  Path& arc(const Arc& arc);

  /// Makes the last point a sharp turn.
  Path& turn();
  /// The next point begins another stroke.
  Path& lift();

  /// All strokes, as points a fiftieth apart.
  Strokes strokes() const;

 private:
  struct Knot {
    Vec at;
    bool sharp;
  };

  void add(Vec at, bool sharp);

  std::vector<std::vector<Knot>> strokes_{1};
};

}  // namespace digitpad::glyphs
