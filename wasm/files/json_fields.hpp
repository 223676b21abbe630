// The fields of a JSON object as checked values. The messages name the file and the field.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "files/json.hpp"
#include "nn/status.hpp"

namespace digitpad {

/// Reads members of one JSON object; after the first failure `status()` says what was wrong and
/// every further read gives its type's zero.
class JsonFields {
 public:
  /// `source`: the file and, where it helps, the path to this object ("x.json: layers[2]").
  JsonFields(JsonValue object, std::string source);

  bool has(std::string_view field) const;
  double number(std::string_view field, double least, double most);
  /// A whole number.
  std::int64_t integer(std::string_view field, std::int64_t least, std::int64_t most);
  std::string text(std::string_view field);
  /// The member itself, for what has a form of its own; nothing where it is missing.
  std::optional<JsonValue> member(std::string_view field);
  /// Complains about the first member that is not in `known`: a misspelt field would be ignored.
  void only(std::initializer_list<std::string_view> known);
  void fail(std::string_view field, std::string_view complaint);
  /// Takes over what reading an inner object came to.
  void take(const Status& inner);

  const Status& status() const { return status_; }

 private:
  JsonValue object_;
  std::string source_;
  Status status_;
};

}  // namespace digitpad
