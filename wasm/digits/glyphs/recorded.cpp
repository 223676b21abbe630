// How a device keeps a stroke: its points.
#include <algorithm>
#include <cmath>

#include "digits/glyphs/handwriting.hpp"

namespace digitpad::glyphs {
namespace {

/// The points that a straight line between its neighbours would miss by more than `error` (D.
/// Douglas, T. Peucker, Cartographica 10, 1973).
void keep_far_points(const Polyline& line, std::size_t first, std::size_t last, double error,
                     Polyline& kept) {
  const Vec along = line[last] - line[first];
  const double size = length(along);
  double farthest = error;
  std::size_t split = first;
  for (std::size_t i = first + 1; i < last; ++i) {
    const Vec p = line[i] - line[first];
    const double distance = size > 0 ? std::abs(along.x * p.y - along.y * p.x) / size : length(p);
    if (distance > farthest) {
      farthest = distance;
      split = i;
    }
  }
  if (split != first) {
    keep_far_points(line, first, split, error, kept);
    keep_far_points(line, split, last, error, kept);
  } else {
    kept.push_back(line[last]);
  }
}

/// A pen that moves unevenly, looked at `step` apart on average.
Polyline uneven(const Polyline& line, double step, Dice& dice) {
  const Polyline fine = resample(line, 0.01);
  const double pace = dice.between(0, 0.5), phase = dice.between(0, 6);
  Polyline kept{fine.front()};
  double wait = step;
  for (std::size_t i = 1; i + 1 < fine.size(); ++i) {
    wait -= 0.01;
    if (wait > 0) continue;
    kept.push_back(fine[i]);
    wait = step * (1 + pace * std::sin(0.15 * static_cast<double>(i) + phase)) *
           dice.between(0.7, 1.3);
  }
  if (fine.size() > 1) kept.push_back(fine.back());
  return kept;
}

/// Two strokes of one, with a small gap or out of line.
void break_off(Strokes& strokes, Dice& dice) {
  const std::size_t which = static_cast<std::size_t>(dice.random().index(Index(strokes.size())));
  const Polyline line = strokes[which];
  if (line.size() < 20) return;
  const auto count = static_cast<Index>(line.size());
  const Index at = count / 5 + dice.random().index(3 * count / 5);
  const Index gap = dice.whole(0, 3);
  Polyline rest(line.begin() + std::min(at + gap, count - 2), line.end());
  const Vec offset{dice.normal(0.01), dice.normal(0.01)};
  for (Vec& p : rest) p = p + offset;
  strokes[which].resize(static_cast<std::size_t>(at));
  strokes.insert(strokes.begin() + static_cast<Index>(which) + 1, std::move(rest));
}

}  // namespace

Drawing recorded(const Strokes& whole, Dice& dice) {
  Strokes strokes = whole;
  if (dice.roll(0.07)) break_off(strokes, dice);
  const double kind = dice.between(0, 1);
  // A fast pen leaves few points, about ten of an 8.
  const double step = kind < 0.6 ? dice.between(0.03, 0.09) : dice.between(0.12, 0.3);
  const double error = dice.between(0.008, 0.03);
  const double grid = dice.roll(0.12) ? 1 / dice.between(20, 100) : 0;
  Drawing drawing;
  for (const Polyline& stroke : strokes) {
    if (stroke.empty()) continue;
    Polyline line = stroke;
    if (kind > 0.82) {
      line = {stroke.front()};
      keep_far_points(stroke, 0, stroke.size() - 1, error, line);
    } else if (kind > 0.35) {
      line = uneven(stroke, step, dice);
    }
    for (Vec p : line) {
      if (grid > 0) p = grid * Vec{std::round(p.x / grid), std::round(p.y / grid)};
      drawing.points.push_back({static_cast<float>(p.x), static_cast<float>(p.y)});
    }
    drawing.stroke_lengths.push_back(static_cast<std::uint32_t>(line.size()));
  }
  return drawing;
}

}  // namespace digitpad::glyphs
