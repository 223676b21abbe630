// The digits of lines and bows: 2, 3 and 5.
#include <array>

#include "digits/glyphs/style.hpp"

namespace digitpad::glyphs {
namespace {

/// The neck of a 2 down to above its lower left corner.
Path neck(Dice& dice, double width) {
  const double shoulder = dice.between(0.16, 0.34), start = dice.between(0.12, 0.34);
  Path path;
  if (dice.roll(0.15)) path.curve({{0.22 * width, start + 0.08}});  // curled in
  path.curve({{dice.between(-0.02, 0.08), start},
              {0.45 * width, 0},
              {width * dice.between(0.85, 1), shoulder},
              {width * dice.between(0.6, 0.8), shoulder + 0.27}});
  return path;
}

Strokes flat_two(Dice& dice) {
  const double width = dice.between(0.45, 0.7);
  return neck(dice, width)
      .line({{dice.between(-0.04, 0.06), 1},
             {width + dice.between(-0.08, 0.15), 1 + dice.normal(0.03)}})
      .strokes();
}

Strokes looped_two(Dice& dice) {
  const double width = dice.between(0.45, 0.65), loop = dice.between(0.05, 0.15);
  return neck(dice, width)
      .curve({{0.1 + loop, 0.99 - loop},
              {0.02, 0.99},
              {-0.04, 0.98 - 0.7 * loop},
              {0.05, 0.96 - 1.2 * loop},
              {0.5 * width, 0.97},
              {width + dice.between(0, 0.15), dice.between(0.88, 1.0)}})
      .strokes();
}

Strokes swan_two(Dice& dice) {
  const double width = dice.between(0.45, 0.65), wave = dice.between(0.03, 0.1);
  return neck(dice, width)
      .line({{0, 0.97}})
      .curve({{0.3 * width, 0.97 - wave},
              {0.7 * width, 1},
              {width + dice.between(0, 0.12), 0.97 - wave * dice.between(0.5, 1.6)}})
      .strokes();
}

/// Near to a Z, but its shoulder stays round.
Strokes z_two(Dice& dice) {
  const double width = dice.between(0.42, 0.62);
  return Path()
      .curve({{0, dice.between(0.04, 0.12)},
              {0.55 * width, dice.between(-0.02, 0.02)},
              {0.95 * width, 0.1},
              {0.85 * width, 0.3}})
      .line({{0, 1}, {width + dice.between(-0.05, 0.12), 1 + dice.normal(0.02)}})
      .strokes();
}

/// The corner is a bow that runs on into the foot.
Strokes soft_two(Dice& dice) {
  const double width = dice.between(0.42, 0.62);
  return neck(dice, width)
      .curve({{0.18 * width, 0.85},
              {0.06, 0.97},
              {0.35 * width, 1},
              {width + dice.between(0, 0.12), dice.between(0.93, 1.02)}})
      .strokes();
}

constexpr std::array kTwos{
    Style{"flat foot", 1.5, flat_two}, Style{"looped", 1.2, looped_two}, Style{"swan", 1, swan_two},
    Style{"like a Z", 0.8, z_two},     Style{"soft", 0.6, soft_two},
};

/// The lower bow of a 3 or 5, from its upper left, and how far it runs back to the left.
void add_bowl(Path& path, Dice& dice, double top, double width) {
  const double middle = (1 + top) / 2;
  path.curve({{width * dice.between(0.9, 1.05), middle - 0.03},
              {width * dice.between(0.45, 0.65), 1},
              {width * dice.between(-0.1, 0.12), dice.between(0.82, 0.96)}});
}

Strokes round_three(Dice& dice) {
  const double width = dice.between(0.42, 0.65), waist = dice.between(0.38, 0.52);
  Path path;
  path.curve({{dice.between(-0.02, 0.1), dice.between(0.06, 0.24)},
              {0.45 * width, 0},
              {width * dice.between(0.78, 0.98), 0.48 * waist},
              {width * dice.between(0.5, 0.65), 0.92 * waist}});
  path.line({{width * dice.between(0.25, 0.5), waist}});
  path.curve({{0.68 * width, waist + 0.04}});
  add_bowl(path, dice, waist, width);
  return path.strokes();
}

Strokes looped_three(Dice& dice) {
  const double width = dice.between(0.42, 0.62), waist = dice.between(0.4, 0.52);
  const double loop = dice.between(0.04, 0.1);
  Path path;
  path.curve({{dice.between(-0.02, 0.1), dice.between(0.06, 0.22)},
              {0.45 * width, 0},
              {width * dice.between(0.8, 0.98), 0.45 * waist},
              {0.55 * width, waist},
              {0.55 * width - 1.6 * loop, waist + 0.6 * loop},
              {0.5 * width - 1.6 * loop, waist - 0.5 * loop},
              {0.62 * width, waist + 0.3 * loop}});
  add_bowl(path, dice, waist, width);
  return path.strokes();
}

/// Flat above, as an ezh.
Strokes flat_three(Dice& dice) {
  const double width = dice.between(0.42, 0.62), waist = dice.between(0.34, 0.48);
  Path path;
  path.line({{dice.between(-0.04, 0.06), dice.between(-0.02, 0.04)},
             {width * dice.between(0.82, 1), dice.between(-0.03, 0.03)},
             {width * dice.between(0.25, 0.45), waist}});
  path.curve({{0.7 * width, waist + 0.05}});
  add_bowl(path, dice, waist, width);
  return path.strokes();
}

Strokes angular_three(Dice& dice) {
  const double width = dice.between(0.42, 0.6);
  return Path()
      .line({{0, dice.between(0, 0.1)},
             {0.55 * width, 0},
             {width * dice.between(0.85, 1), dice.between(0.16, 0.26)},
             {width * dice.between(0.25, 0.45), dice.between(0.42, 0.52)},
             {width, dice.between(0.66, 0.78)},
             {0.5 * width, 1},
             {dice.between(-0.04, 0.06), dice.between(0.88, 1)}})
      .strokes();
}

/// Two bows, the upper one small or large, with curled ends.
Strokes curled_three(Dice& dice) {
  const double width = dice.between(0.45, 0.62), waist = dice.between(0.36, 0.56);
  return Path()
      .curve({{0.14, dice.between(0.2, 0.28)},
              {0.02, 0.13},
              {0.45 * width, 0},
              {0.85 * width, 0.48 * waist}})
      .line({{0.42 * width, waist}})
      .curve({{width, waist + 0.5 * (1 - waist) - 0.04},
              {0.5 * width, 1},
              {0, 0.88},
              {0.1, dice.between(0.72, 0.8)}})
      .strokes();
}

constexpr std::array kThrees{
    Style{"round", 1.5, round_three},   Style{"looped", 1.2, looped_three},
    Style{"flat", 1.8, flat_three},     Style{"angular", 0.6, angular_three},
    Style{"curled", 0.6, curled_three},
};

struct Five {
  double width, neck;  // the bowl's width, and how far down the back goes
  Vec corner;          // upper left
};

Five five_frame(Dice& dice) {
  return {dice.between(0.42, 0.65),
          dice.between(0.3, 0.5),
          {dice.between(0.02, 0.14), dice.normal(0.015)}};
}

/// The back down from where the path is, and the bowl.
void add_body(Path& path, const Five& five, Dice& dice) {
  path.line({{dice.between(-0.02, 0.06), five.neck}});
  path.curve({{0.5 * five.width, five.neck - dice.between(0, 0.08)}});
  add_bowl(path, dice, five.neck, five.width);
}

Strokes two_stroke_five(Dice& dice) {
  const Five five = five_frame(dice);
  Path path;
  path.line({five.corner});
  add_body(path, five, dice);
  const Vec from = five.corner + Vec{dice.between(-0.12, 0.1), dice.between(-0.09, 0.04)};
  path.lift().line({from, {five.width * dice.between(0.8, 1.35), from.y + dice.normal(0.04)}});
  return path.strokes();
}

Strokes one_stroke_five(Dice& dice) {
  const Five five = five_frame(dice);
  Path path;
  path.line({{five.width * dice.between(0.8, 1.25), dice.between(-0.06, 0.05)}, five.corner});
  add_body(path, five, dice);
  return path.strokes();
}

/// Soft where back and bowl meet; the corner above stays sharp, or it would be an S.
Strokes soft_five(Dice& dice) {
  const Five five = five_frame(dice);
  Path path;
  path.line({{five.width * dice.between(0.85, 1.25), dice.between(-0.05, 0.03)}, five.corner});
  path.curve({{0.02, 0.75 * five.neck}, {0.3 * five.width, five.neck}});
  add_bowl(path, dice, five.neck, five.width);
  return path.strokes();
}

/// Straight lines only, and a flat bowl.
Strokes angular_five(Dice& dice) {
  const Five five = five_frame(dice);
  return Path()
      .line({{five.width, dice.normal(0.02)},
             five.corner,
             {0.02, five.neck},
             {five.width * dice.between(0.6, 0.9), five.neck + dice.between(-0.03, 0.06)},
             {five.width, dice.between(0.66, 0.8)},
             {five.width * dice.between(0.5, 0.8), 1},
             {0, dice.between(0.92, 1.02)}})
      .strokes();
}

constexpr std::array kFives{
    Style{"two strokes", 2, two_stroke_five},
    Style{"one stroke", 1.5, one_stroke_five},
    Style{"soft", 0.5, soft_five, 0.7},
    Style{"angular", 0.5, angular_five},
};

}  // namespace

std::span<const Style> two_styles() { return kTwos; }
std::span<const Style> three_styles() { return kThrees; }
std::span<const Style> five_styles() { return kFives; }

}  // namespace digitpad::glyphs
