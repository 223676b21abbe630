// What every tensor format needs to know of elements: how many, how large, and how each dtype's
// bytes become a double and back. Knows no header.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "files/tensor.hpp"
#include "nn/status.hpp"

namespace digitpad {

/// More dimensions than any network here has, and what numpy 1 allows; a hostile header has more.
constexpr std::size_t max_rank = 32;

/// What a format calls a dtype.
struct DTypeName {
  std::string_view name;
  DType dtype;
};

/// The name of `dtype` among a format's names, of which there is one for every dtype.
std::string_view name_of(DType dtype, std::span<const DTypeName> names);

/// Bytes per element.
std::size_t element_size(DType dtype);

/// The bytes that `shape` (no negative dimension) needs, or nothing if 64 bits cannot count them.
std::optional<std::uint64_t> byte_count(DType dtype, std::span<const std::int64_t> shape);

/// The elements stored in `bytes`, little-endian, whose number is a multiple of the element's size.
std::vector<double> decode_elements(DType dtype, std::span<const std::uint8_t> bytes);

/// Appends the values little-endian. What the dtype cannot hold goes to the nearest value that it
/// can, ties to even: 300 as u8 is 255, 1e5 as f16 infinite; NaN as an integer is 0.
void append_elements(std::vector<std::uint8_t>& bytes, DType dtype, std::span<const double> values);

/// Refuses a tensor with a NaN or an infinity, naming the first by its index: "W1[3, 17]".
Status check_finite(const Tensor& tensor, std::string_view file);

}  // namespace digitpad
