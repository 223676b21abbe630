// JSON, written: piece after piece, in one line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace digitpad {

/// Puts the commas. Objects and lists must be closed in their order, and a member's key come before
/// its value.
class JsonText {
 public:
  void open_object() { open('{'); }
  void open_list() { open('['); }
  void close_object() { text_ += '}'; }
  void close_list() { text_ += ']'; }

  void key(std::string_view name);
  void text(std::string_view value);
  void integer(std::int64_t value);
  /// With as few digits as read back to the same; null where it is not finite, as in JavaScript.
  void number(double value);
  void boolean(bool value) { word(value ? "true" : "false"); }
  void null() { word("null"); }

  const std::string& json() const { return text_; }

 private:
  void open(char bracket);
  void word(std::string_view word);
  void separate();

  std::string text_;
};

}  // namespace digitpad
