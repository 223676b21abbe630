// A number's digits are doubled and halved one by one, as on paper (N. Tao, "The simple decimal
// conversion algorithm", 2020), as often at once as 64 bits have room for: a text of nothing but
// "1e308" must not take a minute a megabyte.
#include "files/decimal.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

#include "files/messages.hpp"

namespace digitpad {
namespace {

/// 0.DIGITS times ten to the power of `point`; neither the first digit nor the last is a 0. No
/// digits: zero.
class Decimal {
 public:
  int point = 0;

  int size() const { return size_; }
  int operator[](int i) const { return digits_[static_cast<std::size_t>(i)]; }
  bool is_zero() const { return size_ == 0; }

  void append(int digit) {
    if (size_ < kMostDigits)
      this->digit(size_++) = static_cast<std::uint8_t>(digit);
    else
      note(digit);
  }

  /// By two, so many times.
  void twice(int times) {
    for (; times > 0; times -= kMostAtOnce) shift_left(std::min(times, kMostAtOnce));
  }

  void halve(int times) {
    for (; times > 0; times -= kMostAtOnce) shift_right(std::min(times, kMostAtOnce));
  }

  /// Takes off the whole number, which 64 bits hold.
  std::int64_t take_whole() {
    std::int64_t whole = 0;
    for (int i = 0; i < point; ++i)
      whole = 10 * whole + (i < size_ ? std::exchange(digit(i), 0) : 0);
    trim();
    return whole;
  }

  /// To `length` digits, at least 1.
  void round(int length) {
    if (size_ <= length) return;
    const bool up = digit(length) >= 5;
    size_ = length;
    if (up) {
      while (size_ > 0 && digit(size_ - 1) == 9) --size_;
      if (size_ > 0)
        ++digit(size_ - 1);
      else
        insert_first(1);
    }
    trim();
  }

  void insert_first(int first) {
    if (size_ == kMostDigits) note(digit(--size_));
    for (int i = size_++; i > 0; --i) digit(i) = digit(i - 1);
    digit(0) = static_cast<std::uint8_t>(first);
    ++point;
  }

  void trim() {
    int zeros = 0;
    while (zeros < size_ && digit(zeros) == 0) ++zeros;
    size_ -= zeros;
    point -= zeros;
    if (zeros > 0)
      for (int i = 0; i < size_; ++i) digit(i) = digit(i + zeros);
    while (size_ > 0 && digit(size_ - 1) == 0) --size_;
  }

 private:
  /// No double has more.
  static constexpr int kMostDigits = 800;
  /// Ten times as much is still below 2^64.
  static constexpr int kMostAtOnce = 60;

  void shift_left(int bits) {
    std::uint64_t carry = 0;
    for (int i = size_; i-- > 0; carry /= 10) {
      carry += std::uint64_t{digit(i)} << bits;
      digit(i) = static_cast<std::uint8_t>(carry % 10);
    }
    for (; carry > 0; carry /= 10) insert_first(static_cast<int>(carry % 10));
    trim();
  }

  void shift_right(int bits) {
    std::uint64_t rest = 0;
    const auto next = [&](int digit) {
      rest = 10 * rest + static_cast<std::uint64_t>(digit);
      const auto quotient = static_cast<std::uint8_t>(rest >> bits);
      rest &= (std::uint64_t{1} << bits) - 1;
      return quotient;
    };
    for (int i = 0; i < size_; ++i) digit(i) = next(digit(i));
    while (rest > 0) append(next(0));
    trim();
  }

  /// Of a digit that is left out it only counts whether there was one.
  void note(int left_out) {
    if (left_out != 0 && digit(size_ - 1) == 0) digit(size_ - 1) = 1;
  }

  std::uint8_t& digit(int i) { return digits_[static_cast<std::size_t>(i)]; }

