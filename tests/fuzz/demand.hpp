// What the targets ask of every reader. A demand that is not met stops the run, and libFuzzer keeps
// the input.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "files/tensor.hpp"
#include "nn/status.hpp"

namespace digitpad {

using Input = std::span<const std::uint8_t>;

/// `what` is the sentence that is not true; `seen`, such as a message, goes with it.
inline void demand(bool met, const char* what, const std::string& seen = "") {
  if (met) return;
  std::fprintf(stderr, "Not met: %s\n%s\n", what, seen.c_str());
  std::abort();
}

/// The file was refused: then people are told which, and why.
inline void demand_reason(const Status& status, std::string_view file) {
  demand(!status.ok(), "a refusal has an error's code");
  demand(status.message.size() > file.size() && status.message.find(file) != std::string::npos,
         "a refusal names the file and says something of it", status.message);
}

/// The file was accepted: then what was read is sound, as every later use takes for granted.
inline void demand_sound(const Tensor& tensor) {
  std::uint64_t count = 1;
  for (const std::int64_t size : tensor.shape) {
    demand(size >= 0, "no dimension is negative");
    count *= static_cast<std::uint64_t>(size);
  }
  demand(count == tensor.values.size(), "there are as many values as the shape says");
}

inline bool same(const Tensor& a, const Tensor& b) {
  return a.name == b.name && a.dtype == b.dtype && a.shape == b.shape && a.values == b.values;
}

inline bool same(const std::vector<Tensor>& a, const std::vector<Tensor>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Tensor& x, const Tensor& y) { return same(x, y); });
}

/// Of pixels: 0 paper to 1 ink, which no NaN is.
inline void demand_pixels(std::span<const float> pixels) {
  demand(std::all_of(pixels.begin(), pixels.end(), [](float p) { return p >= 0 && p <= 1; }),
         "every pixel is within 0 and 1");
}

}  // namespace digitpad
