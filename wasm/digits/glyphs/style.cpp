#include "digits/glyphs/style.hpp"

#include <array>

namespace digitpad::glyphs {

const Style& pick(std::span<const Style> styles, Dice& dice) {
  double total = 0;
  for (const Style& style : styles) total += style.weight;
  double left = dice.between(0, total);
  for (const Style& style : styles) {
    left -= style.weight;
    if (left < 0) return style;
  }
  return styles.back();
}

std::span<const Style> digit_styles(int label) {
  static const std::array<std::span<const Style> (*)(), 10> tables{
      zero_styles, one_styles, two_styles,   three_styles, four_styles,
      five_styles, six_styles, seven_styles, eight_styles, nine_styles};
  return tables[static_cast<std::size_t>(label)]();
}

}  // namespace digitpad::glyphs
