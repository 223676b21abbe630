// What `digitpad evaluate` measures of drawings: rendered as its options say, and changed as other
// hands and devices would have drawn them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cli/commands.hpp"
#include "cli/drawings.hpp"
#include "cli/samples.hpp"
#include "digits/evaluation.hpp"
#include "digits/variations.hpp"

namespace digitpad::cli {

struct DrawingOptions {
  std::string file;  // "": no drawings
  double box = Normalization{}.box, pen = Normalization{}.pen;
  std::string centre = "mass", path = "smooth";
  bool squeeze = false;
};

void add_drawing_options(CLI::App& command, DrawingOptions& options);

/// The file's drawings. Throws Failure: none, or one without a label.
std::vector<LabelledDrawing> labelled_drawings(const DrawingOptions& options);

/// Throws Failure: a box that leaves the pen no room; a drawing that cannot be rendered, or without
/// a point.
Samples rendered(const std::vector<LabelledDrawing>& drawings, const DrawingOptions& options,
                 const Variation& variation, Random& random);

struct VariedEvaluation {
  std::string_view variation;
  Evaluation evaluation;
};

/// One for each variation, each with random numbers of its own from `seed`.
std::vector<VariedEvaluation> evaluate_variations(Network<float>& network,
                                                  const std::vector<LabelledDrawing>& drawings,
                                                  const DrawingOptions& options,
                                                  std::uint64_t seed);

}  // namespace digitpad::cli
