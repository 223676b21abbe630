// .npz, numpy's zip archive of .npy files, through libzip. Native only: in a browser JavaScript
// zips and unzips, and npy.hpp does the rest.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "files/tensor.hpp"
#include "nn/status.hpp"

namespace digitpad {

/// Reads what np.savez and np.savez_compressed write. The tensors come in the archive's order,
/// named as numpy names them (without ".npy"). An archive of more than 1000 entries, of more than
/// 64 MiB when unpacked, or with a name that is empty or there twice is refused. Errors: format,
/// truncated, value (the bounds), unsupported, and those of read_npy.
Result<std::vector<Tensor>> read_npz(std::span<const std::uint8_t> bytes, std::string_view file);

/// An archive that np.load reads: one stored (uncompressed) entry per tensor, in order, the same
/// bytes at each call. Errors: argument (no tensor; a name that is empty or there twice), io
/// (libzip).
Result<std::vector<std::uint8_t>> write_npz(std::span<const Tensor> tensors);

}  // namespace digitpad
