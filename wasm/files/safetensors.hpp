// .safetensors: named tensors and text metadata in one file. Knows no network: what the metadata
// means is for others to say.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "files/metadata.hpp"
#include "files/tensor.hpp"
#include "nn/status.hpp"

namespace digitpad {

struct SafetensorsFile {
  std::vector<Tensor> tensors;
  Metadata metadata;
};

/// Reads a whole file and refuses whatever the format forbids: see safetensors_header.hpp. The
/// tensors come in the order of their data. Dtypes I8, U8, F16, F32, F64; every value finite.
/// Errors: format (header), truncated (bytes missing or left over), shape, unsupported (dtype),
/// value (not finite).
/// Source: https://github.com/huggingface/safetensors#format
Result<SafetensorsFile> read_safetensors(std::span<const std::uint8_t> bytes,
                                         std::string_view file);

/// The tensors in the given order, metadata sorted, the data at a multiple of 8 bytes: equal
/// contents give equal bytes. Names must differ, and none may be "__metadata__".
std::vector<std::uint8_t> write_safetensors(const SafetensorsFile& file);

}  // namespace digitpad
