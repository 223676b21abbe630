// Drawings from a file of JSON lines: {"strokes": [[[x, y], ...], ...], "label": 7, ...}.
#pragma once

#include <cstdint>
#include <functional>
#include <istream>
#include <optional>
#include <string>

#include "digits/strokes.hpp"

namespace digitpad::cli {

struct LabelledDrawing {
  Drawing drawing;
  int label = -1;                // -1: the line has none
  std::string source;            // "": none
  std::string note;              // "": none
  std::string writer;            // "": none
  std::int64_t order = 0;        // among the writer's drawings; 0: none
  std::optional<Canvas> canvas;  // "box", the area drawn in; null and missing are the same
  std::string place;             // "file:line", for messages
};

/// Calls `use` for each line of `path` (- reads standard input). Empty lines are passed over.
/// Throws Failure: a line that is not such an object, with file, line and field.
void for_each_drawing(const std::string& path, const std::function<void(LabelledDrawing)>& use);
/// The same for lines from anywhere, which `name` names in messages.
void for_each_drawing(std::istream& lines, const std::string& name,
                      const std::function<void(LabelledDrawing)>& use);

}  // namespace digitpad::cli
