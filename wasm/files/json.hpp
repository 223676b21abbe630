// JSON text to a document, and its fields to checked values. The messages name the file and the
// field.
#pragma once

#include <rapidjson/document.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "nn/status.hpp"

namespace digitpad {

/// What a JSON text holds, piece after piece: RapidJSON's handler as virtual functions, so that its
/// parser is compiled once. Each returns false to stop the reading. Numbers come as text.
class JsonEvents : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, JsonEvents> {
 public:
  virtual bool Null() = 0;
  virtual bool Bool(bool value) = 0;
  virtual bool RawNumber(const char* text, rapidjson::SizeType length, bool) = 0;
  virtual bool String(const char* text, rapidjson::SizeType length, bool) = 0;
  virtual bool StartObject() = 0;
  virtual bool Key(const char* text, rapidjson::SizeType length, bool) = 0;
  virtual bool EndObject(rapidjson::SizeType members) = 0;
  virtual bool StartArray() = 0;
  virtual bool EndArray(rapidjson::SizeType elements) = 0;

 protected:
  ~JsonEvents() = default;
};

/// Tells `events` of all of `text`, iteratively: deep nesting costs memory and never the stack.
/// The result is an error where the text is not JSON in UTF-8, or `events` stopped the reading.
rapidjson::ParseResult read_json(std::string_view text, JsonEvents& events);

/// The text as a document. `source` names it.
Result<rapidjson::Document> parse_json(std::string_view text, std::string_view source);

/// Writes JSON, as rapidjson::Writer does, into a text of its own.
class JsonText : public rapidjson::Writer<rapidjson::StringBuffer> {
 public:
  JsonText() : Writer(buffer_) {}
  std::string text() const { return {buffer_.GetString(), buffer_.GetSize()}; }

 private:
  rapidjson::StringBuffer buffer_;
};

/// Reads members of one JSON object; after the first failure `status()` says what was wrong and
/// every further read gives its type's zero.
class JsonFields {
 public:
  /// `source`: the file and, where it helps, the path to this object ("x.json: layers[2]").
  JsonFields(const rapidjson::Value& object, std::string source);

  bool has(const char* field) const;
  double number(const char* field, double least, double most);
  /// A whole number.
  std::int64_t integer(const char* field, std::int64_t least, std::int64_t most);
  std::string text(const char* field);
  /// The member itself, for what has a form of its own; nullptr where it is missing.
  const rapidjson::Value* member(const char* field);
  /// Complains about the first member that is not in `known`: a misspelt field would be ignored.
  void only(std::initializer_list<std::string_view> known);
  void fail(const char* field, const std::string& complaint);
  /// Takes over what reading an inner object came to.
  void take(const Status& inner);

  const Status& status() const { return status_; }

 private:
  const rapidjson::Value& object_;
  std::string source_;
  Status status_;
};

}  // namespace digitpad
