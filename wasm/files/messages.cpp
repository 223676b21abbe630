// Words only; see messages.hpp.
#include "files/messages.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace digitpad {

namespace {

constexpr std::size_t longest_quote = 64;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// The first word of a page, "<!doctype" or "<html", or nothing if the text is no page.
std::string_view first_tag(std::string_view text) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  const bool opens = text.size() >= 2 && text[0] == '<' &&
                     (text[1] == '!' || text[1] == '?' || (text[1] >= 'A' && text[1] <= 'Z') ||
                      (text[1] >= 'a' && text[1] <= 'z'));
  if (!opens) return {};
  return text.substr(0, std::min(text.find_first_of(" \t\r\n>"), text.size()));
}

std::string bytes_text(std::uint64_t count) {
  return joined({text_of(count), count == 1 ? " byte" : " bytes"});
}

}  // namespace

void Part::append_to(std::string& text) const {
  if (text_)
    text.append(text_, static_cast<std::size_t>(number_));
  else
    text += text_of(number_);
}

std::string joined(Parts parts) {
  std::string text;
  for (const Part& part : parts) part.append_to(text);
  return text;
}

std::string text_of(std::uint64_t number) {
  char digits[20];
  std::size_t first = sizeof digits;
  do {
    digits[--first] = static_cast<char>('0' + number % 10);
    number /= 10;
  } while (number > 0);
  return {digits + first, sizeof digits - first};
}

std::optional<std::uint64_t> whole_number(std::string_view text) {
  constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
  std::uint64_t number = 0;
  for (const char c : text) {
    const auto digit = static_cast<std::uint64_t>(c - '0');
    if (c < '0' || c > '9' || number > (most - digit) / 10) return std::nullopt;
    number = 10 * number + digit;
  }
  return text.empty() ? std::nullopt : std::optional(number);
}

std::string shape_text(std::span<const std::int64_t> shape) {
  std::string text;
  for (const std::int64_t size : shape) {
    if (!text.empty()) text += " x ";
    text += text_of(static_cast<std::uint64_t>(size));
  }
  return text.empty() ? "a scalar" : text;
}

Status fault(StatusCode code, Parts parts) { return {code, joined(parts)}; }

Status failure(StatusCode code, std::string_view file, Parts clause) {
  return {code, joined({file, " ", joined(clause)})};
}

std::string quoted(std::string_view text) {
  std::size_t length = std::min(text.size(), longest_quote);
  if (length < text.size())  // not within a character of UTF-8
    while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) --length;
  std::string shown(text.substr(0, length));
  for (char& c : shown)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = '?';
  return joined({"'", shown, length < text.size() ? "...'" : "'"});
}

Status or_stranger(Status status, std::span<const std::uint8_t> bytes, std::string_view file,
                   std::string_view expected) {
  if (bytes.size() >= 2 && bytes[0] == 0x1F && bytes[1] == 0x8B)
    return failure(
        StatusCode::format, file,
        {"starts with 1f 8b: compressed with gzip, not ", expected, "; unpack it first (gunzip)"});
  const std::string_view tag =
      first_tag({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  if (tag.empty()) return status;
  return failure(
      StatusCode::format, file,
      {"starts with ", quoted(tag), ": an HTML page, not ", expected, "; is the address right?"});
}

Status short_by(std::uint64_t missing, std::string_view file) {
  return failure(StatusCode::truncated, file,
                 {"is ", bytes_text(missing), " short: the download was cut"});
}

Status longer_by(std::uint64_t extra, std::string_view file) {
  return failure(StatusCode::truncated, file,
                 {"goes on for ", bytes_text(extra), " after its end: two files in one?"});
}

}  // namespace digitpad
