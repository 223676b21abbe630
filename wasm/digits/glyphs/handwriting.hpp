// What a hand, and then a device, make of a glyph: never twice the same.
#pragma once

#include "digits/glyphs/dice.hpp"
#include "digits/glyphs/path.hpp"
#include "digits/strokes.hpp"

namespace digitpad::glyphs {

/// Softer corners, another slant and proportions, a smooth bend, strokes a little out of place,
/// hooks where the pen lands and leaves, tremor. `slant`: the share of the hand's slant to apply.
Strokes by_hand(Strokes strokes, double slant, Dice& dice);

/// What a device records of it: many points or few, whole pixels of a coarse grid, a stroke that
/// breaks off and goes on.
Drawing recorded(const Strokes& whole, Dice& dice);

}  // namespace digitpad::glyphs
