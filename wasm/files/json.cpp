#include "files/json.hpp"

#include <rapidjson/error/en.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace digitpad {
namespace {

std::string written(const rapidjson::Value& value) {
  JsonText json;
  value.Accept(json);
  constexpr std::size_t kLongest = 40;
  const std::string text = json.text();
  return text.size() <= kLongest ? text : text.substr(0, kLongest) + "...";
}

std::string short_number(double value) {
  return written(value == std::floor(value) && std::abs(value) < 1e15
                     ? rapidjson::Value(static_cast<std::int64_t>(value))
                     : rapidjson::Value(value));
}

}  // namespace

Result<rapidjson::Document> parse_json(std::string_view text, std::string_view source) {
  rapidjson::Document document;
  document.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseFullPrecisionFlag>(text.data(),
                                                                                      text.size());
  if (document.HasParseError())
    return Status{StatusCode::format,
                  std::string(source) +
                      " is not JSON: " + rapidjson::GetParseError_En(document.GetParseError()) +
                      " At byte " + std::to_string(document.GetErrorOffset()) + "."};
  return document;
}

JsonFields::JsonFields(const rapidjson::Value& object, std::string source)
    : object_(object), source_(std::move(source)) {
  if (!object_.IsObject())
    status_ = {StatusCode::format, source_ + " must be an object, not " + written(object_)};
}

void JsonFields::fail(const char* field, const std::string& complaint) {
  if (status_.ok()) status_ = {StatusCode::value, source_ + ": \"" + field + "\" " + complaint};
}

void JsonFields::take(const Status& inner) {
  if (status_.ok()) status_ = inner;
}

const rapidjson::Value* JsonFields::member(const char* field) {
  if (!status_.ok()) return nullptr;
  const auto found = object_.FindMember(field);
  if (found != object_.MemberEnd()) return &found->value;
  fail(field, "is missing");
  return nullptr;
}

bool JsonFields::has(const char* field) const { return status_.ok() && object_.HasMember(field); }

double JsonFields::number(const char* field, double least, double most) {
  const rapidjson::Value* value = member(field);
  if (!value) return 0;
  if (!value->IsNumber() || value->GetDouble() < least || value->GetDouble() > most) {
    fail(field, "is " + written(*value) + "; it must be a number from " + short_number(least) +
                    " to " + short_number(most));
    return 0;
  }
  return value->GetDouble();
}

std::int64_t JsonFields::integer(const char* field, std::int64_t least, std::int64_t most) {
  const double value = number(field, static_cast<double>(least), static_cast<double>(most));
  if (status_.ok() && value != std::floor(value))
    fail(field, "is " + short_number(value) + "; it must be a whole number");
  return status_.ok() ? static_cast<std::int64_t>(value) : 0;
}

std::string JsonFields::text(const char* field) {
  const rapidjson::Value* value = member(field);
  if (!value) return {};
  if (!value->IsString()) {
    fail(field, "is " + written(*value) + "; it must be a string");
    return {};
  }
  return {value->GetString(), value->GetStringLength()};
}

void JsonFields::only(std::initializer_list<std::string_view> known) {
  if (!status_.ok()) return;
  for (const auto& entry : object_.GetObject()) {
    const std::string_view name(entry.name.GetString(), entry.name.GetStringLength());
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    std::string list;
    for (const std::string_view field : known)
      list += (list.empty() ? "" : ", ") + std::string(field);
    fail(std::string(name).c_str(), "is not a field that digitpad knows; there are: " + list);
    return;
  }
}

}  // namespace digitpad
