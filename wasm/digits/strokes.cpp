// Only + - * / and sqrt here, in double and never fused (-ffp-contract=off): IEEE 754 fixes each of
// their results, which is what makes the pixels equal everywhere.
#include "digits/strokes.hpp"

#include <algorithm>
#include <cmath>

#include "digits/bounds.hpp"
#include "digits/stroke_path.hpp"
#include "files/messages.hpp"

namespace digitpad {
namespace {

constexpr double kMiddle = kImageSide / 2.0;
// Two straight pieces a pixel in a box of 20: no corner of a curve shows.
constexpr double kPiecesAcross = 40;

/// Pixels = scale * drawing + offset.
struct Placement {
  Position scale, offset;

  Position operator()(Position p) const {
    return {scale.x * p.x + offset.x, scale.y * p.y + offset.y};
  }
};

/// The strokes as straight pieces, in the drawing's unit.
struct Paths {
  std::vector<Position> positions;
  std::vector<std::size_t> ends;  // of each stroke, in positions
};

Paths paths_of(const Drawing& drawing, Normalization::Path path) {
  const double step = bounds_of(drawing.points).longer() / kPiecesAcross;
  Paths paths;
  std::size_t start = 0;
  for (const std::uint32_t length : drawing.stroke_lengths) {
    const std::span<const Point> stroke = std::span(drawing.points).subspan(start, length);
    if (path == Normalization::Path::smooth)
      append_smooth(stroke, step, paths.positions);
    else
      append_straight(stroke, paths.positions);
    paths.ends.push_back(paths.positions.size());
    start += length;
  }
  return paths;
}

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
void draw_segment(Position a, Position b, double pen, std::span<float, kImageSize> image) {
  const double reach = pen / 2 + 0.5;
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

void draw(const Paths& paths, Placement place, double pen, std::span<float, kImageSize> image) {
  std::fill(image.begin(), image.end(), 0.0f);
  std::size_t start = 0;
  for (const std::size_t end : paths.ends) {
    for (std::size_t i = start; i < end; ++i)  // a stroke of one point is a dot
      draw_segment(place(paths.positions[i > start ? i - 1 : i]), place(paths.positions[i]), pen,
                   image);
    start = end;
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

/// The bounds in the middle of the image, their longer side as long as the box has room for.
Placement fit(const Bounds& bounds, const Normalization& normalization) {
  const double room = normalization.box - normalization.pen;
  const double scale = bounds.longer() > 0 ? room / bounds.longer() : 1.0;
  return {{scale, scale},
          {kMiddle - scale * (bounds.left + bounds.width / 2),
           kMiddle - scale * (bounds.top + bounds.height / 2)}};
}

Status check(const Drawing& drawing) {
  std::size_t sum = 0;
  for (const std::uint32_t length : drawing.stroke_lengths) sum += length;
  if (sum != drawing.points.size())
    return fault(StatusCode::argument,
                 {"the strokes have ", sum, " points, but ", drawing.points.size(), " are given"});
  for (std::size_t i = 0; i < drawing.points.size(); ++i) {
    if (!std::isfinite(drawing.points[i].x) || !std::isfinite(drawing.points[i].y))
      return fault(StatusCode::value,
                   {"point ", i, " of the drawing is not finite; x and y must be numbers"});
  }
  return {};
}

}  // namespace

Result<bool> render(const Drawing& drawing, std::span<float, kImageSize> image,
                    const Normalization& normalization) {
  std::fill(image.begin(), image.end(), 0.0f);
  if (Status status = check(drawing); !status.ok()) return status;
  if (drawing.points.empty()) return false;

  const Paths paths = paths_of(drawing, normalization.path);
  if (normalization.squeeze) {
    const Canvas canvas = *normalization.squeeze;
    draw(paths, {{kImageSide / canvas.width, kImageSide / canvas.height}, {0, 0}},
         normalization.pen, image);
    return true;
  }
  Placement place = fit(bounds_of(paths.positions), normalization);
  draw(paths, place, normalization.pen, image);
  if (normalization.centre == Normalization::Centre::mass) {
    // Drawing again, moved, keeps the edges sharp; moving the pixels would blur them.
    const Position mass = centre_of_mass(image);
    place.offset.x += kMiddle - mass.x;
    place.offset.y += kMiddle - mass.y;
    draw(paths, place, normalization.pen, image);
  }
  return true;
}

}  // namespace digitpad
