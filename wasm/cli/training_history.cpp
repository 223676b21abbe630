#include "cli/training_history.hpp"

#include <limits>

#include "cli/failure.hpp"
#include "files/json_fields.hpp"
#include "files/json_text.hpp"

namespace digitpad::cli {
namespace {

const char* held_field(TrainingHistory::Held held) {
  return held == TrainingHistory::Held::validation ? "validationAccuracy" : "testAccuracy";
}

}  // namespace

std::string to_json(const TrainingHistory& history) {
  JsonText json;
  const auto number = [&](const char* key, double value) {
    json.key(key);
    json.number(value);
  };
  json.open_object();
  json.key("name");
  json.text(history.name);
  if (history.test_accuracy) number("testAccuracy", *history.test_accuracy);
  json.key("held");
  json.text(history.held == TrainingHistory::Held::validation ? "validation" : "test");
  json.key("history");
  json.open_list();
  for (const Measurement& point : history.points) {
    json.open_object();
    json.key("step");
    json.integer(point.step);
    number("loss", point.loss);
    number("trainAccuracy", point.train_accuracy);
    number(held_field(history.held), point.held_accuracy);
    json.close_object();
  }
  json.close_list();
  json.close_object();
  return json.json();
}

TrainingHistory parse_history(std::string_view text, const std::string& source) {
  JsonFields fields(require(parse_json(text, source)), source);
  TrainingHistory history;
  history.name = fields.text("name");
  const std::string held = fields.text("held");
  history.held =
      held == "validation" ? TrainingHistory::Held::validation : TrainingHistory::Held::test;
  if (held != "validation" && held != "test")
    fields.fail("held", "is \"" + held + "\"; it must be \"validation\" or \"test\"");
  const std::optional<JsonValue> points = fields.member("history");
  require(fields.status());
  if (!points->is_list()) throw Failure(source + ": \"history\" must be a list");
  for (JsonItems items(*points); items.next();) {
    JsonFields point(items.value(), source + ": history");
    history.points.push_back({.step = static_cast<Index>(point.integer("step", 0, 1LL << 53)),
                              .loss = point.number("loss", 0, std::numeric_limits<double>::max()),
                              .train_accuracy = point.number("trainAccuracy", 0, 1),
                              .held_accuracy = point.number(held_field(history.held), 0, 1)});
    require(point.status());
  }
  return history;
}

}  // namespace digitpad::cli
