// Read token by token, without building a document: the first one out of place ends the reading, so
// that hostile JSON costs no more than its own length.
#include "files/safetensors_header.hpp"

#include <array>
#include <cstddef>
#include <limits>
#include <utility>

#include "files/elements.hpp"
#include "files/json.hpp"
#include "files/json_text.hpp"
#include "files/messages.hpp"

namespace digitpad {

namespace {

using Token = JsonReader::Token;

constexpr std::string_view metadata_key = "__metadata__";
constexpr std::size_t longest_number = 32;  // in a message

constexpr std::array<DTypeName, 5> dtypes{{{"I8", DType::i8},
                                           {"U8", DType::u8},
                                           {"F16", DType::f16},
                                           {"F32", DType::f32},
                                           {"F64", DType::f64}}};

class HeaderReader {
 public:
  HeaderReader(std::string_view json, std::string_view file) : reader_(json), file_(file) {}

  Result<SafetensorsHeader> read() {
    if (Status status = read_entries(); !status.ok()) return status;
    return std::move(header_);
  }

 private:
  Status read_entries() {
    if (next() != Token::object)
      return unexpected(StatusCode::format, " as its header, expected an object of tensors");
    bool has_metadata = false;
    while (next() == Token::key) {
      const std::string name = reader_.unescaped();
      Status status;
      if (name != metadata_key) {
        header_.tensors.emplace_back().name = name;
        header_.ranges.emplace_back();
        status = read_tensor(header_.tensors.back());
      } else if (!std::exchange(has_metadata, true)) {
        status = read_metadata();
      } else {
        status = fail(StatusCode::format, {"has __metadata__ twice"});
      }
      if (!status.ok()) return status;
    }
    return next() == Token::end ? Status{} : not_json();
  }

  Status read_metadata() {
    if (next() != Token::object)
      return unexpected(StatusCode::format, " in __metadata__, expected an object of texts");
    while (next() == Token::key) {
      const std::string name = reader_.unescaped();
      if (next() != Token::text)
        return unexpected(StatusCode::format,
                          joined({" as ", quoted(name), " in __metadata__, expected text"}));
      if (header_.metadata.size() == Metadata::kMost)
        return fail(StatusCode::unsupported,
                    {"has more than ", Metadata::kMost, " texts in its metadata"});
      if (header_.metadata.find(name))
        return fail(StatusCode::format, {"has ", quoted(name), " twice in its metadata"});
      header_.metadata[name] = reader_.unescaped();
    }
    return token_ == Token::object_end ? Status{} : not_json();
  }

  Status read_tensor(Tensor& tensor) {
    const std::string where = joined({" in tensor ", quoted(tensor.name)});
    if (next() != Token::object)
      return unexpected(StatusCode::format,
                        joined({where, ", expected an object of dtype, shape and data_offsets"}));
    bool has_dtype = false, has_shape = false, has_offsets = false;
    while (next() == Token::key) {
      const std::string key = reader_.unescaped();
      Status status;
      if (key == "dtype" && !std::exchange(has_dtype, true))
        status = read_dtype(tensor, where);
      else if (key == "shape" && !std::exchange(has_shape, true))
        status = read_shape(tensor, where);
      else if (key == "data_offsets" && !std::exchange(has_offsets, true))
        status = read_offsets(header_.ranges.back(), where);
      else
        status = fail(StatusCode::format, {"has the key ", quoted(key), where,
                                           ", expected dtype, shape and data_offsets, each once"});
      if (!status.ok()) return status;
    }
    if (token_ != Token::object_end) return not_json();
    if (has_dtype && has_shape && has_offsets) return {};
    return fail(StatusCode::format,
                {"has no dtype, shape or data_offsets for tensor ", quoted(tensor.name)});
  }

