// The JSON header of a .safetensors file: what each tensor is and where it lies. Reads only text;
// whether names differ and places fit the file is safetensors.cpp's to check.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "files/tensor.hpp"
#include "nn/status.hpp"

namespace digitpad {

/// One tensor: its elements are the bytes [begin, end) after the header.
struct SafetensorsEntry {
  std::string name;
  DType dtype = DType::f32;
  std::vector<std::int64_t> shape;
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
};

struct SafetensorsHeader {
  std::vector<SafetensorsEntry> entries;  // in the text's order
  std::map<std::string, std::string> metadata;
};

/// Refuses all that is not exactly a header: other JSON, unknown, missing or repeated fields,
/// metadata that is not text, a dimension that is negative or a fraction. Memory and time grow with
/// the text, whatever it holds. Errors: format, shape, unsupported (dtype).
Result<SafetensorsHeader> read_safetensors_header(std::string_view json, std::string_view file);

/// The header's JSON, metadata first, without padding.
std::string safetensors_header_text(const SafetensorsHeader& header);

}  // namespace digitpad
