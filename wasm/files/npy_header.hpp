// The header of a .npy file: a Python dict in text, before the elements. Knows nothing of values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "files/tensor.hpp"
#include "nn/status.hpp"

namespace digitpad {

struct NpyHeader {
  DType dtype = DType::f32;
  bool fortran_order = false;
  std::vector<std::int64_t> shape;
  std::size_t size = 0;  // bytes before the first element
};

/// Reads magic, version and dict, for which the file must be long enough; the elements are not
/// looked at. Errors: see read_npy.
Result<NpyHeader> read_npy_header(std::span<const std::uint8_t> bytes, std::string_view file);

/// The header that np.save writes for an array in C order, magic and padding included.
std::string npy_header_text(DType dtype, std::span<const std::int64_t> shape);

}  // namespace digitpad
