// Labelled images to measure a model on.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "nn/matrix.hpp"

namespace digitpad::cli {

struct Samples {
  Matrix<float> images;  // N x 784, 0 to 1
  std::vector<std::uint8_t> labels;
  /// For drawings the groups that each belongs to ("source unipen", "note ambiguous"), by number.
  std::map<std::string, std::vector<Index>> groups;
};

}  // namespace digitpad::cli
