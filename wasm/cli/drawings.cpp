#include "cli/drawings.hpp"

#include <fstream>
#include <iostream>
#include <limits>

#include "cli/commands.hpp"
#include "files/json.hpp"

namespace digitpad::cli {
namespace {

bool is_point(const rapidjson::Value& value) {
  return value.IsArray() && value.Size() == 2 && value[0].IsNumber() && value[1].IsNumber();
}

/// False where `value` is not a list of strokes, each a list of [x, y].
bool read_strokes(const rapidjson::Value& value, Drawing& drawing) {
  if (!value.IsArray()) return false;
  for (const rapidjson::Value& stroke : value.GetArray()) {
    if (!stroke.IsArray()) return false;
    for (const rapidjson::Value& point : stroke.GetArray()) {
      if (!is_point(point)) return false;
      drawing.points.push_back({point[0].GetFloat(), point[1].GetFloat()});
    }
    drawing.stroke_lengths.push_back(stroke.Size());
  }
  return true;
}

std::optional<Canvas> read_canvas(const rapidjson::Value& box, JsonFields& fields) {
  if (box.IsNull()) return std::nullopt;
  if (is_point(box) && box[0].GetDouble() > 0 && box[1].GetDouble() > 0)
    return Canvas{box[0].GetDouble(), box[1].GetDouble()};
  fields.fail("box", "must be [width, height], both above 0, or null");
  return std::nullopt;
}

LabelledDrawing parse(const std::string& line, const std::string& place) {
  const rapidjson::Document document = require(parse_json(line, place));
  JsonFields fields(document, place);
  LabelledDrawing result;
  result.place = place;
  const rapidjson::Value* strokes = fields.member("strokes");
  if (strokes && !read_strokes(*strokes, result.drawing))
    fields.fail("strokes", "must be a list of strokes, each a list of points [x, y]");
  if (fields.status().ok()) {
    if (document.HasMember("label")) result.label = static_cast<int>(fields.integer("label", 0, 9));
    if (document.HasMember("source")) result.source = fields.text("source");
    if (document.HasMember("box")) result.canvas = read_canvas(document["box"], fields);
    if (document.HasMember("note")) result.note = fields.text("note");
    if (document.HasMember("writer")) result.writer = fields.text("writer");
    if (document.HasMember("order"))
      result.order = fields.integer("order", 0, std::numeric_limits<std::int32_t>::max());
  }
  require(fields.status());
  return result;
}

}  // namespace

void for_each_drawing(const std::string& path, const std::function<void(LabelledDrawing)>& use) {
  std::ifstream file;
  if (path != "-") {
    file.open(path);
    if (!file) throw Failure("cannot open " + path);
  }
  std::istream& input = path == "-" ? std::cin : file;
  const std::string name = path == "-" ? "standard input" : path;
  std::string line;
  for (int number = 1; std::getline(input, line); ++number)
    if (!line.empty()) use(parse(line, name + ":" + std::to_string(number)));
}

}  // namespace digitpad::cli
