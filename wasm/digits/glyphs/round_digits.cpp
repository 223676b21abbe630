// The digits of rounds: 0, 6, 8 and 9.
#include <array>
#include <cmath>

#include "digits/glyphs/style.hpp"

namespace digitpad::glyphs {
namespace {

constexpr double kTop = -90, kLeft = 180;

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

struct Eight {
  double upper, lower, waist;  // two half widths, and where the strokes cross
};

Eight eight_frame(Dice& dice) {
  return {dice.between(0.15, 0.28), dice.between(0.19, 0.32), dice.between(0.36, 0.54)};
}

/// `start` and `end`: heights, as shares of the upper loop, where the stroke begins and ends.
Strokes s_eight(Dice& dice, Vec start, Vec end) {
  const Eight f = eight_frame(dice);
  const double side = dice.roll(0.75) ? 1 : -1, low = (1 + f.waist) / 2;
  return Path()
      .curve({{side * f.upper * start.x, f.waist * start.y},
              {0, 0},
              {-side * f.upper, 0.48 * f.waist},
              {0, f.waist},
              {side * f.lower, low},
              {0, 1},
              {-side * f.lower, low},
              {side * dice.normal(0.02), f.waist},
              {side * f.upper, 0.5 * f.waist},
              {side * f.upper * end.x, f.waist * end.y}})
      .strokes();
}

Strokes closed_eight(Dice& dice) {
  return s_eight(dice, {dice.between(0.5, 0.85), dice.between(0.12, 0.3)},
                 {dice.between(0, 0.7), dice.between(-0.06, 0.12)});
}

Strokes open_eight(Dice& dice) {
  return s_eight(dice, {dice.between(0.2, 0.6), dice.between(0.02, 0.14)},
                 {dice.between(1, 1.5), dice.between(0.02, 0.3)});
}

Strokes two_ring_eight(Dice& dice) {
  const Eight f = eight_frame(dice);
  const auto ring = [&](double middle, double width, double height) {
    return Path::Arc{.centre = {dice.normal(0.02), middle},
                     .width = width,
                     .height = height,
                     .from = dice.between(0, 360),
                     .turn = dice.side() * dice.between(350, 410),
                     .drift = dice.between(0.92, 1.05)};
  };
  const double overlap = dice.between(-0.02, 0.06), low = f.waist - overlap;
  return Path()
      .arc(ring(0.5 * f.waist, f.upper, 0.5 * f.waist))
      .lift()
      .arc(ring((1 + low) / 2, f.lower, (1 - low) / 2))
      .strokes();
}

/// Begun where its strokes cross.
Strokes middle_eight(Dice& dice) {
  const Eight f = eight_frame(dice);
  const double side = dice.side(), low = (1 + f.waist) / 2;
  return Path()
      .curve({{dice.normal(0.02), f.waist + dice.normal(0.02)},
              {side * f.upper, 0.5 * f.waist},
              {0, 0},
              {-side * f.upper, 0.5 * f.waist},
              {0, f.waist},
              {side * f.lower, low},
              {0, 1},
              {-side * f.lower, low},
              {-side * dice.between(0, 0.06), f.waist + dice.between(-0.04, 0.06)}})
      .strokes();
}

/// Its middle is two straight lines that cross.
Strokes crossed_eight(Dice& dice) {
  const Eight f = eight_frame(dice);
  const double side = dice.side(), rise = 0.22 * f.waist;
  return Path()
      .curve({{side * f.upper * 0.9, rise},
              {0, 0},
              {-side * f.upper, rise},
              {side * f.lower * 0.9, 1 - rise},
              {0, 1},
              {-side * f.lower, 1 - rise},
              {side * f.upper * dice.between(0.85, 1.15), rise * dice.between(0.7, 1.2)}})
      .strokes();
}

constexpr std::array kEights{
    Style{"closed", 2, closed_eight},        Style{"open", 1.2, open_eight},
    Style{"two rings", 1.2, two_ring_eight}, Style{"from the middle", 0.8, middle_eight},
    Style{"crossed", 0.8, crossed_eight},
};

struct Nine {
  double width, height;  // the loop's radii

