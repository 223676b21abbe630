#include "digits/glyphs.hpp"

#include "digits/glyphs/handwriting.hpp"
#include "digits/glyphs/style.hpp"

namespace digitpad {

using glyphs::Dice;
using glyphs::Style;

Drawing digit_by_rule(int label, Random& random) {
  Dice dice(random);
  const Style& style = pick(glyphs::digit_styles(label), dice);
  return recorded(by_hand(style.draw(dice), style.slant, dice), dice);
}

Drawing non_digit_by_rule(NonDigits, Random& random) { return digit_by_rule(0, random); }
void blot_by_rule(Random&, std::span<float, kImageSize>) {}

}  // namespace digitpad
