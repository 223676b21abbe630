// The one shape in which every file format hands over its contents. Knows no format.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace digitpad {

/// How an element is stored in a file. In memory every element is a double, which holds each
/// exactly.
enum class DType { i8, u8, f16, f32, f64 };

/// A named n-dimensional array in C order (last index fastest).
/// `values.size()` is the product of `shape` (1 for an empty shape: a scalar).
struct Tensor {
  std::string name;
  DType dtype = DType::f32;
  std::vector<std::int64_t> shape;
  std::vector<double> values;
};

}  // namespace digitpad