  Vec centre() const { return {width, height}; }
  /// A point of the right side.
  Vec side(double y) const { return {2 * width, y}; }
};

Nine nine_frame(Dice& dice) { return {dice.between(0.17, 0.31), dice.between(0.17, 0.31)}; }

/// From the upper right round to the right side, where the stem begins.
void add_loop(Path& path, const Nine& nine, Dice& dice, double turn) {
  path.arc({.centre = nine.centre(),
            .width = nine.width,
            .height = nine.height,
            .from = dice.between(-45, -12),
            .turn = -turn});
  path.line({nine.side(nine.height * dice.between(0.3, 0.8))});
}

Strokes straight_nine(Dice& dice) {
  const Nine nine = nine_frame(dice);
  Path path;
  add_loop(path, nine, dice, dice.between(285, 335));
  return path.line({nine.side(1) + Vec{dice.between(-0.14, 0.05), 0}}).strokes();
}

Strokes curved_nine(Dice& dice) {
  const Nine nine = nine_frame(dice);
  const double reach = dice.between(0.1, 0.5);
  Path path;
  add_loop(path, nine, dice, dice.between(285, 335));
  return path
      .curve({nine.side(0.62), nine.side(0.9) + Vec{-0.2 * reach - 0.04, 0},
              nine.side(1) + Vec{-0.6 * reach, 0},
              nine.side(1 - dice.between(0.02, 0.16)) + Vec{-reach, 0}})
      .strokes();
}

/// A straight stem, and at its foot a hook to the left.
Strokes footed_nine(Dice& dice) {
  const Nine nine = nine_frame(dice);
  const double reach = dice.between(0.25, 0.55), rise = dice.between(0, 0.12);
  Path path;
  add_loop(path, nine, dice, dice.between(285, 335));
  if (dice.roll(0.3))
    path.line({nine.side(1), nine.side(1 - rise) + Vec{-reach, 0}});
  else
    path.curve({nine.side(0.84), nine.side(0.97) + Vec{-0.25 * reach, 0},
                nine.side(1) + Vec{-0.55 * reach, 0}, nine.side(1 - rise) + Vec{-reach, 0}});
  return path.strokes();
}

/// The loop ends before it meets its beginning.
Strokes open_nine(Dice& dice) {
  const Nine nine = nine_frame(dice);
  Path path;
  path.arc({.centre = nine.centre(),
            .width = nine.width,
            .height = nine.height,
            .from = dice.between(-85, -55),
            .turn = -dice.between(225, 265)});
  path.line({nine.side(nine.height * dice.between(0.35, 0.9))});
  return path.line({nine.side(1) + Vec{dice.between(-0.2, 0.04), 0}}).strokes();
}

Strokes two_stroke_nine(Dice& dice) {
  const Nine nine = nine_frame(dice);
  return Path()
      .arc({.centre = nine.centre(),
            .width = nine.width,
            .height = nine.height,
            .from = dice.between(-90, 0),
            .turn = dice.side() * dice.between(345, 390)})
      .lift()
      .line({nine.side(nine.height * dice.between(0, 1)) + Vec{dice.between(-0.03, 0.03), 0},
             nine.side(1) + Vec{dice.between(-0.15, 0.05), 0}})
      .strokes();
}

/// The loop runs on into the stem without a turn.
Strokes flowing_nine(Dice& dice) {
  const Nine nine = nine_frame(dice);
  const double foot = dice.between(-0.1, 0.35);
  return Path()
      .arc({.centre = nine.centre(),
            .width = nine.width,
            .height = nine.height,
            .from = dice.between(-5, 25),
            .turn = dice.between(345, 390) * -1})
      .curve({nine.side(0.6) + Vec{-0.2 * foot, 0}, nine.side(1) + Vec{-foot, 0}})
      .strokes();
}

constexpr std::array kNines{
    Style{"straight", 1.6, straight_nine, 0.8},
    Style{"curved", 1, curved_nine},
    Style{"footed", 1.6, footed_nine},
    Style{"open", 1, open_nine, 0.8},
    Style{"two strokes", 0.8, two_stroke_nine, 0.8},
    Style{"flowing", 0.6, flowing_nine, 0.8},
};

}  // namespace

std::span<const Style> zero_styles() { return kZeros; }
std::span<const Style> six_styles() { return kSixes; }
std::span<const Style> eight_styles() { return kEights; }
std::span<const Style> nine_styles() { return kNines; }

}  // namespace digitpad::glyphs
