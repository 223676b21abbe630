// What all tables of glyphs have in common: a row has a name, a weight, and a rule that draws it.
#pragma once

#include <span>
#include <string_view>

#include "digits/glyphs.hpp"
#include "digits/glyphs/dice.hpp"
#include "digits/glyphs/path.hpp"

namespace digitpad::glyphs {

struct Style {
  std::string_view name;
  double weight;
  Strokes (*draw)(Dice& dice);
  /// The share of a hand's slant that it takes; where slant would make another sign of it, less.
  double slant = 1;
};

/// One row, by weight.
const Style& pick(std::span<const Style> styles, Dice& dice);

/// The ways to write a digit, 0 to 9.
std::span<const Style> digit_styles(int label);

// The tables behind digit_styles: digits of straight lines, of rounds and loops, and of both.
std::span<const Style> one_styles();
std::span<const Style> four_styles();
std::span<const Style> seven_styles();
std::span<const Style> zero_styles();
std::span<const Style> six_styles();
std::span<const Style> eight_styles();
std::span<const Style> nine_styles();
std::span<const Style> two_styles();
std::span<const Style> three_styles();
std::span<const Style> five_styles();

// The tables of what is no digit; those of the two sets share no name.
std::span<const Style> letter_styles(NonDigits set);
std::span<const Style> shape_styles(NonDigits set);
std::span<const Style> scribble_styles(NonDigits set);
/// Several digits at once.
std::span<const Style> arrangement_styles(NonDigits set);

}  // namespace digitpad::glyphs
