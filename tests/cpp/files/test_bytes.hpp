// Small byte arrays for the file tests, which read no files: they run in WebAssembly too.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "nn/status.hpp"

namespace digitpad {

using Bytes = std::vector<std::uint8_t>;

inline Bytes bytes_of(std::string_view text) { return Bytes(text.begin(), text.end()); }

inline Bytes joined(Bytes first, const Bytes& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

/// What a reader complained of; "no error" if it did not.
template <class T>
Status error_of(const Result<T>& result) {
  return result.ok() ? Status{StatusCode::ok, "no error"} : result.status();
}

}  // namespace digitpad
