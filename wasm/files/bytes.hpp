// Little-endian integers in byte buffers, for every format here but IDX, and the bits of numbers.
// Knows no format; the caller has checked that the bytes are there.
#pragma once

#include <cassert>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

namespace digitpad {

/// std::bit_cast, which the C++ library of Emscripten 3.1.6 does not have.
template <class To, class From>
To bits_as(const From& from) {
  static_assert(sizeof(To) == sizeof(From));
  To to;
  std::memcpy(&to, &from, sizeof to);
  return to;
}

/// The integer at the start of `bytes`, least significant byte first.
template <std::unsigned_integral T>
T load_little_endian(std::span<const std::uint8_t> bytes) {
  assert(bytes.size() >= sizeof(T));
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < sizeof(T); ++i) value |= std::uint64_t{bytes[i]} << (8 * i);
  return static_cast<T>(value);
}

/// Appends `value`, least significant byte first.
template <std::unsigned_integral T>
void append_little_endian(std::vector<std::uint8_t>& bytes, T value) {
  for (std::size_t i = 0; i < sizeof(T); ++i)
    bytes.push_back(static_cast<std::uint8_t>(std::uint64_t{value} >> (8 * i)));
}

}  // namespace digitpad
