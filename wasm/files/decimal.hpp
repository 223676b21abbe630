// Doubles as decimal text and back: exactly rounded, the same on every machine, and small, because
// the C library's printf and strtod are a fifth of what a page loads. Knows no format.
#pragma once

#include <string>
#include <string_view>

namespace digitpad {

/// The double nearest to a JSON number (ties to even); infinite where it is out of range. `number`
/// must be one: see RFC 8259, section 6.
double double_from_decimal(std::string_view number);

/// The shortest digits that are nearest to `value`, finite, among all doubles; for a float, among
/// all floats: 0.9, not 0.8999999761581421. Written as JavaScript writes numbers.
std::string decimal_text(double value);
std::string decimal_text(float value);

}  // namespace digitpad
