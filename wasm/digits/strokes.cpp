// Only + - * / and sqrt here, in double and never fused (-ffp-contract=off): IEEE 754 fixes each of
// their results, which is what makes the pixels equal everywhere.
#include "digits/strokes.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace digitpad {
namespace {

constexpr double kBox = 20;   // pixels; the ink's longer side
constexpr double kPen = 2.0;  // pixels across, whatever size one drew
constexpr double kMiddle = kImageSide / 2.0;

struct Position {
  double x, y;
};

/// Pixels = scale * drawing + offset.
struct Placement {
  double scale;
  Position offset;

  Position operator()(Point p) const { return {scale * p.x + offset.x, scale * p.y + offset.y}; }
};

double distance_to_segment(Position p, Position a, Position b) {
  const Position ab{b.x - a.x, b.y - a.y};
  const Position ap{p.x - a.x, p.y - a.y};
  const double length2 = ab.x * ab.x + ab.y * ab.y;
  const double t = length2 > 0 ? std::clamp((ap.x * ab.x + ap.y * ab.y) / length2, 0.0, 1.0) : 0.0;
  const Position d{ap.x - t * ab.x, ap.y - t * ab.y};
  return std::sqrt(d.x * d.x + d.y * d.y);
}

/// A pixel's ink is the share of it that a round pen covers, taken as linear over the pixel at the
/// edge.
void draw_segment(Position a, Position b, std::span<float, kImageSize> image) {
  const double reach = kPen / 2 + 0.5;
  const auto first = [&](double lower) {
    return static_cast<int>(std::clamp(std::floor(lower - reach), 0.0, double(kImageSide)));
  };
  const auto last = [&](double upper) {
    return static_cast<int>(std::clamp(std::ceil(upper + reach), 0.0, double(kImageSide)));
  };
  const int x_end = last(std::max(a.x, b.x));
  const int y_end = last(std::max(a.y, b.y));
  for (int y = first(std::min(a.y, b.y)); y < y_end; ++y) {
    for (int x = first(std::min(a.x, b.x)); x < x_end; ++x) {
      const double distance = distance_to_segment({x + 0.5, y + 0.5}, a, b);
      const float ink = static_cast<float>(std::clamp(reach - distance, 0.0, 1.0));
      float& pixel = image[static_cast<std::size_t>(y) * kImageSide + x];
      pixel = std::max(pixel, ink);
    }
  }
}

void draw(const Drawing& drawing, Placement place, std::span<float, kImageSize> image) {
  std::fill(image.begin(), image.end(), 0.0f);
  std::size_t start = 0;
  for (const std::uint32_t length : drawing.stroke_lengths) {
    for (std::size_t i = start; i < start + length; ++i)  // a stroke of one point is a dot
      draw_segment(place(drawing.points[i > start ? i - 1 : i]), place(drawing.points[i]), image);
    start += length;
  }
}

Position centre_of_mass(std::span<const float, kImageSize> image) {
  double mass = 0, x_moment = 0, y_moment = 0;
  for (int y = 0; y < kImageSide; ++y) {
    for (int x = 0; x < kImageSide; ++x) {
      const double ink = image[static_cast<std::size_t>(y) * kImageSide + x];
      mass += ink;
      x_moment += ink * (x + 0.5);
      y_moment += ink * (y + 0.5);
    }
  }
  return {x_moment / mass, y_moment / mass};
}

Status check(const Drawing& drawing) {
  std::size_t sum = 0;
  for (const std::uint32_t length : drawing.stroke_lengths) sum += length;
  if (sum != drawing.points.size())
    return {StatusCode::argument, "the strokes have " + std::to_string(sum) + " points, but " +
                                      std::to_string(drawing.points.size()) + " are given"};
  for (std::size_t i = 0; i < drawing.points.size(); ++i) {
    if (!std::isfinite(drawing.points[i].x) || !std::isfinite(drawing.points[i].y))
      return {StatusCode::value, "point " + std::to_string(i) +
                                     " of the drawing is not finite; x and y must be numbers"};
  }
  return {};
}

}  // namespace

Result<bool> render(const Drawing& drawing, std::span<float, kImageSize> image) {
  std::fill(image.begin(), image.end(), 0.0f);
  if (Status status = check(drawing); !status.ok()) return status;
  if (drawing.points.empty()) return false;

  const auto [left, right] = std::minmax_element(drawing.points.begin(), drawing.points.end(),
                                                 [](Point a, Point b) { return a.x < b.x; });
  const auto [top, bottom] = std::minmax_element(drawing.points.begin(), drawing.points.end(),
                                                 [](Point a, Point b) { return a.y < b.y; });
  const double width = double(right->x) - left->x;
  const double height = double(bottom->y) - top->y;
  const double longer = std::max(width, height);

  Placement place;
  place.scale = longer > 0 ? (kBox - kPen) / longer : 1.0;
  place.offset = {kMiddle - place.scale * (left->x + width / 2),
                  kMiddle - place.scale * (top->y + height / 2)};
  draw(drawing, place, image);

  // Drawing again, moved, keeps the edges sharp; moving the pixels would blur them.
  const Position mass = centre_of_mass(image);
  place.offset.x += kMiddle - mass.x;
  place.offset.y += kMiddle - mass.y;
  draw(drawing, place, image);
  return true;
}

}  // namespace digitpad
