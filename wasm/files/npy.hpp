// .npy, numpy's format for one array. Knows no archive: npz.hpp bundles several.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "files/tensor.hpp"
#include "nn/status.hpp"

namespace digitpad {

/// Reads what np.save writes: versions 1.0 to 3.0, little-endian f2 f4 f8 and i1 u1, C or Fortran
/// order (the values come in C order). The tensor's name is the file's, without folder and ".npy".
/// Errors: format (header), unsupported (version, dtype), shape, truncated (size), value (not
/// finite). Source: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
Result<Tensor> read_npy(std::span<const std::uint8_t> bytes, std::string_view file);

/// The bytes that np.save writes for the same array: version 1.0, C order. The name is not stored.
std::vector<std::uint8_t> write_npy(const Tensor& tensor);

}  // namespace digitpad
