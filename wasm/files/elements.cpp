// The dtypes one by one; see elements.hpp.
#include "files/elements.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <string>

#include "files/bytes.hpp"
#include "files/float16.hpp"
#include "files/messages.hpp"

namespace digitpad {

namespace {

double decode_element(DType dtype, std::span<const std::uint8_t> bytes) {
  switch (dtype) {
    case DType::i8:
      return static_cast<std::int8_t>(bytes[0]);
    case DType::u8:
      return bytes[0];
    case DType::f16:
      return double_from_float16(load_little_endian<std::uint16_t>(bytes));
    case DType::f32:
      return bits_as<float>(load_little_endian<std::uint32_t>(bytes));
    case DType::f64:
      break;
  }
  return bits_as<double>(load_little_endian<std::uint64_t>(bytes));
}

double nearest_integer(double value, double lowest, double highest) {
  return std::isnan(value) ? 0 : std::nearbyint(std::clamp(value, lowest, highest));
}

void append_element(std::vector<std::uint8_t>& bytes, DType dtype, double value) {
  switch (dtype) {
    case DType::i8: {
      const auto nearest = static_cast<std::int8_t>(nearest_integer(value, -128, 127));
      return bytes.push_back(static_cast<std::uint8_t>(nearest));
    }
    case DType::u8:
      return bytes.push_back(static_cast<std::uint8_t>(nearest_integer(value, 0, 255)));
    case DType::f16:
      return append_little_endian(bytes, float16_from_double(value));
    case DType::f32:
      return append_little_endian(bytes, bits_as<std::uint32_t>(static_cast<float>(value)));
    case DType::f64:
      return append_little_endian(bytes, bits_as<std::uint64_t>(value));
  }
}

/// "[3, 17]" for the element at `offset` of a tensor in C order.
std::string index_text(std::span<const std::int64_t> shape, std::size_t offset) {
  std::string text;
  for (std::size_t axis = shape.size(); axis-- > 0;) {
    const auto dimension = static_cast<std::size_t>(shape[axis]);
    text = joined({axis == 0 ? "" : ", ", offset % dimension, text});
    offset /= dimension;
  }
  return joined({"[", text, "]"});
}

}  // namespace

std::string_view name_of(DType dtype, std::span<const DTypeName> names) {
  const auto found = std::find_if(names.begin(), names.end(),
                                  [&](const DTypeName& known) { return known.dtype == dtype; });
  assert(found != names.end());
  return found->name;
}

std::size_t element_size(DType dtype) {
  switch (dtype) {
    case DType::i8:
    case DType::u8:
      return 1;
    case DType::f16:
      return 2;
    case DType::f32:
      return 4;
    case DType::f64:
      break;
  }
  return 8;
}

std::optional<std::uint64_t> byte_count(DType dtype, std::span<const std::int64_t> shape) {
  if (std::find(shape.begin(), shape.end(), 0) != shape.end()) return 0;
  std::uint64_t count = element_size(dtype);
  for (const std::int64_t dimension : shape) {
    const auto factor = static_cast<std::uint64_t>(dimension);
    if (count > std::numeric_limits<std::uint64_t>::max() / factor) return std::nullopt;
    count *= factor;
  }
  return count;
}

std::vector<double> decode_elements(DType dtype, std::span<const std::uint8_t> bytes) {
  const std::size_t size = element_size(dtype);
  assert(bytes.size() % size == 0);
  std::vector<double> values(bytes.size() / size);
  for (std::size_t i = 0; i < values.size(); ++i)
    values[i] = decode_element(dtype, bytes.subspan(i * size, size));
  return values;
}

void append_elements(std::vector<std::uint8_t>& bytes, DType dtype,
                     std::span<const double> values) {
  bytes.reserve(bytes.size() + values.size() * element_size(dtype));
  for (const double value : values) append_element(bytes, dtype, value);
}

Status check_finite(const Tensor& tensor, std::string_view file) {
  const auto found = std::find_if(tensor.values.begin(), tensor.values.end(),
                                  [](double value) { return !std::isfinite(value); });
  if (found == tensor.values.end()) return {};
  const auto offset = static_cast<std::size_t>(found - tensor.values.begin());
  const std::string_view value = std::isnan(*found) ? "nan" : *found > 0 ? "inf" : "-inf";
  return failure(
      StatusCode::value, file,
      {"holds ", value, " in tensor ", quoted(tensor.name), " at ",
       index_text(tensor.shape, offset), ", expected finite numbers; did its training diverge?"});
}

}  // namespace digitpad
