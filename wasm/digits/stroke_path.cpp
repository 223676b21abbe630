// Only + - * / and sqrt here, as in strokes.cpp and for its reason.
#include "digits/stroke_path.hpp"

#include <algorithm>
#include <cmath>

namespace digitpad {
namespace {

constexpr double kCornerCosine = 0.3420201433256687;  // 70 degrees; a sharper turn is a corner

Position operator-(Position a, Position b) { return {a.x - b.x, a.y - b.y}; }
Position operator+(Position a, Position b) { return {a.x + b.x, a.y + b.y}; }
Position operator*(double factor, Position a) { return {factor * a.x, factor * a.y}; }
double dot(Position a, Position b) { return a.x * b.x + a.y * b.y; }

/// The straight way from one point of a stroke to the next.
struct Chord {
  Position from, to;
  double length;    // above 0
  double duration;  // centripetal: the square root of the length

  Position velocity() const { return (1 / duration) * (to - from); }
};

std::vector<Chord> chords_of(std::span<const Point> stroke) {
  std::vector<Chord> chords;
  Position from{stroke[0].x, stroke[0].y};
  for (const Point point : stroke) {
    const Position to{point.x, point.y};
    const double length = std::sqrt(dot(to - from, to - from));
    if (length > 0) chords.push_back({from, to, length, std::sqrt(length)});
    from = to;
  }
  return chords;
}

bool is_corner(const Chord& in, const Chord& out) {
  return dot(in.to - in.from, out.to - out.from) < kCornerCosine * in.length * out.length;
}

/// The spline's velocity where two chords meet: their mean, the shorter one counting more.
Position velocity_between(const Chord& in, const Chord& out) {
  return (1 / (in.duration + out.duration)) *
         (out.duration * in.velocity() + in.duration * out.velocity());
}

/// The cubic over `chord` that starts and ends with the given velocities (Hermite's form), without
/// its first position.
void append_cubic(const Chord& chord, Position start, Position end, double step,
                  std::vector<Position>& path) {
  const double pieces = std::ceil(chord.length / step);
  for (double piece = 1; piece < pieces; ++piece) {
    const double t = piece / pieces;
    const double rest = 1 - t;
    const double progress = t * t * (3 - 2 * t);
    path.push_back(chord.from + progress * (chord.to - chord.from) +
                   (t * rest * chord.duration) * (rest * start - t * end));
  }
  path.push_back(chord.to);
}

}  // namespace

void append_straight(std::span<const Point> stroke, std::vector<Position>& path) {
  for (const Point point : stroke) path.push_back({point.x, point.y});
}

void append_smooth(std::span<const Point> stroke, double step, std::vector<Position>& path) {
  if (stroke.empty()) return;
  path.push_back({stroke[0].x, stroke[0].y});
  const std::vector<Chord> chords = chords_of(stroke);
  for (std::size_t i = 0; i < chords.size(); ++i) {
    const bool joins_last = i > 0 && !is_corner(chords[i - 1], chords[i]);
    const bool joins_next = i + 1 < chords.size() && !is_corner(chords[i], chords[i + 1]);
    const Position mean = chords[i].velocity();
    Position start = mean, end = mean;
    if (joins_last) start = velocity_between(chords[i - 1], chords[i]);
    if (joins_next) end = velocity_between(chords[i], chords[i + 1]);
    // Next to a corner or the stroke's end: a parabola, the arc that bends evenly.
    if (joins_last && !joins_next) end = 2 * mean - start;
    if (joins_next && !joins_last) start = 2 * mean - end;
    append_cubic(chords[i], start, end, step, path);
  }
}

}  // namespace digitpad
