#include "files/json_fields.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "files/decimal.hpp"
#include "files/messages.hpp"

namespace digitpad {
namespace {

/// As it is written, but no longer than a message can bear.
std::string shown(JsonValue value) {
  constexpr std::size_t kLongest = 40;
  const std::string_view json = value.json();
  return joined({json.substr(0, kLongest), json.size() <= kLongest ? "" : "..."});
}

}  // namespace

JsonFields::JsonFields(JsonValue object, std::string source)
    : object_(object), source_(std::move(source)) {
  if (!object_.is_object())
    status_ = fault(StatusCode::format, {source_, " must be an object, not ", shown(object_)});
}

void JsonFields::fail(std::string_view field, std::string_view complaint) {
  if (status_.ok()) status_ = fault(StatusCode::value, {source_, ": \"", field, "\" ", complaint});
}

void JsonFields::take(const Status& inner) {
  if (status_.ok()) status_ = inner;
}

std::optional<JsonValue> JsonFields::member(std::string_view field) {
  if (!status_.ok()) return std::nullopt;
  const std::optional<JsonValue> found = object_.member(field);
  if (!found) fail(field, "is missing");
  return found;
}

bool JsonFields::has(std::string_view field) const {
  return status_.ok() && object_.member(field).has_value();
}

double JsonFields::number(std::string_view field, double least, double most) {
  const std::optional<JsonValue> value = member(field);
  if (!value) return 0;
  const double number = value->is_number() ? value->number() : least - 1;
  if (number >= least && number <= most) return number;
  fail(field, joined({"is ", shown(*value), "; it must be a number from ", decimal_text(least),
                      " to ", decimal_text(most)}));
  return 0;
}

std::int64_t JsonFields::integer(std::string_view field, std::int64_t least, std::int64_t most) {
  const double value = number(field, static_cast<double>(least), static_cast<double>(most));
  if (status_.ok() && value != std::floor(value))
    fail(field, joined({"is ", decimal_text(value), "; it must be a whole number"}));
  return status_.ok() ? static_cast<std::int64_t>(value) : 0;
}

std::string JsonFields::text(std::string_view field) {
  const std::optional<JsonValue> value = member(field);
  if (!value) return {};
  if (value->is_text()) return value->text();
  fail(field, joined({"is ", shown(*value), "; it must be a string"}));
  return {};
}

void JsonFields::only(std::initializer_list<std::string_view> known) {
  if (!status_.ok()) return;
  for (JsonItems items(object_); items.next();) {
    if (std::find(known.begin(), known.end(), items.key()) != known.end()) continue;
    std::string list;
    for (const std::string_view field : known) list += joined({list.empty() ? "" : ", ", field});
    fail(items.key(), joined({"is not a field that digitpad knows; there are: ", list}));
    return;
  }
}

}  // namespace digitpad
