// The digits of straight lines: 1, 4 and 7. What keeps a 1 with a long up-stroke from a 7 is the
// slope of its first line: at least 40 degrees in the 1 and at most 8 in the 7, before the hand.
#include <array>
#include <cmath>

#include "digits/glyphs/style.hpp"

namespace digitpad::glyphs {
namespace {

/// A line that bows to a side by `bow` of its length.
void bowed(Path& path, Vec from, Vec to, double bow) {
  const Vec along = to - from;
  path.line({from}).curve({from + 0.5 * along + bow * Vec{-along.y, along.x}}).line({to});
}

Strokes bare_one(Dice& dice) {
  const double lean = dice.roll(0.6) ? dice.normal(9) : dice.between(-42, 42);
  const Vec top{std::tan(radians(std::fmin(std::fmax(lean, -42), 42))), 0}, foot{0, 1};
  const double bow = dice.roll(0.5) ? 0 : dice.normal(0.03);
  Path path;
  if (dice.roll(0.9))
    bowed(path, top, foot, bow);
  else
    bowed(path, foot, top, bow);
  return path.strokes();
}

/// Up to the tip, down to the foot; the up-stroke is `flag` long, the stem 1.
Path flagged(Dice& dice, double flag) {
  const double angle = radians(dice.between(17, flag > 0.4 ? 41 : 50));
  const double curl = dice.roll(0.4) ? dice.normal(0.08) : 0;
  const Vec foot{dice.normal(0.05), 1};
  Path path;
  bowed(path, {-flag * std::sin(angle), flag * std::cos(angle)}, {0, 0}, curl);
  if (dice.roll(0.15)) {
    const Vec above{dice.normal(0.03), dice.between(-0.1, 0.08)};
    bowed(path.lift(), above, foot, dice.normal(0.02));
  } else {
    bowed(path, {0, 0}, foot, dice.roll(0.5) ? 0 : dice.normal(0.03));
  }
  return path;
}

void add_foot(Path& path, Dice& dice) {
  const double left = dice.between(0.12, 0.35), right = left * dice.between(0.7, 1.3);
  const double tilt = dice.normal(0.02), gap = dice.between(-0.04, 0.03);
  path.lift().line({{-left, 1 + gap + tilt}, {right, 1 + gap - tilt}});
}

Strokes short_flag_one(Dice& dice) { return flagged(dice, dice.between(0.12, 0.38)).strokes(); }

Strokes long_flag_one(Dice& dice) { return flagged(dice, dice.between(0.4, 0.85)).strokes(); }

Strokes footed_one(Dice& dice) {
  Path path = flagged(dice, dice.between(0.12, 0.4));
  add_foot(path, dice);
  return path.strokes();
}

Strokes long_footed_one(Dice& dice) {
  Path path = flagged(dice, dice.between(0.35, 0.75));
  add_foot(path, dice);
  return path.strokes();
}

/// The up-stroke swings into the stem, and the stem into a small tail.
Strokes swung_one(Dice& dice) {
  const double flag = dice.between(0.2, 0.6), tail = dice.between(0.01, 0.04);
  const double reach = flag * dice.between(0.4, 0.8);
  return Path()
      .curve({{-reach, flag}, {-0.35 * reach, 0.55 * flag}})
      .line({{0, 0}})
      .curve({{0.01, 0.5},
              {0.02, 1 - tail},
              {0.03 + 0.6 * tail, 1},
              {0.05 + 1.5 * tail, 1 - 0.3 * tail}})
      .strokes();
}

constexpr std::array kOnes{
    Style{"bare", 1.6, bare_one, 0},
    Style{"short flag", 1.2, short_flag_one, 0.6},
    Style{"long flag", 4, long_flag_one, 0.45},
    Style{"short flag and foot", 0.8, footed_one, 0.5},
    Style{"long flag and foot", 0.8, long_footed_one, 0.4},
    Style{"swung", 0.4, swung_one, 0.5},
};

/// Down, to the right, and a stem of its own through the bar.
Strokes open_four(Dice& dice) {
  const double bar = dice.between(0.42, 0.66), right = dice.between(0.6, 0.85);
  const double stem = dice.between(0.4, 0.62), lean = dice.normal(0.05);
  const Vec top{dice.between(0, 0.28), 0};
  const double slope = dice.normal(0.03);
  return Path()
      .line({top, {0, bar}, {std::fmax(right, stem + 0.06), bar + slope}})
      .lift()
      .line(
          {{stem + lean, dice.between(-0.08, bar - 0.12)}, {stem - lean, dice.between(0.85, 1.1)}})
      .strokes();
}

Strokes closed_four(Dice& dice) {
  const double bar = dice.between(0.5, 0.72), stem = dice.between(0.38, 0.55);
  const double right = stem + dice.between(0.06, 0.3), lean = dice.normal(0.03);
  return Path()
      .line({{stem, dice.between(-0.04, 0.06)}, {0, bar}, {right, bar + dice.normal(0.03)}})
      .lift()
      .line({{stem + dice.between(-0.03, 0.05), dice.between(-0.06, 0.05)}, {stem + lean, 1}})
      .strokes();
}

/// From the bar's right end round to the foot, the pen never lifted.
Strokes one_stroke_four(Dice& dice) {
  const double bar = dice.between(0.5, 0.7), stem = dice.between(0.38, 0.55);
  const double right = stem + dice.between(0.06, 0.28);
  return Path()
      .line({{right, bar + dice.normal(0.02)},
             {0, bar},
             {stem + dice.between(-0.02, 0.05), 0},
             {stem + dice.normal(0.03), 1}})
      .strokes();
}

/// As open_four, but the corner is a bow.
Strokes round_four(Dice& dice) {
  const double bar = dice.between(0.42, 0.58), stem = dice.between(0.46, 0.62);
  const double right = stem + dice.between(0.05, 0.25);
  return Path()
      .curve({{dice.between(-0.02, 0.12), 0},
              {0, 0.6 * bar},
              {0.06, 0.93 * bar},
              {0.2, bar},
              {right, bar - dice.between(0, 0.08)}})
      .lift()
      .line(
          {{stem + dice.normal(0.03), dice.between(-0.12, 0.12)}, {stem + dice.normal(0.05), 1.02}})
      .strokes();
}

/// Down, to the right, up again, and down: a flash.
Strokes flash_four(Dice& dice) {
  const double bar = dice.between(0.4, 0.6), stem = dice.between(0.4, 0.58);
  const double top = dice.between(0, 0.22);
  return Path()
      .line({{dice.between(0.05, 0.25), 0},
             {0, bar},
             {stem, bar + dice.normal(0.03)},
             {stem + dice.between(0, 0.05), top},
             {stem + dice.normal(0.05), 1}})
      .strokes();
}

constexpr std::array kFours{
    Style{"open", 2.5, open_four, 0.8},      Style{"closed", 1, closed_four, 0.8},
    Style{"one stroke", 1, one_stroke_four}, Style{"round corner", 1, round_four, 0.7},
    Style{"flash", 0.5, flash_four, 0.7},
};

struct Seven {
  Vec left, corner, foot;
};

Seven seven_frame(Dice& dice) {
  const double width = dice.between(0.5, 0.8);
  return {{0, width * dice.between(-0.12, 0.13)},
          {width, 0},
          {dice.between(0, 0.55) * width, dice.between(0.95, 1.05)}};
}

void add_leg(Path& path, const Seven& seven, Dice& dice) {
  const double bow = dice.roll(0.45) ? dice.between(-0.03, 0.14) : 0;
  bowed(path, seven.corner, seven.foot, bow);
}

void add_cross_bar(Path& path, const Seven& seven, Dice& dice) {
  const double height = dice.between(0.38, 0.62);
  const Vec middle = seven.corner + height * (seven.foot - seven.corner);
  const double left = dice.between(0.1, 0.28), right = dice.between(0.08, 0.26);
  const double slope = dice.between(-0.15, 0.3);
  path.lift().line({middle + Vec{-left, slope * left}, middle + Vec{right, -slope * right}});
}

Strokes plain_seven(Dice& dice) {
  const Seven seven = seven_frame(dice);
  Path path;
  path.line({seven.left});
  add_leg(path, seven, dice);
  return path.strokes();
}

void add_serif(Path& path, const Seven& seven, Dice& dice) {
  path.line({seven.left + Vec{dice.between(-0.06, 0.03), dice.between(0.08, 0.24)}, seven.left});
}

Strokes serif_seven(Dice& dice) {
  const Seven seven = seven_frame(dice);
  Path path;
  add_serif(path, seven, dice);
  add_leg(path, seven, dice);
  return path.strokes();
}

Strokes crossed_seven(Dice& dice) {
  const Seven seven = seven_frame(dice);
  Path path;
  path.line({seven.left});
  add_leg(path, seven, dice);
  add_cross_bar(path, seven, dice);
  return path.strokes();
}

Strokes crossed_serif_seven(Dice& dice) {
  const Seven seven = seven_frame(dice);
  Path path;
  add_serif(path, seven, dice);
  add_leg(path, seven, dice);
  add_cross_bar(path, seven, dice);
  return path.strokes();
}

/// Its bar is a wave, its leg bends, and it may end in a small hook.
Strokes wavy_seven(Dice& dice) {
  const Seven seven = seven_frame(dice);
  const double wave = dice.between(0.02, 0.08), width = seven.corner.x;
  const double hook = dice.roll(0.4) ? dice.between(0.04, 0.12) * dice.side() : 0;
  Path path;
  path.curve({seven.left + Vec{0, 0.1}, {0.2 * width, -wave}, {0.55 * width, wave}});
  add_leg(path, seven, dice);
  if (hook != 0) path.curve({seven.foot + Vec{hook, -0.4 * std::fabs(hook)}});
  if (dice.roll(0.3)) add_cross_bar(path, seven, dice);
  return path.strokes();
}

constexpr std::array kSevens{
    Style{"plain", 2, plain_seven, 0.5},
    Style{"serif", 1, serif_seven, 0.5},
    Style{"crossed", 2, crossed_seven, 0.5},
    Style{"crossed with serif", 0.8, crossed_serif_seven, 0.5},
    Style{"wavy bar", 1, wavy_seven, 0.5},
};

}  // namespace

std::span<const Style> one_styles() { return kOnes; }
std::span<const Style> four_styles() { return kFours; }
std::span<const Style> seven_styles() { return kSevens; }

}  // namespace digitpad::glyphs
