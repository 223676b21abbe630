// Read as a stream of JSON events, without building a document: the first event out of place ends
// the reading, so that hostile JSON costs no more than its own length.
#include "files/safetensors_header.hpp"

#include <array>
#include <charconv>
#include <cstddef>
#include <initializer_list>
#include <limits>
#include <utility>

#include "files/elements.hpp"
#include "files/json.hpp"
#include "files/messages.hpp"

namespace digitpad {

namespace {

constexpr std::string_view metadata_key = "__metadata__";
constexpr std::size_t longest_number = 32;  // in a message

constexpr std::array<DTypeName, 5> dtypes{{{"I8", DType::i8},
                                           {"U8", DType::u8},
                                           {"F16", DType::f16},
                                           {"F32", DType::f32},
                                           {"F64", DType::f64}}};

/// What stops the reading is in status().
class HeaderHandler final : public JsonEvents {
 public:
  explicit HeaderHandler(std::string_view file) : file_(file) {}

  bool StartObject() override {
    switch (expected_) {
      case Expected::header:
        return expect(Expected::name);
      case Expected::metadata:
        return expect(Expected::metadata_name);
      case Expected::tensor:
        return expect(Expected::field);
      default:
        return unexpected("an object");
    }
  }

  bool Key(const char* text, rapidjson::SizeType length, bool) override {
    const std::string_view key(text, length);
    if (expected_ == Expected::name) return name(key);
    if (expected_ == Expected::field) return field(key);
    metadata_name_ = key;
    return expect(Expected::metadata_value);
  }

  bool EndObject(rapidjson::SizeType) override {
    if (expected_ == Expected::name) return expect(Expected::end);
    if (expected_ == Expected::field && !(has_dtype_ && has_shape_ && has_offsets_))
      return fail(StatusCode::format,
                  {"has no dtype, shape or data_offsets for tensor ", quoted(entry().name)});
    return expect(Expected::name);
  }

  bool String(const char* text, rapidjson::SizeType length, bool) override {
    const std::string_view value(text, length);
    if (expected_ == Expected::dtype) return dtype(value);
    if (expected_ != Expected::metadata_value) return unexpected("the text " + quoted(value));
    if (!header_.metadata.emplace(metadata_name_, value).second)
      return fail(StatusCode::format, {"has ", quoted(metadata_name_), " twice in its metadata"});
    return expect(Expected::metadata_name);
  }

  bool StartArray() override {
    if (expected_ == Expected::shape) return expect(Expected::dimension);
    if (expected_ == Expected::offsets) return expect(Expected::begin);
    return unexpected("a list");
  }

  bool EndArray(rapidjson::SizeType) override {
    if (expected_ != Expected::dimension && expected_ != Expected::offsets_end)
      return unexpected("the end of the list");
    return expect(Expected::field);
  }

  bool RawNumber(const char* text, rapidjson::SizeType length, bool) override {
    const std::string_view number(text, length);
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text, text + length, value);
    if (error != std::errc() || end != text + length)
      return unexpected(number.substr(0, longest_number));
    switch (expected_) {
      case Expected::dimension:
        return dimension(value);
      case Expected::begin:
        entry().begin = value;
        return expect(Expected::past_end);
      case Expected::past_end:
        entry().end = value;
        return expect(Expected::offsets_end);
      default:
        return unexpected(number);
    }
  }

  bool Bool(bool value) override { return unexpected(value ? "true" : "false"); }
  bool Null() override { return unexpected("null"); }

  const Status& status() const { return status_; }
  SafetensorsHeader take() { return std::move(header_); }

 private:
  enum class Expected {
    header,
    name,
    metadata,
    metadata_name,
    metadata_value,
    tensor,
    field,
    dtype,
    shape,
    dimension,
    offsets,
    begin,
    past_end,
    offsets_end,
    end,
  };

  bool name(std::string_view key) {
    if (key == metadata_key) {
      if (std::exchange(has_metadata_, true))
        return fail(StatusCode::format, {"has __metadata__ twice"});
      return expect(Expected::metadata);
    }
    header_.entries.emplace_back().name = key;
    has_dtype_ = has_shape_ = has_offsets_ = false;
    return expect(Expected::tensor);
  }

