// Letters that no one takes for a digit: none of B, b, D, G, g, I, i, l, O, o, Q, q, S, s, y, Z and
// z. Upper and lower case of a letter are in the same set.
#include <array>

#include "digits/glyphs/style.hpp"

namespace digitpad::glyphs {
namespace {

constexpr std::array kTraining{
    Style{"A", 1,
          [](Dice& dice) {
            const double bar = dice.between(0.5, 0.75);
            return Path()
                .line({{0, 1}, {0.35, 0}, {0.7, 1}})
                .lift()
                .line({{0.34 * (1 - bar), bar}, {0.36 + 0.34 * bar, bar}})
                .strokes();
          }},
    Style{"H", 1,
          [](Dice& dice) {
            const double width = dice.between(0.45, 0.75), bar = dice.between(0.4, 0.6);
            return Path()
                .line({{0, 0}, {0, 1}})
                .lift()
                .line({{width, 0}, {width, 1}})
                .lift()
                .line({{0, bar}, {width, bar}})
                .strokes();
          }},
    Style{"h", 1,
          [](Dice& dice) {
            const double arch = dice.between(0.4, 0.55);
            return Path()
                .line({{0, 0}, {0, 1}, {0, arch + 0.15}})
                .curve({{0.25, arch}, {0.45, arch + 0.17}})
                .line({{0.46, 1}})
                .strokes();
          }},
    Style{"K", 1,
          [](Dice& dice) {
            const double middle = dice.between(0.42, 0.6);
            return Path()
                .line({{0, 0}, {0, 1}})
                .lift()
                .line({{0.55, 0}, {0.03, middle}, {0.6, 1}})
                .strokes();
          }},
    Style{"k", 1,
          [](Dice& dice) {
            const double top = dice.between(0.3, 0.42);
            return Path()
                .line({{0, 0}, {0, 1}})
                .lift()
                .line({{0.4, top}, {0.02, top + 0.3}, {0.45, 1}})
                .strokes();
          }},
    Style{"M", 1,
          [](Dice& dice) {
            const double middle = dice.between(0.4, 1);
            return Path().line({{0, 1}, {0.06, 0}, {0.4, middle}, {0.76, 0}, {0.82, 1}}).strokes();
          }},
    Style{"m", 1,
          [](Dice& dice) {
            const double width = dice.between(0.35, 0.55);
            return Path()
                .line({{0, 0}, {0, 1}, {0, 0.4}})
                .curve({{0.55 * width, 0.02}, {width, 0.3}})
                .line({{width, 1}, {width, 0.4}})
                .curve({{1.55 * width, 0.02}, {2 * width, 0.3}})
                .line({{2.05 * width, 1}})
                .strokes();
          }},
    Style{"R", 1,
          [](Dice& dice) {
            const double waist = dice.between(0.45, 0.58);
            return Path()
                .line({{0, 1}, {0, 0}})
                .curve({{0.38, 0.03}, {0.5, 0.5 * waist}, {0.32, 0.95 * waist}})
                .line({{0.03, waist}, {0.55, 1}})
                .strokes();
          }},
    Style{"E", 1,
          [](Dice& dice) {
            const double width = dice.between(0.4, 0.6);
            return Path()
                .line({{width, 0}, {0, 0}, {0, 1}, {width, 1}})
                .lift()
                .line({{0, 0.48}, {0.8 * width, 0.48}})
                .strokes();
          }},
    Style{
        "e", 1,
        [](Dice& dice) {
          const double bar = dice.between(0.42, 0.55);
          return Path()
              .line({{0.04, bar}, {0.68, bar - 0.05}})
              .curve(
                  {{0.62, 0.15}, {0.35, 0}, {0.05, 0.25}, {0.02, 0.65}, {0.3, 0.98}, {0.68, 0.82}})
              .strokes();
        }},
    Style{"W", 1,
          [](Dice& dice) {
            return Path()
                .line({{0, 0}, {0.22, 1}, {0.45, dice.between(0.1, 0.4)}, {0.68, 1}, {0.9, 0}})
                .strokes();
          }},
    Style{"w", 1,
          [](Dice& dice) {
            const double middle = dice.between(0.1, 0.4);
            return Path()
                .curve({{0, 0}, {0.04, 0.75}, {0.25, 1}, {0.45, 0.75}})
                .line({{0.48, middle}})
                .curve({{0.52, 0.8}, {0.7, 1}, {0.92, 0.7}, {0.95, 0}})
                .strokes();
          }},
    Style{"C", 1,
          [](Dice& dice) {
            const double opening = dice.between(95, 150);
            return Path()
                .arc({.centre = {0.42, 0.5},
                      .width = 0.42,
                      .height = 0.5,
                      .from = -opening / 2,
                      .turn = opening - 360})
                .strokes();
          }},
    Style{"X", 1,
          [](Dice& dice) {
            const double width = dice.between(0.5, 0.8);
            return Path().line({{0, 0}, {width, 1}}).lift().line({{width, 0}, {0, 1}}).strokes();
          }},
    Style{"d", 1,
          [](Dice& dice) {
            return Path()
                .arc({.centre = {0.25, 0.7},
                      .width = 0.25,
                      .height = dice.between(0.24, 0.3),
                      .from = -30,
                      .turn = -330})
                .lift()
                .line({{0.5, 0}, {0.5, 1}})
                .strokes();
          }},
};

constexpr std::array kHeldOut{
    Style{"F", 1,
          [](Dice& dice) {
            const double bar = dice.between(0.4, 0.52);
            return Path()
                .line({{0, 1}, {0, 0}, {0.52, 0}})
                .lift()
                .line({{0, bar}, {0.42, bar}})
                .strokes();
          }},
    Style{"f", 1,
          [](Dice& dice) {
            const double bar = dice.between(0.35, 0.5);
            return Path()
                .curve({{0.5, 0.1}, {0.36, 0}, {0.2, 0.2}})
                .line({{0.2, 1}})
                .lift()
                .line({{0, bar}, {0.42, bar}})
                .strokes();
          }},
    Style{"N", 1,
          [](Dice& dice) {
            const double width = dice.between(0.45, 0.7);
            return Path().line({{0, 1}, {0, 0}, {width, 1}, {width, 0}}).strokes();
          }},
    Style{"n", 1,
          [](Dice& dice) {
            const double width = dice.between(0.55, 0.9);
            return Path()
                .line({{0, 0}, {0, 1}, {0, 0.4}})
                .curve({{0.5 * width, 0.02}, {0.96 * width, 0.3}})
                .line({{width, 1}})
                .strokes();
          }},
    Style{"P", 1,
          [](Dice& dice) {
            const double waist = dice.between(0.45, 0.6);
            return Path()
                .line({{0, 1}, {0, 0}})
                .curve({{0.4, 0.03}, {0.52, 0.5 * waist}, {0.32, 0.95 * waist}})
                .line({{0.02, waist}})
                .strokes();
          }},
    Style{"p", 1,
          [](Dice& dice) {
            return Path()
                .line({{0, 0}, {0, 1}})
                .lift()
                .arc({.centre = {0.26, 0.3},
                      .width = 0.26,
                      .height = dice.between(0.24, 0.3),
                      .from = -150,
                      .turn = 320})
                .strokes();
          }},
    Style{"T", 1,
          [](Dice& dice) {
            const double width = dice.between(0.3, 0.45);
            return Path().line({{-width, 0}, {width, 0}}).lift().line({{0, 0}, {0, 1}}).strokes();
          },
          0.3},
    Style{"t", 1,
          [](Dice& dice) {
            const double bar = dice.between(0.25, 0.35);
            return Path()
                .line({{0.25, 0}})
                .curve({{0.25, 0.75}, {0.38, 1}, {0.58, 0.93}})
                .lift()
                .line({{0, bar}, {0.52, bar}})
                .strokes();
          }},
    Style{"U", 1,
          [](Dice& dice) {
            const double width = dice.between(0.55, 0.8);
            return Path()
                .line({{0, 0}})
                .curve({{0, 0.6}, {0.5 * width, 1}, {width, 0.6}})
                .line({{width, 0}})
                .strokes();
          }},
    Style{"u", 1,
          [](Dice& dice) {
            const double width = dice.between(0.6, 0.85);
            return Path()
                .line({{0, 0}})
                .curve({{0, 0.6}, {0.5 * width, 0.97}, {0.97 * width, 0.6}})
                .line({{width, 0}, {width, 0.85}})
                .curve({{1.25 * width, 0.95}})
                .strokes();
          }},
    Style{"V", 1,
          [](Dice& dice) {
            const double width = dice.between(0.55, 0.85);
            return Path().line({{0, 0}, {0.5 * width, 1}, {width, 0}}).strokes();
          },
          0.4},
    Style{"J", 1,
          [](Dice& dice) {
            const double stem = dice.between(0.4, 0.5);
            return Path()
                .line({{0.1, 0}, {0.85, 0}})
                .lift()
                .line({{stem, 0}})
                .curve({{stem, 0.65}, {0.5 * stem, 1}, {0, 0.75}})
                .strokes();
          },
          0.5},
    Style{"j", 1,
          [](Dice& dice) {
            return Path()
                .line({{0.3, dice.between(0.22, 0.3)}})
                .curve({{0.3, 0.75}, {0.15, 1}, {0, 0.88}})
                .lift()
                .line({{0.3, 0}})
                .strokes();
          }},
    Style{"Y", 1,
          [](Dice& dice) {
            const double fork = dice.between(0.35, 0.5);
            return Path()
                .line({{0, 0}, {0.35, fork}, {0.7, 0}})
                .lift()
                .line({{0.35, fork}, {0.35, 1}})
                .strokes();
          },
          0.4},
    Style{"L", 1,
          [](Dice& dice) {
            return Path().line({{0, 0}, {0, 1}, {dice.between(0.45, 0.7), 1}}).strokes();
          },
          0.6},
    Style{"pi", 1,
          [](Dice& dice) {
            const double width = dice.between(0.7, 1);
            return Path()
                .line({{0, 0.05}, {width, 0}})
                .lift()
                .line({{0.3 * width, 0.04}, {0.22 * width, 1}})
                .lift()
                .line({{0.7 * width, 0.03}, {0.76 * width, 1}})
                .strokes();
          }},
};

}  // namespace

std::span<const Style> letter_styles(NonDigits set) {
  if (set == NonDigits::training) return kTraining;
  return kHeldOut;
}

}  // namespace digitpad::glyphs
