// JSON, read strictly (RFC 8259, UTF-8) without recursion and without a document: a reader that
// goes from token to token, and values that are places in a text. Small, because a page loads it
// before its first prediction. What a field must be is json_fields.hpp's business; writing,
// json_text.hpp's.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "nn/status.hpp"

namespace digitpad {

/// Goes through a text, which must stay where it is. Deep nesting costs a byte a level, and never
/// the stack.
class JsonReader {
 public:
  enum class Token {
    object,
    object_end,
    list,
    list_end,
    key,
    text,
    number,
    yes,
    no,
    null,
    end,     // of the whole text
    mistake  // here the text stops being JSON; nothing comes after it
  };

  explicit JsonReader(std::string_view text);

  Token next();
  /// The latest token as it is written; a key or a text without its quotes.
  std::string_view written() const { return written_; }
  /// A key or a text without its escapes.
  std::string unescaped() const;

  /// Where the latest token or mistake begins, and where the reader has come to.
  std::size_t start() const { return start_; }
  std::size_t position() const { return at_; }
  /// How many objects and lists are open.
  std::size_t depth() const { return open_.size(); }
  /// What the mistake is.
  const char* mistake() const { return mistake_; }

 private:
  enum class Expected { value, value_or_end, key, key_or_end, more };

  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void skip_spaces();
  Token fail(const char* what);
  Token close();
  Token value();
  Token word(std::string_view word, Token token);
  Token number();
  bool scan_text();
  bool scan_escape();
  bool scan_digits();

  std::string_view text_, written_;
  std::size_t start_ = 0, at_ = 0;
  std::string open_;  // '{' and '['
  Expected expected_ = Expected::value;
  const char* mistake_ = nullptr;
};

/// A value in a text that is JSON: parse_json has seen to that.
class JsonValue {
 public:
  explicit JsonValue(std::string_view json) : json_(json) {}

  std::string_view json() const { return json_; }  // as it is written

  bool is_object() const { return json_.front() == '{'; }
  bool is_list() const { return json_.front() == '['; }
  bool is_text() const { return json_.front() == '"'; }
  bool is_null() const { return json_.front() == 'n'; }
  bool is_number() const;

  double number() const;  // of a number; finite
  std::string text() const;
  /// Of a number without fraction or exponent, if 64 bits hold it.
  std::optional<std::int64_t> integer() const;
  std::size_t size() const;                                      // of a list or an object
  std::optional<JsonValue> member(std::string_view name) const;  // of an object; the first so named

 private:
  std::string_view json_;
};

/// Goes through the values of a list, or the members of an object.
class JsonItems {
 public:
  explicit JsonItems(JsonValue whole) : whole_(whole), reader_(whole.json()) { reader_.next(); }

  /// To the next, of which there is one if this is true.
  bool next();
  const std::string& key() const { return key_; }
  JsonValue value() const { return value_; }

 private:
  JsonValue whole_, value_{"null"};
  JsonReader reader_;
  std::string key_;
};

/// The value that `text`, with or without a byte order mark, is; it looks into `text`. `source`
/// names it. Errors: not JSON; a number that no double is near to.
Result<JsonValue> parse_json(std::string_view text, std::string_view source);

}  // namespace digitpad
