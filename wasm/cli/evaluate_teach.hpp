// `digitpad evaluate --teach`: what a model gains from being taught one writer's hand, and what it
// forgets.
#pragma once

#include <string>

#include "digits/model.hpp"

namespace digitpad::cli {

struct TeachOptions {
  std::string model;     // the weights' path, for the output
  std::string drawings;  // JSON lines with strokes, label, writer and order
  std::string mnist;     // folder of IDX files
  int per_digit = 2;     // drawings taught of each digit
  bool json = false;
};

/// For each writer of the file: a copy of `model` is taught the writer's first drawings of each
/// digit, by `order`, and reads the writer's other ones and MNIST's test set, before and after.
/// Prints a table, or JSON. Throws Failure.
void evaluate_teaching(const Model& model, const TeachOptions& options);

}  // namespace digitpad::cli
