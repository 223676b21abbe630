// What a pen does that writes nothing.
#include <array>
#include <cmath>
#include <numbers>

#include "digits/glyphs/style.hpp"

namespace digitpad::glyphs {
namespace {

constexpr double kCircle = 2 * std::numbers::pi;

Vec anywhere(Dice& dice) { return {dice.between(0, 1), dice.between(0, 1)}; }

constexpr std::array kTraining{
    Style{"walk", 1.5,
          [](Dice& dice) {
            Polyline points{anywhere(dice)};
            for (int i = dice.whole(9, 18); i > 0; --i) {
              Vec next = anywhere(dice);
              while (length(next - points.back()) < 0.35) next = anywhere(dice);
              points.push_back(next);
            }
            return Path().curve(points).strokes();
          }},
    Style{"zigzag", 1,
          [](Dice& dice) {
            const int count = dice.whole(5, 12);
            const double apart = dice.between(0.08, 0.35);
            Polyline points;
            for (int i = 0; i < count; ++i)
              points.push_back({apart * i, (i % 2) * dice.between(0.6, 1)});
            return Path().line(points).strokes();
          }},
    Style{"spiral", 1,
          [](Dice& dice) {
            const double turns = dice.between(2.3, 4.5), side = dice.side();
            const double from = dice.between(0, kCircle), power = dice.between(0.7, 1.2);
            Polyline points;
            for (int i = 0; i <= 60; ++i) {
              const double part = i / 60.0, angle = from + side * kCircle * turns * part;
              points.push_back(0.5 * std::pow(part, power) * Vec{std::cos(angle), std::sin(angle)});
            }
            return Path().curve(points).strokes();
          }},
    Style{"loops", 1,
          [](Dice& dice) {
            const int count = dice.whole(3, 7);
            const double apart = dice.between(0.3, 0.6), side = dice.side();
            Polyline points;
            for (int i = 0; i <= 12 * count; ++i) {
              const double angle = side * kCircle * i / 12;
              points.push_back({apart * i / 12 + 0.3 * std::cos(angle), 0.5 * std::sin(angle)});
            }
            return Path().curve(points).strokes();
          }},
    Style{"knot", 1,
          [](Dice& dice) {
            const int across = dice.whole(3, 5), down = across + 1;
            const double phase = dice.between(0, kCircle);
            Polyline points;
            for (int i = 0; i <= 72; ++i)
              points.push_back({0.5 * std::sin(across * kCircle * i / 72 + phase),
                                0.5 * std::sin(down * kCircle * i / 72)});
            return Path().curve(points).strokes();
          }},
    Style{"blacked out", 1,
          [](Dice& dice) {
            Polyline points;  // to and fro over a patch
            for (int i = 0, count = dice.whole(12, 26); i < count; ++i) {
              const double along = double(i) / count, half = 0.5 * std::sqrt(1.05 - along);
              points.push_back({along + dice.normal(0.04) + (i % 2 == 1 ? half : -half),
                                along + (i % 2 == 1 ? -half : half) + dice.normal(0.04)});
            }
            return Path().curve(points).strokes();
          }},
};

constexpr std::array kHeldOut{
    Style{"hatching", 1,
          [](Dice& dice) {
            const int count = dice.whole(6, 11);
            const double lean = dice.side() * dice.between(0.3, 0.9);
            Path path;
            for (int i = 0; i < count; ++i)
              path.lift().line({{lean + 1.2 * i / count, dice.normal(0.05)},
                                {1.2 * i / count, 1 + dice.normal(0.05)}});
            if (dice.roll(0.5))
              for (int i = 0; i < count; ++i)
                path.lift().line({{-0.1 + dice.normal(0.04), (i + 0.5) / count},
                                  {1.2 + dice.normal(0.04), (i + 0.5) / count}});
            return path.strokes();
          }},
    Style{"waves", 1,
          [](Dice& dice) {
            const double periods = dice.between(1.5, 4), height = dice.between(0.1, 0.35);
            Polyline points;
            for (int i = 0; i <= 40; ++i)
              points.push_back({i / 40.0 * 1.4, height * std::sin(kCircle * periods * i / 40)});
            return Path().curve(points).strokes();
          },
          0.4},
    Style{"chain", 1.5,
          [](Dice& dice) {
            Polyline points{anywhere(dice)};
            for (int i = dice.whole(8, 15); i > 0; --i) {
              Vec next = anywhere(dice);
              while (length(next - points.back()) < 0.4) next = anywhere(dice);
              points.push_back(next);
            }
            return Path().line(points).strokes();
          }},
    Style{"rosette", 1,
          [](Dice& dice) {
            const int petals = dice.whole(0, 1) * 2 + 3;
            const double from = dice.between(0, kCircle);
            Polyline points;
            for (int i = 0; i <= 20 * petals; ++i) {
              const double angle = from + kCircle / 2 * i / (20 * petals);
              const double radius = 0.5 * std::cos(petals * (angle - from));
              points.push_back(radius * Vec{std::cos(angle), std::sin(angle)});
            }
            return Path().curve(points).strokes();
          }},
    Style{"rays", 1,
          [](Dice& dice) {
            const int count = dice.whole(5, 9);
            Path path;
            for (int i = 0; i < count; ++i) {
              const double angle = kCircle * i / count + dice.normal(0.1);
              const Vec along{std::cos(angle), std::sin(angle)};
              path.lift().line({dice.between(0, 0.2) * along, dice.between(0.4, 0.55) * along});
            }
            return path.strokes();
          }},
    Style{"slid tap", 1,
          [](Dice& dice) {
            const double side = dice.side();
            return Path()
                .curve({{0, 0}, {0.6, 0.08 * side}, {1, side * dice.between(0.25, 0.5)}})
                .strokes();
          },
          0.2},
};

}  // namespace

std::span<const Style> scribble_styles(NonDigits set) {
  if (set == NonDigits::training) return kTraining;
  return kHeldOut;
}

}  // namespace digitpad::glyphs
