// What `digitpad evaluate` found, as text for people and as JSON. Measures nothing.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/evaluate_drawings.hpp"
#include "digits/evaluation.hpp"
#include "digits/rejection.hpp"

namespace digitpad::cli {

struct Report {
  std::string model;
  Evaluation all;
  std::map<std::string, Evaluation> groups;  // of drawings, by source and note
  std::vector<VariedEvaluation> variations;  // empty: not asked for
  std::optional<Rejection> rejection;
  std::string not_digits;  // what rejection measured beside the digits
};

void print_text(const Report& report);
void print_json(const Report& report);

}  // namespace digitpad::cli
