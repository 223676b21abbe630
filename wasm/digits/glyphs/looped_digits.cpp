// The digits with a loop on top: 8 and 9.
#include <array>

#include "digits/glyphs/style.hpp"

namespace digitpad::glyphs {
namespace {

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

std::span<const Style> eight_styles() { return kEights; }
std::span<const Style> nine_styles() { return kNines; }

}  // namespace digitpad::glyphs