  std::array<std::uint8_t, kMostDigits> digits_;
  int size_ = 0;
};

constexpr int kMantissaBits = 53;
constexpr int kLeastExponent = -1074;
constexpr int kFarOut = 100'000;  // an exponent beyond all doubles

int exponent_of(std::string_view text) {
  const bool negative = text.starts_with('-');
  int exponent = 0;
  for (const char c : text)
    if (c >= '0' && c <= '9') exponent = std::min(10 * exponent + c - '0', kFarOut);
  return negative ? -exponent : exponent;
}

Decimal decimal_of(std::string_view number) {
  const std::size_t mark = std::min(number.find_first_of("eE"), number.size());
  Decimal decimal;
  std::int64_t point = 0;
  bool whole = true;
  for (const char c : number.substr(0, mark)) {
    if (c == '.') whole = false;
    if (c < '0' || c > '9') continue;
    if (c != '0' || !decimal.is_zero()) {
      decimal.append(c - '0');
      point += whole;
    } else {
      point -= !whole;
    }
  }
  if (mark < number.size()) point += exponent_of(number.substr(mark + 1));
  decimal.point = static_cast<int>(std::clamp<std::int64_t>(point, -kFarOut, kFarOut));
  decimal.trim();
  return decimal;
}

/// Few digits and a small power of ten, both of them doubles: one rounding gives the nearest.
bool is_short(const Decimal& decimal) {
  constexpr int kExactDigits = 15, kExactPower = 22;
  return decimal.size() <= kExactDigits && std::abs(decimal.point - decimal.size()) <= kExactPower;
}

double nearest_to_short(const Decimal& decimal) {
  double value = 0, power = 1;
  for (int i = 0; i < decimal.size(); ++i) value = 10 * value + decimal[i];
  const int exponent = decimal.point - decimal.size();
  for (int i = std::abs(exponent); i > 0; --i) power *= 10;
  return exponent < 0 ? value / power : value * power;
}

double nearest_to(Decimal decimal) {
  if (decimal.is_zero() || decimal.point < -400) return 0;
  if (decimal.point > 400) return std::numeric_limits<double>::infinity();
  if (is_short(decimal)) return nearest_to_short(decimal);
  int exponent = 0;
  const auto scale = [&](int bits) {
    decimal.halve(bits);
    decimal.twice(-bits);
    exponent += bits;
  };
  while (decimal.point > 0) scale(3 * decimal.point);  // 8 is below 10: not far past 0.5
  while (decimal.point < 0) scale(3 * decimal.point);
  while (decimal[0] < 5) scale(-1);
  // Now 0.5 to 1, times 2^exponent. Its first bits are the double's; what is left decides how to
  // round.
  const int bits = std::min(kMantissaBits, exponent - kLeastExponent);
  if (bits < 0) return 0;
  decimal.twice(bits);
  std::int64_t mantissa = decimal.take_whole();
  decimal.twice(1);
  if (decimal.take_whole() == 1 && (!decimal.is_zero() || mantissa % 2 == 1)) ++mantissa;
  return std::ldexp(static_cast<double>(mantissa), exponent - bits);
}

/// All digits of a value above 0.
Decimal exactly(double value) {
  int exponent = 0;
  const double fraction = std::frexp(value, &exponent);
  auto mantissa = static_cast<std::int64_t>(std::ldexp(fraction, kMantissaBits));
  exponent -= kMantissaBits;
  Decimal decimal;
  for (; mantissa > 0; mantissa /= 10) decimal.insert_first(static_cast<int>(mantissa % 10));
  decimal.trim();
  decimal.twice(exponent);
  decimal.halve(-exponent);
  return decimal;
}

std::string written(const Decimal& decimal) {
  const int length = decimal.size();
  const bool scientific = decimal.point > 21 || decimal.point < -5;
  const int point = scientific ? 1 : decimal.point;  // after so many digits
  std::string text;
  for (int i = std::min(point, 0); i < std::max(point, length); ++i) {
    if (i == point) text += point <= 0 ? "0." : ".";
    text += i < 0 || i >= length ? '0' : static_cast<char>('0' + decimal[i]);
  }
  if (!scientific) return text;
  return joined({text, decimal.point > 0 ? "e+" : "e-", std::abs(decimal.point - 1)});
}

template <class Scalar>
std::string shortest(Scalar value) {
  if (value == 0) return "0";
  const double magnitude = std::abs(static_cast<double>(value));
  const Decimal exact = exactly(magnitude);
  for (int length = 1;; ++length) {
    Decimal decimal = exact;
    decimal.round(length);
    if (static_cast<Scalar>(nearest_to(decimal)) == value * (value < 0 ? -1 : 1))
      return joined({value < 0 ? "-" : "", written(decimal)});
  }
}

}  // namespace

double double_from_decimal(std::string_view number) {
  const double magnitude = nearest_to(decimal_of(number));
  return number.starts_with('-') ? -magnitude : magnitude;
}

std::string decimal_text(double value) { return shortest(value); }
std::string decimal_text(float value) { return shortest(value); }

}  // namespace digitpad
