#include "files/json.hpp"

#include <algorithm>
#include <cmath>

#include "files/decimal.hpp"
#include "files/messages.hpp"

namespace digitpad {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Where `text` stops being UTF-8 (RFC 3629, section 4), or its size.
std::size_t end_of_utf8(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
  };
  std::size_t at = 0;
  while (at < text.size()) {
    const unsigned lead = byte(at);
    const std::size_t more = lead < 0x80 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    if (lead > 0xF4 || (lead >= 0x80 && lead < 0xC2)) return at;
    // Neither longer than needed, nor a surrogate, nor past U+10FFFF.
    const unsigned least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (more > 0 && (byte(at + 1) < least || byte(at + 1) > most)) return at;
    for (std::size_t i = 2; i <= more; ++i)
      if ((byte(at + i) & 0xC0) != 0x80) return at;
    at += more + 1;
  }
  return at;
}

/// The number that the first four characters of `text` are in hexadecimal, or -1.
int hexadecimal(std::string_view text) {
  if (text.size() < 4) return -1;
  int number = 0;
  for (const char c : text.substr(0, 4)) {
    const char lower = static_cast<char>(c | 0x20);
    const int digit = is_digit(c) ? c - '0' : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    if (digit < 0) return -1;
    number = 16 * number + digit;
  }
  return number;
}

bool is_high_surrogate(int unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_surrogate(int unit) { return unit >= 0xDC00 && unit < 0xE000; }

void append_utf8(std::string& text, unsigned code) {
  if (code < 0x80) {
    text += static_cast<char>(code);
    return;
  }
  const int more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  text += static_cast<char>((0xF80 >> more & 0xFF) | code >> (6 * more));
  for (int i = more; i-- > 0;) text += static_cast<char>(0x80 | (code >> (6 * i) & 0x3F));
}

constexpr std::string_view kEscapes = "\"\\/bfnrt", kEscaped = "\"\\/\b\f\n\r\t";

/// What follows a backslash and is good there, taken off `rest`.
void append_escaped(std::string& text, std::string_view& rest) {
  const char kind = rest.front();
  rest.remove_prefix(1);
  if (kind != 'u') {
    text += kEscaped[kEscapes.find(kind)];
    return;
  }
  int code = hexadecimal(rest);
  rest.remove_prefix(4);
  if (is_high_surrogate(code)) {
    code = 0x10000 + ((code - 0xD800) << 10) + (hexadecimal(rest.substr(2)) - 0xDC00);
    rest.remove_prefix(6);
  }
  append_utf8(text, static_cast<unsigned>(code));
}

}  // namespace

JsonReader::JsonReader(std::string_view text) : text_(text) {
  start_ = end_of_utf8(text);
  if (start_ < text.size()) mistake_ = "Invalid encoding in string.";
}

std::string JsonReader::unescaped() const {
  std::string text;
  for (std::string_view rest = written_; !rest.empty();) {
    const char c = rest.front();
    rest.remove_prefix(1);
    if (c == '\\')
      append_escaped(text, rest);
    else
      text += c;
  }
  return text;
}

void JsonReader::skip_spaces() {
  while (peek() == ' ' || peek() == '\t' || peek() == '\r' || peek() == '\n') ++at_;
}

JsonReader::Token JsonReader::fail(const char* what) {
  mistake_ = what;
  start_ = at_;
  return Token::mistake;
}

JsonReader::Token JsonReader::next() {
  if (mistake_) return Token::mistake;
  skip_spaces();
  start_ = at_;
  if (expected_ == Expected::more) {
    if (open_.empty()) {
      if (at_ == text_.size()) return Token::end;
      return fail("There is more after the value.");
    }
    const bool in_object = open_.back() == '{';
    if (peek() == (in_object ? '}' : ']')) return close();
    if (peek() != ',') return fail("A comma or the end of a list or an object is missing.");
    ++at_;
    skip_spaces();
    start_ = at_;
    expected_ = in_object ? Expected::key : Expected::value;
  }
  if (expected_ == Expected::key_or_end && peek() == '}') return close();
  if (expected_ == Expected::value_or_end && peek() == ']') return close();
  if (expected_ == Expected::value || expected_ == Expected::value_or_end) return value();
  if (peek() != '"') return fail("A name in quotes is missing.");
  if (!scan_text()) return Token::mistake;
  skip_spaces();
  if (peek() != ':') return fail("A colon is missing after a name.");
  ++at_;
  expected_ = Expected::value;
  return Token::key;
}

JsonReader::Token JsonReader::close() {
  const Token token = open_.back() == '{' ? Token::object_end : Token::list_end;
  open_.pop_back();
  ++at_;
  expected_ = Expected::more;
  return token;
}

