#include "digits/variations.hpp"

#include <algorithm>
#include <cmath>

#include "digits/bounds.hpp"

namespace digitpad {
namespace {

constexpr double kPad = 300;  // CSS pixels, as wide as a pad is on a phone

// Of the drawing's longer side:
constexpr double kLeastShake = 0.01, kMostShake = 0.02;  // standard deviation of the noise
constexpr double kShakeLength = 0.125;                   // of the path between two turns of it
constexpr double kGrid = 1.0 / 64;

/// Calls use(stroke, result) for each stroke; use adds what becomes of its points to the result.
template <class Use>
Drawing each_stroke(const Drawing& drawing, Use use) {
  Drawing result;
  std::span<const Point> rest = drawing.points;
  for (const std::uint32_t length : drawing.stroke_lengths) {
    const std::size_t before = result.points.size();
    use(rest.first(length), result.points);
    result.stroke_lengths.push_back(static_cast<std::uint32_t>(result.points.size() - before));
    rest = rest.subspan(length);
  }
  return result;
}

/// The first and each k-th point, and the last, for the smallest k that leaves `most`.
void thin(std::span<const Point> stroke, std::size_t most, std::vector<Point>& points) {
  if (stroke.empty()) return;
  const std::size_t k = (stroke.size() - 1 + most - 2) / (most - 1);
  for (std::size_t i = 0; i + 1 < stroke.size(); i += k) points.push_back(stroke[i]);
  points.push_back(stroke.back());
}

/// Noise that changes smoothly along a path: normal values at even distances, eased between.
class Noise {
 public:
  Noise(double deviation, double spacing, Random& random)
      : deviation_(deviation), spacing_(spacing), random_(random) {}

  /// `distance` along the path, at least that of the last call.
  double at(double distance) {
    while (distance >= start_ + spacing_) {
      start_ += spacing_;
      from_ = to_;
      to_ = deviation_ * random_.normal();
    }
    const double t = (distance - start_) / spacing_;
    return from_ + t * t * (3 - 2 * t) * (to_ - from_);
  }

 private:
  double deviation_, spacing_;
  Random& random_;
  double start_ = 0;
  double from_ = deviation_ * random_.normal();
  double to_ = deviation_ * random_.normal();
};

Point on_grid(double x, double y, double cell) {
  return {static_cast<float>(std::round(x / cell) * cell),
          static_cast<float>(std::round(y / cell) * cell)};
}

Drawing shaken(const Drawing& drawing, Random& random) {
  const double side = bounds_of(drawing.points).longer();
  if (side == 0) return drawing;
  const double deviation = side * (kLeastShake + (kMostShake - kLeastShake) * random.uniform());
  return each_stroke(drawing, [&](std::span<const Point> stroke, std::vector<Point>& points) {
    Noise x_noise(deviation, side * kShakeLength, random);
    Noise y_noise(deviation, side * kShakeLength, random);
    double distance = 0;
    for (std::size_t i = 0; i < stroke.size(); ++i) {
      const Point p = stroke[i];
      if (i > 0)
        distance += std::hypot(double(p.x) - stroke[i - 1].x, double(p.y) - stroke[i - 1].y);
      points.push_back(
          on_grid(p.x + x_noise.at(distance), p.y + y_noise.at(distance), side * kGrid));
    }
  });
}

Drawing on_pad(const Drawing& drawing, const Variation& variation, Random& random) {
  const Bounds bounds = bounds_of(drawing.points);
  const double scale = bounds.longer() > 0 ? variation.size * kPad / bounds.longer() : 1;
  const auto shift = [&](double length) {
    const double room = kPad - scale * length;
    return room * (variation.corner ? static_cast<double>(random.index(2)) : random.uniform());
  };
  const double x = shift(bounds.width), y = shift(bounds.height);
  return each_stroke(drawing, [&](std::span<const Point> stroke, std::vector<Point>& points) {
    for (const Point p : stroke)
      points.push_back(on_grid(x + scale * (p.x - bounds.left), y + scale * (p.y - bounds.top), 1));
  });
}

}  // namespace

Drawing vary(const Drawing& drawing, const Variation& variation, Random& random) {
  Drawing result = drawing;
  if (drawing.points.empty()) return result;
  if (variation.points > 0)
    result = each_stroke(result, [&](std::span<const Point> stroke, std::vector<Point>& points) {
      thin(stroke, variation.points, points);
    });
  if (variation.shake) result = shaken(result, random);
  if (variation.size > 0) result = on_pad(result, variation, random);
  return result;
}

}  // namespace digitpad
