// The values of a .npy file and their order; the header is npy_header.hpp's.
#include "files/npy.hpp"

#include <cassert>
#include <cstddef>
#include <utility>

#include "files/elements.hpp"
#include "files/messages.hpp"
#include "files/npy_header.hpp"

namespace digitpad {

namespace {

/// "w1" of "weights/w1.npy".
std::string_view stem_of(std::string_view file) {
  file = file.substr(file.find_last_of("/\\") + 1);  // npos + 1 is 0
  constexpr std::string_view extension = ".npy";
  if (file.ends_with(extension)) file.remove_suffix(extension.size());
  return file;
}

/// Values stored with the first index fastest, rearranged so that the last is.
std::vector<double> in_c_order(std::span<const double> values,
                               std::span<const std::int64_t> shape) {
  std::vector<std::size_t> strides;
  std::size_t stride = 1;
  for (const std::int64_t dimension : shape) {
    strides.push_back(stride);
    stride *= static_cast<std::size_t>(dimension);
  }
  std::vector<std::int64_t> index(shape.size(), 0);
  std::vector<double> result;
  result.reserve(values.size());
  std::size_t offset = 0;
  while (result.size() < values.size()) {
    result.push_back(values[offset]);
    for (std::size_t axis = shape.size(); axis-- > 0;) {
      offset += strides[axis];
      if (++index[axis] < shape[axis]) break;
      offset -= strides[axis] * static_cast<std::size_t>(shape[axis]);
      index[axis] = 0;
    }
  }
  return result;
}

}  // namespace

Result<Tensor> read_npy(std::span<const std::uint8_t> bytes, std::string_view file) {
  Result<NpyHeader> read = read_npy_header(bytes, file);
  if (!read.ok()) return read.status();
  NpyHeader& header = read.value();

  const std::span<const std::uint8_t> data = bytes.subspan(header.size);
  const auto expected = byte_count(header.dtype, header.shape);
  if (!expected)
    return failure(StatusCode::shape, file, {"has a shape of more bytes than 64 bits can count"});
  if (data.size() < *expected) return short_by(*expected - data.size(), file);
  if (data.size() > *expected) return longer_by(data.size() - *expected, file);

  Tensor tensor{std::string(stem_of(file)), header.dtype, std::move(header.shape),
                decode_elements(header.dtype, data)};
  if (header.fortran_order) tensor.values = in_c_order(tensor.values, tensor.shape);
  if (Status status = check_finite(tensor, file); !status.ok()) return status;
  return tensor;
}

std::vector<std::uint8_t> write_npy(const Tensor& tensor) {
  assert(byte_count(tensor.dtype, tensor.shape) ==
         tensor.values.size() * element_size(tensor.dtype));
  const std::string header = npy_header_text(tensor.dtype, tensor.shape);
  std::vector<std::uint8_t> bytes(header.begin(), header.end());
  append_elements(bytes, tensor.dtype, tensor.values);
  return bytes;
}

}  // namespace digitpad
