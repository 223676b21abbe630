// Bit by bit; see float16.hpp. binary16: 1 sign, 5 exponent (bias 15), 10 fraction bits; binary64:
// 1, 11 (bias 1023), 52 (IEEE 754-2019, 3.4).
#include "files/float16.hpp"

#include <cmath>

#include "files/bytes.hpp"

namespace digitpad {

namespace {

constexpr std::uint64_t double_infinity = 0x7FF0'0000'0000'0000;
constexpr std::uint64_t double_fraction = 0x000F'FFFF'FFFF'FFFF;
constexpr std::uint16_t half_infinity = 0x7C00;
constexpr std::uint16_t half_quiet = 0x0200;
constexpr int dropped_bits = 52 - 10;

/// `value` / 2^shift, rounded to nearest, ties to even.
std::uint64_t shift_rounded(std::uint64_t value, int shift) {
  const std::uint64_t quotient = value >> shift;
  const std::uint64_t rest = value - (quotient << shift);
  const std::uint64_t half = std::uint64_t{1} << (shift - 1);
  return quotient + (rest > half || (rest == half && quotient % 2 == 1));
}

std::uint64_t magnitude_from_double(std::uint64_t magnitude) {
  if (magnitude > double_infinity)
    return half_infinity | half_quiet | ((magnitude & double_fraction) >> dropped_bits);
  const int exponent = static_cast<int>(magnitude >> 52) - 1023;
  if (exponent > 15) return half_infinity;
  if (exponent < -25) return 0;
  const std::uint64_t significand = (magnitude & double_fraction) | (std::uint64_t{1} << 52);
  if (exponent < -14) return shift_rounded(significand, dropped_bits - 14 - exponent);
  // The leading 1 of the significand and a carry from rounding both add to the exponent, as they
  // should: that is why it starts one lower.
  return (static_cast<std::uint64_t>(exponent + 14) << 10) +
         shift_rounded(significand, dropped_bits);
}

}  // namespace

std::uint16_t float16_from_double(double value) {
  const auto bits = bits_as<std::uint64_t>(value);
  const std::uint64_t sign = bits >> 63;
  return static_cast<std::uint16_t>((sign << 15) | magnitude_from_double(bits & ~(sign << 63)));
}

double double_from_float16(std::uint16_t bits) {
  const std::uint64_t sign = std::uint64_t{bits} >> 15 << 63;
  const std::uint64_t exponent = (bits >> 10) & 0x1Fu;
  const std::uint64_t fraction = bits & 0x3FFu;
  if (exponent == 0) {
    const double magnitude = std::ldexp(static_cast<double>(fraction), -24);
    return sign == 0 ? magnitude : -magnitude;
  }
  const std::uint64_t wide = exponent == 31 ? 0x7FF : exponent + 1023 - 15;
  return bits_as<double>(sign | (wide << 52) | (fraction << dropped_bits));
}

}  // namespace digitpad
