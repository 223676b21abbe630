#include "cli/drawings.hpp"

#include <array>
#include <cmath>
#include <fstream>
#include <iostream>
#include <limits>

#include "cli/failure.hpp"
#include "files/json_fields.hpp"

namespace digitpad::cli {
namespace {

std::optional<std::array<double, 2>> read_pair(JsonValue value) {
  if (!value.is_list() || value.size() != 2) return std::nullopt;
  std::array<double, 2> numbers{};
  JsonItems items(value);
  for (double& number : numbers) {
    items.next();
    if (!items.value().is_number()) return std::nullopt;
    number = items.value().number();
  }
  return numbers;
}

/// False where `value` is not a list of strokes, each a list of [x, y] that floats can hold.
bool read_strokes(JsonValue value, Drawing& drawing) {
  if (!value.is_list()) return false;
  for (JsonItems strokes(value); strokes.next();) {
    if (!strokes.value().is_list()) return false;
    std::uint32_t length = 0;
    for (JsonItems points(strokes.value()); points.next(); ++length) {
      const auto point = read_pair(points.value());
      if (!point) return false;
      const Point rounded{static_cast<float>((*point)[0]), static_cast<float>((*point)[1])};
      if (!std::isfinite(rounded.x) || !std::isfinite(rounded.y)) return false;
      drawing.points.push_back(rounded);
    }
    drawing.stroke_lengths.push_back(length);
  }
  return true;
}

std::optional<Canvas> read_canvas(JsonValue box, JsonFields& fields) {
  if (box.is_null()) return std::nullopt;
  const auto is_side = [](double side) { return side >= 1e-6 && side <= 1e9; };
  const auto sides = read_pair(box);
  if (sides && is_side((*sides)[0]) && is_side((*sides)[1]))
    return Canvas{(*sides)[0], (*sides)[1]};
  fields.fail("box", "must be [width, height], each from 1e-6 to 1e9, or null");
  return std::nullopt;
}

LabelledDrawing parse(const std::string& line, const std::string& place) {
  JsonFields fields(require(parse_json(line, place)), place);
  LabelledDrawing result;
  result.place = place;
  const std::optional<JsonValue> strokes = fields.member("strokes");
  if (strokes && !read_strokes(*strokes, result.drawing))
    fields.fail("strokes", "must be a list of strokes, each a list of points [x, y] within 3.4e38");
  if (fields.has("label")) result.label = static_cast<int>(fields.integer("label", 0, 9));
  if (fields.has("source")) result.source = fields.text("source");
  if (fields.has("box")) result.canvas = read_canvas(*fields.member("box"), fields);
  if (fields.has("note")) result.note = fields.text("note");
  if (fields.has("writer")) result.writer = fields.text("writer");
  if (fields.has("order"))
    result.order = fields.integer("order", 0, std::numeric_limits<std::int32_t>::max());
  require(fields.status());
  return result;
}

}  // namespace

void for_each_drawing(std::istream& lines, const std::string& name,
                      const std::function<void(LabelledDrawing)>& use) {
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number)
    if (!line.empty()) use(parse(line, name + ":" + std::to_string(number)));
}

void for_each_drawing(const std::string& path, const std::function<void(LabelledDrawing)>& use) {
  if (path == "-") return for_each_drawing(std::cin, "standard input", use);
  std::ifstream file(path);
  if (!file) throw Failure("cannot open " + path);
  for_each_drawing(file, path, use);
}

}  // namespace digitpad::cli
