#include "files/json_text.hpp"

#include <cmath>

#include "files/decimal.hpp"
#include "files/messages.hpp"

namespace digitpad {

void JsonText::separate() {
  if (!text_.empty() && std::string_view("{[:").find(text_.back()) == std::string_view::npos)
    text_ += ',';
}

void JsonText::open(char bracket) {
  separate();
  text_ += bracket;
}

void JsonText::word(std::string_view word) {
  separate();
  text_ += word;
}

void JsonText::key(std::string_view name) {
  text(name);
  text_ += ':';
}

void JsonText::text(std::string_view value) {
  separate();
  text_ += '"';
  for (const char c : value) {
    constexpr std::string_view hexadecimal = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20) {
      text_ += "\\u00";
      text_ += hexadecimal[byte >> 4];
      text_ += hexadecimal[byte & 15];
    } else {
      if (c == '"' || c == '\\') text_ += '\\';
      text_ += c;
    }
  }
  text_ += '"';
}

void JsonText::integer(std::int64_t value) {
  if (value < 0)
    word(joined({"-", 0 - static_cast<std::uint64_t>(value)}));
  else
    word(text_of(static_cast<std::uint64_t>(value)));
}

void JsonText::number(double value) {
  if (std::isfinite(value))
    word(decimal_text(value));
  else
    null();
}

}  // namespace digitpad
