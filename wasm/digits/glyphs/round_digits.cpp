// The digits of one round: 0 and 6.
#include <array>
#include <cmath>

#include "digits/glyphs/style.hpp"

namespace digitpad::glyphs {
namespace {

constexpr double kLeft = 180;

/// A round 1 high, begun at the top or anywhere, that ends `overlap` degrees beyond its beginning.
Path::Arc round(Dice& dice, double least_overlap) {
  const bool at_top = dice.roll(0.7);
  const double overlap = at_top ? dice.between(least_overlap, 60) : dice.between(-8, 60);
  return {.centre = {0, 0.5},
          .width = dice.between(0.2, 0.48),
          .height = 0.5,
          .from = at_top ? dice.between(-130, -45) : dice.between(0, 360),
          .turn = (dice.roll(0.8) ? -1 : 1) * (360 + overlap),
          .drift = dice.between(0.87, 1.1),
          .square = dice.between(0.75, 1.1)};
}

Strokes plain_zero(Dice& dice) { return Path().arc(round(dice, -12)).strokes(); }

Strokes open_zero(Dice& dice) {
  Path::Arc arc = round(dice, -12);
  arc.from = dice.between(-110, -60);
  arc.turn = std::copysign(dice.between(322, 352), arc.turn);
  return Path().arc(arc).strokes();
}

Strokes slashed_zero(Dice& dice) {
  Path::Arc arc = round(dice, -5);
  arc.width = dice.between(0.26, 0.48);
  const double angle = radians((dice.roll(0.86) ? 1 : -1) * dice.between(18, 58));
  const Vec along{std::sin(angle), -std::cos(angle)};
  const double edge = 1 / std::hypot(along.x / arc.width, along.y / arc.height);
  const double above = edge * dice.between(0.55, 1.4), below = edge * dice.between(0.55, 1.4);
  const Vec middle = arc.centre + Vec{dice.normal(0.04), dice.normal(0.04)};
  Path path;
  path.arc(arc).lift();
  if (dice.roll(0.8))
    path.line({middle + above * along, middle - below * along});
  else
    path.line({middle - below * along, middle + above * along});
  return path.strokes();
}

/// The slash is the round's own end, drawn without lifting the pen.
Strokes run_through_zero(Dice& dice) {
  const double width = dice.between(0.28, 0.45), reach = dice.between(0.5, 1.1);
  return Path()
      .arc({.centre = {0, 0.5},
            .width = width,
            .height = 0.5,
            .from = dice.between(-80, -30),
            .turn = -dice.between(350, 375)})
      .turn()
      .line({{-reach * width * 0.8, 0.5 + 0.42 * reach}})
      .strokes();
}

/// Runs out, or runs in, beside where it closes.
Strokes tailed_zero(Dice& dice) {
  Path::Arc arc = round(dice, 0);
  arc.from = dice.between(-110, -80);
  arc.turn = -dice.between(345, 375);
  arc.drift = 1;
  const double tail = arc.width * dice.between(0.3, 0.75);
  const Vec end{tail, dice.between(-0.1, 0.1)};
  return Path().arc(arc).curve({end}).strokes();
}

/// Begins with a small bow inside, at the top.
Strokes curled_zero(Dice& dice) {
  const double width = dice.between(0.24, 0.45);
  return Path()
      .curve({{width * dice.between(0, 0.4), dice.between(0.1, 0.25)},
              {width * dice.between(0.4, 0.6), dice.between(0.02, 0.1)}})
      .arc({.centre = {0, 0.5},
            .width = width,
            .height = 0.5,
            .from = dice.between(-85, -65),
            .turn = -dice.between(350, 420)})
      .strokes();
}

constexpr std::array kZeros{
    Style{"plain", 2, plain_zero},     Style{"open", 1, open_zero},
    Style{"slashed", 2, slashed_zero}, Style{"run through", 0.3, run_through_zero, 0.6},
    Style{"tailed", 0.8, tailed_zero}, Style{"curled", 0.5, curled_zero},
};

/// A stem to the left side of a loop. `bow`: how far the stem swings out to the left.
Strokes six(Dice& dice, double loop_top, double bow, double turn) {
  const double width = dice.between(0.19, 0.33), height = (1 - loop_top) / 2;
  const Vec centre{width, loop_top + height};
  const Vec top{width + dice.between(-0.02, 0.36), dice.between(-0.03, 0.06)};
  const Vec side{0, centre.y - 0.1 * height};
  const Vec along = side - top;
  return Path()
      .curve({top, top + 0.3 * along + Vec{-bow, 0}, top + 0.65 * along + Vec{-bow, 0}})
      .arc({.centre = centre,
            .width = width,
            .height = height,
            .from = kLeft + 6,
            .turn = -turn,
            .drift = dice.between(0.8, 1.02)})
      .strokes();
}

Strokes curled_six(Dice& dice) {
  return six(dice, dice.between(0.38, 0.58), dice.between(0.06, 0.13), dice.between(325, 400));
}

Strokes straight_six(Dice& dice) {
  return six(dice, dice.between(0.4, 0.62), dice.between(-0.01, 0.03), dice.between(325, 400));
}

Strokes small_six(Dice& dice) {
  return six(dice, dice.between(0.58, 0.68), dice.between(0, 0.1), dice.between(325, 420));
}

Strokes big_six(Dice& dice) {
  return six(dice, dice.between(0.34, 0.42), dice.between(0.02, 0.08), dice.between(330, 380));
}

Strokes open_six(Dice& dice) {
  return six(dice, dice.between(0.4, 0.55), dice.between(0.02, 0.12), dice.between(258, 320));
}

/// The stem begins with a bow over to the right.
Strokes hooked_six(Dice& dice) {
  const double loop_top = dice.between(0.42, 0.55), width = dice.between(0.22, 0.32);
  const double height = (1 - loop_top) / 2, reach = dice.between(1.5, 2);
  return Path()
      .curve({{reach * width, dice.between(0.06, 0.16)},
              {1.15 * width, 0},
              {0.35 * width, 0.18},
              {0.04 * width, 0.45}})
      .arc({.centre = {width, loop_top + height},
            .width = width,
            .height = height,
            .from = kLeft,
            .turn = -dice.between(330, 400),
            .drift = dice.between(0.85, 1)})
      .strokes();
}

constexpr std::array kSixes{
    Style{"curled", 1.5, curled_six, 0.7},  Style{"straight", 1.5, straight_six, 0.7},
    Style{"small loop", 1, small_six, 0.7}, Style{"big loop", 1, big_six, 0.7},
    Style{"open loop", 0.8, open_six, 0.7}, Style{"hooked", 0.8, hooked_six, 0.7},
};

}  // namespace

std::span<const Style> zero_styles() { return kZeros; }
std::span<const Style> six_styles() { return kSixes; }

}  // namespace digitpad::glyphs
