// IDX, the format of MNIST's files: big-endian sizes, then unsigned bytes. Only reads, and only
// bytes; whether a label is a digit is for digits/ to say.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "nn/status.hpp"

namespace digitpad {

/// The contents of an IDX file. `values` looks into the bytes that were read: keep those alive.
struct IdxArray {
  std::vector<std::int64_t> shape;
  std::span<const std::uint8_t> values;  // C order, as many as the product of shape
};

/// Reads an IDX file of unsigned bytes with `rank` dimensions, each at least 1: 1 (labels, magic
/// number 2049) or 3 (images, 2051). `file` names it in messages.
/// Errors: format (magic), shape (dimension), truncated (size), argument (rank).
/// Source: "The IDX file format", http://yann.lecun.com/exdb/mnist/.
Result<IdxArray> read_idx(std::span<const std::uint8_t> bytes, std::string_view file, int rank);

}  // namespace digitpad
