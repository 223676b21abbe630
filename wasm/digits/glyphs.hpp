// Drawings made by rule, for training: digits in the ways that people write them and MNIST's
// writers did not, and things that are no digit. Rules only: no drawing of a person is copied here.
// Native only; the page has no use for them.
#pragma once

#include <span>

#include "digits/strokes.hpp"
#include "nn/random.hpp"

namespace digitpad {

/// A digit in one of its styles (a 1 with a long up-stroke, a slashed 0, an open 4, ...), as a hand
/// and a device would have made it: its proportions, slant, tremor and sampling are drawn from
/// `random`. `label`: 0 to 9.
Drawing digit_by_rule(int label, Random& random);

/// Two sets of different kinds (other letters, shapes, scribbles): the held-out one measures what
/// training did not see.
enum class NonDigits { training, held_out };

/// A letter, shape, scribble, or several digits: nothing that a person would take for one digit.
Drawing non_digit_by_rule(NonDigits set, Random& random);

/// A picture of no strokes: one to five grey patches with soft edges, some of them striped or
/// rough. Written to `image`, 28 x 28, 0 paper to 1 ink. For training.
void blot_by_rule(Random& random, std::span<float, kImageSize> image);

}  // namespace digitpad
