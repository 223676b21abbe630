#include "files/json.hpp"

#include <rapidjson/error/en.h>
#include <rapidjson/internal/strtod.h>
#include <rapidjson/memorystream.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <utility>

namespace digitpad {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Where `text` stops being UTF-8 (RFC 3629, section 4), or its size. Here, because to RapidJSON's
/// reader the same check is five times the code.
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

/// The double nearest to a JSON number; not finite where there is none. RapidJSON's arithmetic: its
/// reader hands numbers over as text here.
double nearest_double(std::string_view number) {
  const bool negative = number.starts_with('-');
  const std::size_t mark = std::min(number.find_first_of("eE"), number.size());
  int exponent = 0;
  if (mark < number.size()) {
    const std::size_t sign = number[mark + 1] == '+' ? 1 : 0;
    const char* end = number.data() + number.size();
    if (std::from_chars(number.data() + mark + 1 + sign, end, exponent).ec != std::errc())
      exponent = number[mark + 1] == '-' ? -1'000'000'000 : 1'000'000'000;
  }
  std::string digits;  // without a leading zero; as if 0.DIGITS times 10^point
  int point = 0;
  bool whole = true;
  for (const char c : number.substr(negative, mark - negative)) {
    if (c == '.') {
      whole = false;
      continue;
    }
    if (c != '0' || !digits.empty()) digits += c;
    if (whole && !digits.empty()) ++point;
    if (!whole && digits.empty()) --point;
  }
  if (digits.empty() || point + exponent < -323) return negative ? -0.0 : 0.0;
  double value = std::numeric_limits<double>::infinity();
  if (point + exponent <= 309) {
    const int length = static_cast<int>(digits.size());
    std::uint64_t leading = 0;
    const bool fits = std::from_chars(digits.data(), digits.data() + length, leading).ec ==
                      std::errc();  // or it is no use to RapidJSON's short way
    value = rapidjson::internal::StrtodFullPrecision(
        fits ? static_cast<double>(leading) : 1e19, point + exponent - length, digits.data(),
        digits.size(), static_cast<std::size_t>(point), exponent);
  }
  return negative ? -value : value;
}

/// Builds a document out of events.
class DocumentEvents final : public JsonEvents {
 public:
  explicit DocumentEvents(rapidjson::Document& document) : document_(document) {}

  bool Null() override { return document_.Null(); }
  bool Bool(bool value) override { return document_.Bool(value); }
  bool RawNumber(const char* text, rapidjson::SizeType length, bool) override {
    const char* end = text + length;
    std::int64_t integer = 0;
    const auto read = std::from_chars(text, end, integer);
    if (read.ec == std::errc() && read.ptr == end) return document_.Int64(integer);
    const double value = nearest_double({text, length});
    too_big_ = !std::isfinite(value);
    return !too_big_ && document_.Double(value);
  }
  bool String(const char* text, rapidjson::SizeType length, bool) override {
    return document_.String(text, length, true);
  }
  bool StartObject() override { return document_.StartObject(); }
  bool Key(const char* text, rapidjson::SizeType length, bool) override {
    return document_.Key(text, length, true);
  }
  bool EndObject(rapidjson::SizeType members) override { return document_.EndObject(members); }
  bool StartArray() override { return document_.StartArray(); }
  bool EndArray(rapidjson::SizeType elements) override { return document_.EndArray(elements); }

  bool too_big() const { return too_big_; }

 private:
  rapidjson::Document& document_;
  bool too_big_ = false;
};

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

rapidjson::ParseResult read_json(std::string_view text, JsonEvents& events) {
  const std::size_t valid = end_of_utf8(text);
  if (valid < text.size()) return {rapidjson::kParseErrorStringInvalidEncoding, valid};
  rapidjson::MemoryStream stream(text.data(), text.size());
  rapidjson::Reader reader;
  constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
  const rapidjson::ParseResult result = reader.Parse<flags>(stream, events);
  // A zero byte ends the text for RapidJSON, but not for whoever wrote it.
  if (!result.IsError() && stream.Tell() != text.size())
    return {rapidjson::kParseErrorDocumentRootNotSingular, stream.Tell()};
  return result;
}

Result<rapidjson::Document> parse_json(std::string_view text, std::string_view source) {
  const std::size_t skipped = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  rapidjson::Document document;
  rapidjson::ParseResult result;
  const auto fill = [&](rapidjson::Document& empty) {
    DocumentEvents events(empty);
    result = read_json(text.substr(skipped), events);
    if (events.too_big()) result.Set(rapidjson::kParseErrorNumberTooBig, result.Offset());
    return !result.IsError();
  };
  document.Populate(fill);
  if (result.IsError())
    return Status{StatusCode::format, std::string(source) + " is not JSON: " +
                                          rapidjson::GetParseError_En(result.Code()) + " At byte " +
                                          std::to_string(skipped + result.Offset()) + "."};
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
