// A grey picture to the bytes of a PNG file. Writes no file, reads none.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "nn/status.hpp"

namespace digitpad::cli {

/// `pixels`: row-major, 0 black to 255 white; as many rows as they fill at `width` pixels each.
/// Errors: libpng's.
Result<std::vector<std::uint8_t>> write_png(std::span<const std::uint8_t> pixels, int width);

}  // namespace digitpad::cli
