// A whole file to bytes and back, for the native program; WebAssembly gets its bytes from
// JavaScript.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "nn/status.hpp"

namespace digitpad {

/// Errors: the path and the system's reason.
Result<std::vector<std::uint8_t>> read_file(const std::string& path);

/// Replaces the file only when all is written, so that a full disk or an interruption leaves the
/// old one. Errors: the path and the system's reason.
Status write_file(const std::string& path, std::span<const std::uint8_t> bytes);

}  // namespace digitpad
