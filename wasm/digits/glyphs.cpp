#include "digits/glyphs.hpp"

#include "digits/glyphs/handwriting.hpp"
#include "digits/glyphs/style.hpp"

namespace digitpad {

using glyphs::Dice;
using glyphs::Style;

namespace {

Drawing drawn(std::span<const Style> styles, Dice& dice) {
  const Style& style = pick(styles, dice);
  return recorded(by_hand(style.draw(dice), style.slant, dice), dice);
}

}  // namespace

Drawing digit_by_rule(int label, Random& random) {
  Dice dice(random);
  return drawn(glyphs::digit_styles(label), dice);
}

Drawing non_digit_by_rule(NonDigits set, Random& random) {
  Dice dice(random);
  const double kind = dice.between(0, 1);
  if (kind < 0.3) return drawn(glyphs::letter_styles(set), dice);
  if (kind < 0.55) return drawn(glyphs::scribble_styles(set), dice);
  if (kind < 0.8) return drawn(glyphs::shape_styles(set), dice);
  // Each of the digits has had its own hand already.
  return recorded(pick(glyphs::arrangement_styles(set), dice).draw(dice), dice);
}

}  // namespace digitpad
