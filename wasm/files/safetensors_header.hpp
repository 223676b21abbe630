// The JSON header of a .safetensors file: what each tensor is and where it lies. Reads only text;
// whether names differ and places fit the file is safetensors.cpp's to check.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "files/metadata.hpp"
#include "files/tensor.hpp"
#include "nn/status.hpp"

namespace digitpad {

/// Where a tensor's elements are: the bytes [begin, end) after the header.
struct ByteRange {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
};

struct SafetensorsHeader {
  std::vector<Tensor> tensors;    // in the text's order, without their values
  std::vector<ByteRange> ranges;  // one for each tensor
  Metadata metadata;
};

/// Refuses all that is not exactly a header: other JSON, unknown, missing or repeated fields,
/// metadata that is not text, a dimension that is negative or a fraction. Memory and time grow with
/// the text, whatever it holds. Errors: format, shape, unsupported (dtype).
Result<SafetensorsHeader> read_safetensors_header(std::string_view json, std::string_view file);

/// The header's JSON, metadata first, without padding.
std::string safetensors_header_text(const SafetensorsHeader& header);

}  // namespace digitpad
