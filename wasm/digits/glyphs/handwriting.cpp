#include "digits/glyphs/handwriting.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace digitpad::glyphs {
namespace {

constexpr double kStep = 0.02;  // between points, of the height
constexpr double kTurn = 2 * std::numbers::pi;

/// The mean of each point and those up to `reach` points away: corners become bows.
Polyline softened(const Polyline& line, int reach) {
  Polyline soft = line;
  const int count = static_cast<int>(line.size());
  for (int i = 0; i < count; ++i) {
    const int near = std::min({reach, i, count - 1 - i});  // the ends stay
    Vec sum{0, 0};
    for (int j = i - near; j <= i + near; ++j) sum = sum + line[static_cast<std::size_t>(j)];
    soft[static_cast<std::size_t>(i)] = (1.0 / (2 * near + 1)) * sum;
  }
  return soft;
}

/// A smooth field of offsets over the plane: three waves each way, of 0.7 to 2.5 heights.
class Bend {
 public:
  Bend(double most, Dice& dice) {
    for (Wave& wave : waves_) {
      const double angle = dice.between(0, kTurn), length = dice.between(0.7, 2.5);
      const double size = dice.between(0, most) * length / 2, towards = dice.between(0, kTurn);
      wave = {kTurn / length * Vec{std::cos(angle), std::sin(angle)}, dice.between(0, kTurn),
              size * Vec{std::cos(towards), std::sin(towards)}};
    }
  }

  Vec operator()(Vec p) const {
    Vec moved = p;
    for (const Wave& wave : waves_)
      moved =
          moved + std::sin(wave.number.x * p.x + wave.number.y * p.y + wave.phase) * wave.offset;
    return moved;
  }

 private:
  struct Wave {
    Vec number;
    double phase;
    Vec offset;
  };
  std::array<Wave, 6> waves_;
};

/// Offsets that change along the stroke, so that a line drawn twice is not the same line.
void wander(Polyline& line, double most, double wavelength, Dice& dice) {
  std::array<Vec, 3> sizes{};
  std::array<double, 3> phases{}, numbers{};
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    sizes[i] = {dice.normal(most), dice.normal(most)};
    phases[i] = dice.between(0, kTurn);
    numbers[i] = kTurn / (wavelength * dice.between(0.6, 1.8)) * kStep;
  }
  for (std::size_t k = 0; k < line.size(); ++k)
    for (std::size_t i = 0; i < sizes.size(); ++i) {
      const double angle = numbers[i] * static_cast<double>(k) + phases[i];
      line[k] = line[k] + Vec{sizes[i].x * std::sin(angle), sizes[i].y * std::cos(angle)};
    }
}

void place_apart(Polyline& line, double most, Dice& dice) {
  const Vec offset{dice.normal(most), dice.normal(most)};
  const double turn = dice.normal(1.5 * most), size = 1 + dice.normal(2 * most);
  const Vec pivot = line[line.size() / 2];
  for (Vec& p : line) {
    const Vec from = size * (p - pivot);
    p = pivot + offset + Vec{from.x - turn * from.y, from.y + turn * from.x};
  }
}

/// The pen runs on, or comes from, a little further than meant, often askew: a hook.
Polyline with_landing(const Polyline& line, Dice& dice) {
  if (line.size() < 4) return line;
  const Vec end = line[0], along = end - line[3];
  const double size = length(along);
  if (size == 0) return line;
  const bool hook = dice.roll(0.5);
  const double angle = hook ? dice.side() * dice.between(0.5, 2.4) : dice.normal(0.2);
  const double reach = dice.between(0.02, hook ? 0.07 : 0.09) / size;
  const Vec to = end + reach * Vec{std::cos(angle) * along.x - std::sin(angle) * along.y,
                                   std::sin(angle) * along.x + std::cos(angle) * along.y};
  Polyline longer = resample({to, end}, kStep);
  longer.insert(longer.end(), line.begin() + 1, line.end());
  return longer;
}

/// Slant, proportions and a small turn, all about the origin.
struct Lean {
  double xx, xy, yx, yy;

  Lean(double slant_share, Dice& dice) {
    const double slant =
        slant_share *
        (dice.roll(0.75) ? std::clamp(dice.normal(11) + 4, -25.0, 35.0) : dice.between(-25, 35));
    const double shear = -std::tan(radians(slant)), turn = radians(dice.normal(3.5));
    const double width = std::exp(std::clamp(dice.normal(0.19), -0.4, 0.4));
    xx = width * std::cos(turn);
    xy = shear * std::cos(turn) - std::sin(turn);
    yx = width * std::sin(turn);
    yy = shear * std::sin(turn) + std::cos(turn);
  }

  Vec operator()(Vec p) const { return {xx * p.x + xy * p.y, yx * p.x + yy * p.y}; }
};

}  // namespace

Strokes by_hand(Strokes strokes, double slant, Dice& dice) {
  const int softness = dice.roll(0.5) ? 0 : dice.whole(1, 4);
  const Bend bend(dice.between(0, 0.05), dice);
  const Lean lean(slant, dice);
  const double apart = dice.roll(0.6) ? 0.012 : 0.035;
  const double wandering = dice.between(0, 0.018);
  const double tremor = dice.roll(0.25) ? dice.between(0.002, 0.009) : 0;
  const double landings = dice.roll(0.4) ? 0.5 : 0.05;
  for (Polyline& line : strokes) {
    line = softened(resample(line, kStep), softness);
    wander(line, wandering, 0.8, dice);
    if (line.size() > 1 && strokes.size() > 1) place_apart(line, apart, dice);
    for (Vec& p : line) p = lean(bend(p));
    line = resample(line, kStep);
    for (int end = 0; end < 2; ++end) {
      if (dice.roll(landings)) line = with_landing(line, dice);
      std::reverse(line.begin(), line.end());
    }
    if (tremor > 0) wander(line, tremor, dice.between(0.06, 0.2), dice);
  }
  return strokes;
}

}  // namespace digitpad::glyphs