  Status read_dtype(Tensor& tensor, std::string_view where) {
    if (next() != Token::text)
      return unexpected(StatusCode::format, joined({" as dtype", where, ", expected text"}));
    const std::string name = reader_.unescaped();
    for (const DTypeName& known : dtypes)
      if (known.name == name) {
        tensor.dtype = known.dtype;
        return {};
      }
    return fail(StatusCode::unsupported,
                {"has dtype ", quoted(name), where, ", expected one of I8 U8 F16 F32 F64"});
  }

  Status read_shape(Tensor& tensor, std::string_view where) {
    const std::string wanted =
        joined({" in the shape", where, ", expected a list of whole numbers of 0 or more"});
    if (next() != Token::list) return unexpected(StatusCode::shape, wanted);
    while (next() != Token::list_end) {
      const std::optional<std::uint64_t> size = number();
      if (!size) return unexpected(StatusCode::shape, wanted);
      if (*size > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()) ||
          tensor.shape.size() == max_rank)
        return fail(StatusCode::shape, {"has a shape that is too large", where, ": dimension ",
                                        tensor.shape.size() + 1, " is ", *size});
      tensor.shape.push_back(static_cast<std::int64_t>(*size));
    }
    return {};
  }

  Status read_offsets(ByteRange& range, std::string_view where) {
    const std::string wanted =
        joined({" in the data_offsets", where, ", expected a list of two whole numbers"});
    if (next() != Token::list) return unexpected(StatusCode::format, wanted);
    for (std::uint64_t* const offset : {&range.begin, &range.end}) {
      next();
      const std::optional<std::uint64_t> value = number();
      if (!value) return unexpected(StatusCode::format, wanted);
      *offset = *value;
    }
    return next() == Token::list_end ? Status{} : unexpected(StatusCode::format, wanted);
  }

  Token next() { return token_ = reader_.next(); }

  /// The latest token, if it is a whole number.
  std::optional<std::uint64_t> number() const {
    return token_ == Token::number ? whole_number(reader_.written()) : std::nullopt;
  }

  Status fail(StatusCode code, Parts clause) { return failure(code, file_, clause); }

  Status not_json() {
    return fail(StatusCode::format, {"has a header that is not JSON at its byte ", reader_.start(),
                                     ": damaged, or not .safetensors"});
  }

  Status unexpected(StatusCode code, std::string_view wanted) {
    if (token_ == Token::mistake) return not_json();
    return fail(code, {"has ", found(), wanted});
  }

  std::string found() const {
    switch (token_) {
      case Token::object:
        return "an object";
      case Token::list:
        return "a list";
      case Token::list_end:
        return "the end of the list";
      case Token::text:
        return joined({"the text ", quoted(reader_.unescaped())});
      default:
        return std::string(reader_.written().substr(0, longest_number));
    }
  }

  JsonReader reader_;
  Token token_ = Token::null;
  std::string_view file_;
  SafetensorsHeader header_;
};

}  // namespace

Result<SafetensorsHeader> read_safetensors_header(std::string_view json, std::string_view file) {
  return HeaderReader(json, file).read();
}

std::string safetensors_header_text(const SafetensorsHeader& header) {
  JsonText json;
  json.open_object();
  if (header.metadata.size() > 0) {
    json.key(metadata_key);
    json.open_object();
    for (std::size_t i = 0; i < header.metadata.size(); ++i) {
      json.key(header.metadata.name(i));
      json.text(header.metadata.text(i));
    }
    json.close_object();
  }
  for (std::size_t i = 0; i < header.tensors.size(); ++i) {
    const Tensor& tensor = header.tensors[i];
    json.key(tensor.name);
    json.open_object();
    json.key("dtype");
    json.text(name_of(tensor.dtype, dtypes));
    json.key("shape");
    json.open_list();
    for (const std::int64_t dimension : tensor.shape) json.integer(dimension);
    json.close_list();
    json.key("data_offsets");
    json.open_list();
    json.integer(static_cast<std::int64_t>(header.ranges[i].begin));
    json.integer(static_cast<std::int64_t>(header.ranges[i].end));
    json.close_list();
    json.close_object();
  }
  json.close_object();
  return json.json();
}

}  // namespace digitpad
