// Several digits in one drawing: each is a digit, together they are none.
#include <algorithm>
#include <array>

#include "digits/glyphs/handwriting.hpp"
#include "digits/glyphs/style.hpp"

namespace digitpad::glyphs {
namespace {

struct Placed {
  Strokes strokes;
  double width;
};

/// A digit of at least `least`, from (0, 0) to (width, 1).
Placed digit(Dice& dice, int least) {
  const int label = dice.whole(least, 9);
  const Style& style = pick(digit_styles(label), dice);
  Strokes strokes = by_hand(style.draw(dice), 0.5 * style.slant, dice);
  Vec low = strokes[0][0], high = low;
  for (const Polyline& line : strokes)
    for (const Vec p : line) {
      low = {std::min(low.x, p.x), std::min(low.y, p.y)};
      high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
  const double size = 1 / std::max(0.5, high.y - low.y);
  for (Polyline& line : strokes)
    for (Vec& p : line) p = size * (p - low);
  return {std::move(strokes), size * (high.x - low.x)};
}

void add(Strokes& all, const Placed& digit, Vec at, double size) {
  for (Polyline line : digit.strokes) {
    for (Vec& p : line) p = at + size * p;
    all.push_back(std::move(line));
  }
}

// A 1 over another digit could be its slash or its bar; a 0 above a 0, an 8.
constexpr std::array kTraining{
    Style{"row", 3,
          [](Dice& dice) {
            Strokes all;
            double right = 0;
            for (int i = dice.roll(0.75) ? 2 : 3; i > 0; --i) {
              const Placed next = digit(dice, 0);
              const double size = dice.between(0.8, 1.15);
              add(all, next, {right, dice.normal(0.06)}, size);
              right += size * next.width + dice.between(0.12, 0.5);
            }
            return all;
          }},
    Style{"column", 1,
          [](Dice& dice) {
            Strokes all;
            add(all, digit(dice, 2), {dice.normal(0.15), 0}, dice.between(0.8, 1.1));
            add(all, digit(dice, 2), {dice.normal(0.15), dice.between(1.3, 1.6)},
                dice.between(0.8, 1.1));
            return all;
          }},
};

constexpr std::array kHeldOut{
    Style{"one over the other", 1,
          [](Dice& dice) {
            Strokes all;
            const Placed first = digit(dice, 2);
            add(all, first, {0, 0}, 1);
            add(all, digit(dice, 2),
                {dice.between(0.55, 0.9) * first.width, dice.between(-0.3, 0.3)},
                dice.between(0.8, 1.1));
            return all;
          }},
    Style{"raised", 1,
          [](Dice& dice) {
            Strokes all;
            const Placed first = digit(dice, 0);
            add(all, first, {0, 0}, 1);
            add(all, digit(dice, 0), {first.width + dice.between(0.08, 0.3), dice.between(-0.3, 0)},
                dice.between(0.4, 0.6));
            return all;
          }},
};

}  // namespace

std::span<const Style> arrangement_styles(NonDigits set) {
  if (set == NonDigits::training) return kTraining;
  return kHeldOut;
}

}  // namespace digitpad::glyphs
