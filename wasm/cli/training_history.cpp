#include "cli/training_history.hpp"

#include <limits>

#include "cli/commands.hpp"
#include "files/json.hpp"

namespace digitpad::cli {
namespace {

const char* held_field(TrainingHistory::Held held) {
  return held == TrainingHistory::Held::validation ? "validationAccuracy" : "testAccuracy";
}

}  // namespace

std::string to_json(const TrainingHistory& history) {
  JsonText json;
  const auto number = [&](const char* key, double value) {
    json.Key(key);
    json.Double(value);
  };
  json.StartObject();
  json.Key("name");
  json.String(history.name.c_str());
  if (history.test_accuracy) number("testAccuracy", *history.test_accuracy);
  json.Key("held");
  json.String(history.held == TrainingHistory::Held::validation ? "validation" : "test");
  json.Key("history");
  json.StartArray();
  for (const Measurement& point : history.points) {
    json.StartObject();
    json.Key("step");
    json.Int64(point.step);
    number("loss", point.loss);
    number("trainAccuracy", point.train_accuracy);
    number(held_field(history.held), point.held_accuracy);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  return json.text();
}

TrainingHistory parse_history(std::string_view text, const std::string& source) {
  const rapidjson::Document document = require(parse_json(text, source));
  JsonFields fields(document, source);
  TrainingHistory history;
  history.name = fields.text("name");
  const std::string held = fields.text("held");
  history.held =
      held == "validation" ? TrainingHistory::Held::validation : TrainingHistory::Held::test;
  if (held != "validation" && held != "test")
    fields.fail("held", "is \"" + held + "\"; it must be \"validation\" or \"test\"");
  const rapidjson::Value* points = fields.member("history");
  require(fields.status());
  if (!points->IsArray()) throw Failure(source + ": \"history\" must be a list");
  for (const rapidjson::Value& value : points->GetArray()) {
    JsonFields point(value, source + ": history");
    history.points.push_back({.step = static_cast<Index>(point.integer("step", 0, 1LL << 53)),
                              .loss = point.number("loss", 0, std::numeric_limits<double>::max()),
                              .train_accuracy = point.number("trainAccuracy", 0, 1),
                              .held_accuracy = point.number(held_field(history.held), 0, 1)});
    require(point.status());
  }
  return history;
}

}  // namespace digitpad::cli
