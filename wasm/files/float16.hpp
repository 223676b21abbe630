// Conversions between double and IEEE 754 half precision, which C++20 has no type for. Values only:
// where the 16 bits lie in a file is the format's business.
#pragma once

#include <cstdint>

namespace digitpad {

/// The half nearest to `value`, ties to even: beyond 65519.99 infinite, below 2^-25 zero, NaN a
/// quiet NaN. From double in one rounding, because going by way of float would round twice.
std::uint16_t float16_from_double(double value);

/// The value of a half, exactly. A NaN keeps its sign and payload.
double double_from_float16(std::uint16_t bits);

}  // namespace digitpad
