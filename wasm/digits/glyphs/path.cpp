#include "digits/glyphs/path.hpp"

#include <algorithm>
#include <cmath>

#include "digits/glyphs/dice.hpp"

namespace digitpad::glyphs {
namespace {

constexpr double kStep = 0.02;

/// The curve from b to c of the centripetal Catmull-Rom spline through a, b, c and d, which makes
/// no loops of its own (P. J. Barry, R. N. Goldman, SIGGRAPH 1988). `part`: 0 at b, 1 at c.
Vec catmull_rom(Vec a, Vec b, Vec c, Vec d, double part) {
  const double tb = std::sqrt(length(b - a));
  const double tc = tb + std::sqrt(length(c - b));
  const double td = tc + std::sqrt(length(d - c));
  const double t = tb + part * (tc - tb);
  const auto mix = [t](Vec p, Vec q, double tp, double tq) {
    const double share = (t - tp) / (tq - tp);
    return (1 - share) * p + share * q;
  };
  const Vec ab = mix(a, b, 0, tb), bc = mix(b, c, tb, tc), cd = mix(c, d, tc, td);
  return mix(mix(ab, bc, 0, tc), mix(bc, cd, tb, td), tb, tc);
}

}  // namespace

double length(Vec a) { return std::hypot(a.x, a.y); }

double length(const Polyline& line) {
  double sum = 0;
  for (std::size_t i = 1; i < line.size(); ++i) sum += length(line[i] - line[i - 1]);
  return sum;
}

Polyline resample(const Polyline& line, double step) {
  if (line.size() < 2) return line;
  const double total = length(line);
  const int parts = std::max(1, static_cast<int>(std::lround(total / step)));
  Polyline even{line.front()};
  double passed = 0;
  std::size_t next = 1;
  for (int i = 1; i < parts; ++i) {
    const double wanted = total * i / parts;
    while (next + 1 < line.size() && passed + length(line[next] - line[next - 1]) < wanted) {
      passed += length(line[next] - line[next - 1]);
      ++next;
    }
    const Vec from = line[next - 1], along = line[next] - from;
    const double here = length(along);
    even.push_back(here > 0 ? from + ((wanted - passed) / here) * along : from);
  }
  even.push_back(line.back());
  return even;
}

void Path::add(Vec at, bool sharp) {
  std::vector<Knot>& stroke = strokes_.back();
  // The spline needs distinct points.
  if (stroke.empty() || length(stroke.back().at - at) > 1e-6) stroke.push_back({at, sharp});
}

Path& Path::line(const Polyline& points) {
  for (const Vec point : points) add(point, true);
  return *this;
}

Path& Path::curve(const Polyline& points) {
  for (const Vec point : points) add(point, false);
  return *this;
}

Path& Path::arc(const Arc& arc) {
  const int parts = std::max(2, static_cast<int>(std::ceil(std::abs(arc.turn) / 24)));
  const auto squared = [&](double a) {
    return std::copysign(std::pow(std::abs(a), arc.square), a);
  };
  for (int i = 0; i <= parts; ++i) {
    const double part = double(i) / parts, angle = radians(arc.from + part * arc.turn);
    const double size = 1 + part * (arc.drift - 1);
    add({arc.centre.x + size * arc.width * squared(std::cos(angle)),
         arc.centre.y + size * arc.height * squared(std::sin(angle))},
        false);
  }
  return *this;
}

Path& Path::turn() {
  if (!strokes_.back().empty()) strokes_.back().back().sharp = true;
  return *this;
}

Path& Path::lift() {
  strokes_.emplace_back();
  return *this;
}

Strokes Path::strokes() const {
  Strokes strokes;
  for (const std::vector<Knot>& knots : strokes_) {
    if (knots.empty()) continue;
    Polyline line{knots[0].at};
    for (std::size_t i = 0; i + 1 < knots.size(); ++i) {
      const Vec b = knots[i].at, c = knots[i + 1].at;
      const bool starts = i == 0 || knots[i].sharp;
      const bool ends = i + 2 == knots.size() || knots[i + 1].sharp;
      const Vec a = starts ? 2 * b - c : knots[i - 1].at;
      const Vec d = ends ? 2 * c - b : knots[i + 2].at;
      const int parts = std::max(1, static_cast<int>(std::ceil(length(c - b) / kStep)));
      for (int part = 1; part <= parts; ++part)
        line.push_back(catmull_rom(a, b, c, d, double(part) / parts));
    }
    strokes.push_back(std::move(line));
  }
  return strokes;
}

}  // namespace digitpad::glyphs
