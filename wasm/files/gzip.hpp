// gzip, in which data sets pack their IDX files, through zlib. Only unpacks. Native only: a browser
// unpacks by itself.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "nn/status.hpp"

namespace digitpad {

/// Whether `bytes` start as a gzip file does.
bool is_gzip(std::span<const std::uint8_t> bytes);

/// What `bytes` hold when unpacked, at most 64 MiB. `file` names them in messages.
/// Errors: format (not gzip, damaged), truncated, value (more than 64 MiB), io (no memory).
/// Source: RFC 1952, of which only files of one member.
Result<std::vector<std::uint8_t>> gunzip(std::span<const std::uint8_t> bytes,
                                         std::string_view file);

}  // namespace digitpad