JsonReader::Token JsonReader::value() {
  const char c = peek();
  if (c == '{' || c == '[') {
    open_ += c;
    ++at_;
    expected_ = c == '{' ? Expected::key_or_end : Expected::value_or_end;
    return c == '{' ? Token::object : Token::list;
  }
  expected_ = Expected::more;
  switch (c) {
    case '"':
      return scan_text() ? Token::text : Token::mistake;
    case 't':
      return word("true", Token::yes);
    case 'f':
      return word("false", Token::no);
    case 'n':
      return word("null", Token::null);
    default:
      return number();
  }
}

JsonReader::Token JsonReader::word(std::string_view word, Token token) {
  written_ = text_.substr(at_, word.size());
  if (written_ != word) return fail("A value is missing.");
  at_ += word.size();
  return token;
}

bool JsonReader::scan_digits() {
  if (!is_digit(peek())) return false;
  while (is_digit(peek())) ++at_;
  return true;
}

JsonReader::Token JsonReader::number() {
  if (peek() == '-') ++at_;
  if (peek() == '0')
    ++at_;
  else if (!scan_digits())
    return fail("A value is missing.");
  if (peek() == '.') {
    ++at_;
    if (!scan_digits()) return fail("Digits are missing after a point.");
  }
  if (peek() == 'e' || peek() == 'E') {
    ++at_;
    if (peek() == '+' || peek() == '-') ++at_;
    if (!scan_digits()) return fail("Digits are missing in an exponent.");
  }
  written_ = text_.substr(start_, at_ - start_);
  return Token::number;
}

/// From the quote that opens a text to behind the one that closes it; or it is a mistake.
bool JsonReader::scan_text() {
  const std::size_t begin = ++at_;
  while (peek() != '"') {
    if (static_cast<unsigned char>(peek()) < 0x20) {
      fail("A text does not end, or has a control character in it.");
      return false;
    }
    if (text_[at_++] == '\\' && !scan_escape()) {
      fail("A text has an unknown escape in it.");
      return false;
    }
  }
  written_ = text_.substr(begin, at_ - begin);
  ++at_;
  return true;
}

bool JsonReader::scan_escape() {
  const char kind = peek();
  if (kind != 'u') {
    if (kEscapes.find(kind) == std::string_view::npos) return false;
    ++at_;
    return true;
  }
  const int unit = hexadecimal(text_.substr(at_ + 1));
  at_ += 5;
  if (unit < 0 || is_low_surrogate(unit)) return false;
  if (!is_high_surrogate(unit)) return true;
  if (!text_.substr(at_).starts_with("\\u") ||
      !is_low_surrogate(hexadecimal(text_.substr(at_ + 2))))
    return false;
  at_ += 6;
  return true;
}

bool JsonValue::is_number() const { return json_.front() == '-' || is_digit(json_.front()); }

double JsonValue::number() const { return double_from_decimal(json_); }

std::string JsonValue::text() const {
  JsonReader reader(json_);
  reader.next();
  return reader.unescaped();
}

std::optional<std::int64_t> JsonValue::integer() const {
  const bool negative = json_.front() == '-';
  const std::optional<std::uint64_t> magnitude = whole_number(json_.substr(negative));
  const std::uint64_t most = std::uint64_t{INT64_MAX} + negative;
  if (!magnitude || *magnitude > most) return std::nullopt;
  return static_cast<std::int64_t>(negative ? 0 - *magnitude : *magnitude);
}

std::size_t JsonValue::size() const {
  std::size_t size = 0;
  for (JsonItems items(*this); items.next();) ++size;
  return size;
}

std::optional<JsonValue> JsonValue::member(std::string_view name) const {
  for (JsonItems items(*this); items.next();)
    if (items.key() == name) return items.value();
  return std::nullopt;
}

bool JsonItems::next() {
  JsonReader::Token token = reader_.next();
  if (reader_.depth() == 0) return false;
  if (token == JsonReader::Token::key) {
    key_ = reader_.unescaped();
    token = reader_.next();
  }
  const std::size_t start = reader_.start();
  while (reader_.depth() > 1) reader_.next();
  value_ = JsonValue(whole_.json().substr(start, reader_.position() - start));
  return true;
}

Result<JsonValue> parse_json(std::string_view text, std::string_view source) {
  const std::size_t skipped = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  JsonReader reader(text.substr(skipped));
  std::string_view whole;
  const char* mistake = nullptr;
  for (;;) {
    const JsonReader::Token token = reader.next();
    if (token == JsonReader::Token::end) return JsonValue(whole);
    if (token == JsonReader::Token::mistake)
      mistake = reader.mistake();
    else if (token == JsonReader::Token::number &&
             !std::isfinite(double_from_decimal(reader.written())))
      mistake = "Number too big to be stored in double.";
    if (mistake) break;
    if (reader.depth() == 0) {
      whole = text.substr(skipped, reader.position());
      whole.remove_prefix(std::min(whole.find_first_not_of(" \t\r\n"), whole.size()));
    }
  }
  return Status{StatusCode::format, joined({source, " is not JSON: ", mistake, " At byte ",
                                            skipped + reader.start(), "."})};
}

}  // namespace digitpad