  bool field(std::string_view key) {
    if (key == "dtype" && !std::exchange(has_dtype_, true)) return expect(Expected::dtype);
    if (key == "shape" && !std::exchange(has_shape_, true)) return expect(Expected::shape);
    if (key == "data_offsets" && !std::exchange(has_offsets_, true))
      return expect(Expected::offsets);
    return fail(StatusCode::format,
                {"has the key ", quoted(key), " in tensor ", quoted(entry().name),
                 ", expected dtype, shape and data_offsets, each once"});
  }

  bool dtype(std::string_view name) {
    for (const DTypeName& known : dtypes)
      if (known.name == name) {
        entry().dtype = known.dtype;
        return expect(Expected::field);
      }
    return fail(StatusCode::unsupported,
                {"has dtype ", quoted(name), " in tensor ", quoted(entry().name),
                 ", expected one of I8 U8 F16 F32 F64"});
  }

  bool dimension(std::uint64_t value) {
    if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()) ||
        entry().shape.size() == max_rank)
      return fail(StatusCode::shape,
                  {"has a shape that is too large in tensor ", quoted(entry().name), ": dimension ",
                   std::to_string(entry().shape.size() + 1), " is ", std::to_string(value)});
    entry().shape.push_back(static_cast<std::int64_t>(value));
    return true;
  }

  SafetensorsEntry& entry() { return header_.entries.back(); }

  bool expect(Expected next) {
    expected_ = next;
    return true;
  }

  bool fail(StatusCode code, std::initializer_list<std::string_view> clause) {
    status_ = failure(code, file_, clause);
    return false;
  }

  bool unexpected(std::string_view found) {
    const std::string tensor =
        header_.entries.empty() ? std::string() : " in tensor " + quoted(entry().name);
    switch (expected_) {
      case Expected::metadata:
        return fail(StatusCode::format,
                    {"has ", found, " in __metadata__, expected an object of texts"});
      case Expected::metadata_value:
        return fail(StatusCode::format, {"has ", found, " as ", quoted(metadata_name_),
                                         " in __metadata__, expected text"});
      case Expected::tensor:
        return fail(StatusCode::format, {"has ", found, tensor,
                                         ", expected an object of dtype, shape and data_offsets"});
      case Expected::dtype:
        return fail(StatusCode::format, {"has ", found, " as dtype", tensor, ", expected text"});
      case Expected::shape:
      case Expected::dimension:
        return fail(StatusCode::shape, {"has ", found, " in the shape", tensor,
                                        ", expected a list of whole numbers of 0 or more"});
      case Expected::offsets:
      case Expected::begin:
      case Expected::past_end:
      case Expected::offsets_end:
        return fail(StatusCode::format, {"has ", found, " in the data_offsets", tensor,
                                         ", expected a list of two whole numbers"});
      default:
        return fail(StatusCode::format,
                    {"has ", found, " as its header, expected an object of tensors"});
    }
  }

  std::string_view file_;
  SafetensorsHeader header_;
  Status status_;
  Expected expected_ = Expected::header;
  std::string metadata_name_;
  bool has_metadata_ = false;
  bool has_dtype_ = false;
  bool has_shape_ = false;
  bool has_offsets_ = false;
};

}  // namespace

Result<SafetensorsHeader> read_safetensors_header(std::string_view json, std::string_view file) {
  HeaderHandler handler(file);
  const rapidjson::ParseResult parsed = read_json(json, handler);
  if (!handler.status().ok()) return handler.status();
  if (parsed.IsError())
    return failure(StatusCode::format, file,
                   {"has a header that is not JSON at its byte ", std::to_string(parsed.Offset()),
                    ": damaged, or not .safetensors"});
  return handler.take();
}

std::string safetensors_header_text(const SafetensorsHeader& header) {
  JsonText writer;
  const auto text = [&](std::string_view value) {
    writer.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
  };
  writer.StartObject();
  if (!header.metadata.empty()) {
    text(metadata_key);
    writer.StartObject();
    for (const auto& [key, value] : header.metadata) {
      text(key);
      text(value);
    }
    writer.EndObject();
  }
  for (const SafetensorsEntry& entry : header.entries) {
    text(entry.name);
    writer.StartObject();
    text("dtype");
    text(name_of(entry.dtype, dtypes));
    text("shape");
    writer.StartArray();
    for (const std::int64_t dimension : entry.shape) writer.Int64(dimension);
    writer.EndArray();
    text("data_offsets");
    writer.StartArray();
    writer.Uint64(entry.begin);
    writer.Uint64(entry.end);
    writer.EndArray();
    writer.EndObject();
  }
  writer.EndObject();
  return writer.text();
}

}  // namespace digitpad
